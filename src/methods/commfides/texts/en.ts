import type { CommfidesTexts } from './nb.ts';

export default {
  name: 'Commfides',
  line: 'Smart card or USB stick',
  'serial.heading': 'Log in with Commfides',
  'serial.lead': 'Insert the smart card or the USB stick into the computer.',
  'serial.why':
    'Prøveporten cannot see what you insert, and therefore asks for the card number. The real login does not.',
  'serial.label': 'Card number',
  'serial.hint': 'Two letters and eight digits, like this: CF12345678',
  next: 'Next',
  'serial.missing': 'Enter the card number.',
  'serial.none': 'We cannot find a card from Commfides with this number. Check the number on the card.',
  'wait.heading': 'Enter the PIN in the window from Commfides',
  'wait.lead':
    'The program from Commfides has opened a window on the computer. Choose a certificate and enter the PIN there. Never enter it on this page.',
  'wait.prompt': 'Log in to {service}',
  'certificate.personal.prompt': 'Login: {name}',
  'certificate.signature.prompt': 'Signature: {name}',
  'certificate.employee.prompt': 'Employee of {employer}: {name}',
  'stopped.heading': 'The login with Commfides stopped',
  'stopped.again': 'Try again',
  'stopped.back': 'Back',
  'card.program': 'The program from Commfides is not installed on the computer. Install it and try again.',
  'card.reader': 'We cannot find a card reader. Connect it to the computer and try again.',
  'card.card': 'No card and no USB stick is inserted. Insert the one you want to use, and try again.',
  'card.other': 'Another card than the one you stated is inserted. Insert the right one and try again.',
  'card.blocked':
    'The PIN is blocked after too many errors. Open the card with the PUK in the program from Commfides, and try again.',
  'card.spent':
    'The card is blocked, and so is the PUK. Order a new card from Commfides, or choose another way to log in.',
  'card.declined': 'You cancelled in the window from Commfides. Try again, or choose another way to log in.',
  'card.late': 'The PIN did not arrive in time. Try again, and enter it in the window from Commfides.',
  'card.pin': 'The PIN was wrong. Enter it again. You have {left} attempts left.',
  'certificate.another':
    'The certificate you chose is not for logging in as a private person. Go back, or try again and choose the certificate for login.',
  'certificate.expired':
    'The certificate has expired. Order a new card from Commfides, or choose another way to log in.',
  'certificate.revoked':
    'The certificate has been revoked. Contact Commfides, or choose another way to log in.',
  'certificate.refused':
    'The certificate did not pass the check. Try again. If it happens more than once, contact Commfides.',
  device:
    'Commfides does not work on phones and tablets, because the program from Commfides must be on a computer. Use a computer, or choose another way to log in.',
} satisfies CommfidesTexts;
