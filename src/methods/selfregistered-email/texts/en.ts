import type { EmailTexts } from './nb.ts';

export default {
  name: 'E-mail',
  line: 'Log in with an e-mail address, without showing who you are',
  heading: 'Log in with e-mail',
  'address.lead':
    'We send a one-time code to the address. The service is told the address, but not who you are.',
  'address.label': 'E-mail address',
  'address.wrong': 'Write the e-mail address like this: name@example.com.',
  'address.send': 'Send code',
  'code.heading': 'Enter the code',
  'code.lead': 'We have sent a code to {email}. It is valid for {minutes} minutes.',
  'code.label': 'One-time code',
  'code.hint': '6 digits',
  'code.submit': 'Log in',
  'code.again': 'Send a new code',
  'code.sent': 'We have sent a new code. The one before is no longer valid.',
  'code.wrong': 'The code is wrong. Attempts left: {left}.',
  'code.late': 'The code is no longer valid. Ask for a new one.',
  'code.missing': 'Enter the code from the e-mail.',
  'code.many':
    'The code for this address has been entered wrongly too many times. Try again in {minutes} min.',
  'mail.prompt':
    'Your code for logging in to {service} is {code}. If you did not ask for it, you can ignore this e-mail.',
} satisfies EmailTexts;
