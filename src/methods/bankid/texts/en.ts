import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Use the code device and the password from your bank',
  'number.heading': 'Log in with BankID',
  'number.label': 'National identity number or D-number',
  'number.hint': '11 digits, spaces are fine',
  'number.none': 'We find no BankID for this number. Check the number, or contact your bank to order BankID.',
  next: 'Next',
  'code.heading': 'One-time code',
  'code.lead': 'Press the code device and type the code it shows.',
  'code.label': 'One-time code',
  'code.hint': '{digits} digits',
  'code.missing': 'Type the code from the code device.',
  'code.wrong': 'Wrong one-time code. Get a new code and try again. Attempts left: {left}.',
  'code.spent':
    'This code was used a moment ago. Wait until the device shows a new code and type that. This attempt does not count.',
  'code.netbank':
    'Incorrect data entered. This BankID is for the online bank only. Log in to your online bank, choose BankID and activate it for all services.',
  'password.heading': 'Password',
  'password.label': 'BankID password',
  'password.missing': 'Type the password.',
  'password.wrong': 'Wrong password. See whether Caps Lock is on, and try again. Attempts left: {left}.',
  finish: 'Log in',
  'stopped.heading': 'The login stopped',
  'stopped.other': 'Choose another way to log in',
  'errors.9314':
    'This BankID is suspended after too many wrong passwords. Contact your bank to have it opened.',
  'errors.9403':
    'The code device is suspended after too many wrong codes. Contact your bank to have it opened.',
  'errors.1313': 'This BankID has expired. Order a new one from your bank.',
  'errors.9409': 'It took too long, and the BankID session has ended. Start again.',
  'errors.14D1':
    'Too much time passed between the code and the password. Start again and be a little quicker.',
} satisfies BankidTexts;
