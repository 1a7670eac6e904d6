import type { ContactTexts } from './nb.ts';

export default {
  'reservation.heading': 'You have opted out of digital communication',
  'reservation.lead':
    'You have asked the public sector to send decisions and other important letters on paper. You opted out on {since}.',
  'reservation.notices':
    'You may still get short messages by SMS or e-mail, for example about an appointment. That is why we ask about your contact information as well.',
  'reservation.keep': 'Stay opted out',
  'reservation.end': 'Opt in again',
  'reservation.ended': 'You have opted in to digital communication.',
  'confirm.heading': 'Is your contact information right?',
  'confirm.lead':
    'The public sector uses it to notify you. Check that it is right, and correct it if you need to. A change applies to all public services.',
  'confirm.submit': 'Confirm',
  'missing.heading': 'Register your contact information',
  'missing.lead':
    'The public sector has neither a mobile number nor an e-mail address for you, and cannot notify you. Give at least one of them. All public services use what you give.',
  'missing.submit': 'Save',
  'mobile.label': 'Mobile number',
  'mobile.hint': 'With country code, for example +47 400 00 123. Without one it is taken as Norwegian.',
  'mobile.wrong': 'Enter a mobile number with country code and digits only, for example +47 400 00 123.',
  'email.label': 'E-mail address',
  'email.hint': 'For example name@example.com',
  'email.wrong': 'Enter an e-mail address such as name@example.com, without letters like æ, ø and å.',
  'address.missing': 'Give a mobile number, an e-mail address or both.',
  skip: 'Skip',
  'code.heading': 'Confirm with a code',
  'code.lead':
    'Somebody else has registered {address} as well. We have sent a code there, to see that you have access. The code is valid for {minutes} minutes.',
  'code.label': 'Code',
  'code.hint': '6 digits',
  'code.submit': 'Confirm the code',
  'code.again': 'Send a new code',
  'code.change': 'Change the contact information',
  'code.missing': 'Enter the code you were sent.',
  'code.late': 'The code has expired. Ask for a new one.',
  'code.wrong': 'The code is wrong. You can try {left} more times.',
  'code.once': 'The code is wrong. You can try once more.',
  'code.many': 'A wrong code was entered too many times. Wait {minutes} minutes, or give another address.',
  'code.sent': 'We have sent a new code.',
  'mailbox.heading': 'Choose a digital mailbox',
  'mailbox.lead':
    'In a digital mailbox you get letters from the public sector safely and in one place. It is voluntary, and you can change your choice later.',
  'mailbox.legend': 'Where do you want your digital post?',
  'mailbox.digipost': 'Digipost',
  'mailbox.e-boks': 'e-Boks',
  'mailbox.none': 'I do not want a digital mailbox',
  'mailbox.none.more': 'We will not ask about this again.',
  'mailbox.submit': 'Save the choice',
  'mailbox.later': 'Not now',
  'mailbox.missing': 'Choose a mailbox, or that you want none.',
  'expired.heading': 'Time is up, and you are not logged in',
  'expired.lead':
    'You were at your contact information when the login expired. What you did not save has not been changed.',
} satisfies ContactTexts;
