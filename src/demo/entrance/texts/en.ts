import type { EntranceTexts } from './nb.ts';

export default {
  'demo.lead': 'This is a test service. Log in to see what a public service is told about you.',
  'contact.lead':
    'Log in to see and change the mobile number, e-mail address and digital mailbox that the public sector uses when it writes to you.',
  'innsyn.lead': 'Log in to ask to see documents that the public sector has about you.',
  'signer.lead': 'Log in to read and sign documents that wait for you.',
  login: 'Log in with ID-porten',
  language: 'The language of this page',
  developer: 'For developers',
  other: 'Go to “{name}”',
  'left.heading': 'You are logged out',
  'left.lead': 'You are logged out of {name} and of ID-porten.',
  'cancelled.heading': 'You are not logged in',
  'cancelled.lead': 'You cancelled the login at ID-porten.',
  'failed.heading': 'The login did not work',
  'failed.lead': 'Something went wrong between {name} and ID-porten. The fault is not yours.',
  'failed.advice': 'Try again in a little while.',
  'refused.heading': 'What was sent cannot be used',
  'refused.lead': 'Nothing has been changed. Go to the start page and try again.',
  again: 'To the start page',
} satisfies EntranceTexts;
