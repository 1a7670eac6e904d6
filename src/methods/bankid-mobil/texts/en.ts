import type { MobileTexts } from './nb.ts';

export default {
  name: 'BankID on mobile',
  line: 'Your PIN for BankID on mobile',
  'number.heading': 'Log in with BankID on mobile',
  'number.step': 'Step 1 of 2',
  'number.mobile.label': 'Mobile number',
  'number.mobile.hint': '8 digits',
  'number.birthdate.label': 'Date of birth',
  'number.birthdate.hint': '6 digits: day, month and year',
  next: 'Next',
  'number.mobile': 'The mobile number must have 8 digits. Type it like this: 400 00 123.',
  'number.birthdate': 'The date of birth must be a date of 6 digits. Type 5 March 2000 like this: 050300.',
  'number.several':
    'More than one test person with BankID on mobile has this mobile number and date of birth, so none of them can be chosen. Give one of them another mobile number, or choose another way to log in.',
  'number.none':
    'We cannot find a BankID on mobile for this mobile number and date of birth. Check both, or contact your bank to order it.',
  'wait.heading': 'Look at your mobile',
  'wait.step': 'Step 2 of 2',
  'wait.lead':
    'Your mobile should show the same two words as this page. If they are the same, type your PIN on the mobile. If they differ, decline there.',
  'wait.sender.prompt': 'BankID',
  'wait.prompt': 'Do you want to log in to {service}? Compare the words.',
  'stopped.heading': 'The login with BankID on mobile stopped',
  'stopped.again': 'Try again',
  'errors.C101': 'The PIN was wrong. Type it again on the mobile. Attempts left: {left}.',
  'errors.C104': 'Something went wrong at BankID. Wait half a minute, and try again.',
  'errors.C114':
    'The message to your mobile became too long, because the service has a long name. Choose another way to log in, and tell the service.',
  'errors.C134': 'The service cannot take BankID on mobile. Choose another way to log in.',
  'errors.C302':
    'Your mobile did not answer in time. See that it is on, has coverage and has BankID on mobile. Then try again.',
  'errors.busy':
    'Your mobile is busy with another login. Answer that first, or wait five minutes. Then try again.',
  'suspended.pin':
    'BankID on mobile is suspended after too many wrong PINs. Choose another way to log in, and contact your bank to have it opened.',
  'suspended.bank':
    'The bank has blocked BankID on mobile. Choose another way to log in, and contact your bank to have it opened.',
  differ:
    'You declined because the words differed. That was right: somebody else may have tried to log in as you. Try again, and you get new words.',
  not_me:
    'You declined because you had not asked for this. If you did not begin this login, close the page and tell your bank.',
  declined: 'You declined on the mobile. Try again, or choose another way to log in.',
  lost: 'The SIM card no longer has BankID on mobile. Choose another way to log in, or contact your bank to order it again.',
} satisfies MobileTexts;
