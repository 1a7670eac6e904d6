import type { CitizenTexts } from './nb.ts';

export default {
  who: 'You are logged in as',
  number: 'National identity number',
  'innsyn.lead': 'Here you can ask to see documents that the public sector has about you.',
  'innsyn.list': 'Latest documents in the records',
  'innsyn.1': 'Answer to an application for a kindergarten place, Prøve kommune',
  'innsyn.2': 'Minutes of a meeting on the water charge, Prøve kommune',
  'innsyn.3': 'Complaint in a building case, Øving fylkeskommune',
  'signer.lead': 'These documents wait for your signature.',
  'signer.list': 'To be signed',
  'signer.1': 'Agreement on renting a test house',
  'signer.2': 'Power of attorney to fetch a parcel',
  'signer.3': 'Consent to an exercise',
  example:
    'The documents are examples and cannot be opened. The service shows what a login looks like from another service.',
  'logout.here': 'Log out here only',
  'logout.idporten': 'Log out of ID-porten',
  other: 'Go to “{name}”',
} satisfies CitizenTexts;
