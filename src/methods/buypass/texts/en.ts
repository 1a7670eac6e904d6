import type { BuypassTexts } from './nb.ts';

export default {
  name: 'Buypass ID',
  line: 'Password and a code by text message, app or smart card',
  next: 'Next',
  other: 'Use Buypass ID in another way',
  'number.heading': 'Log in with Buypass ID',
  'number.label': 'National identity number, D-number or mobile number',
  'number.hint': 'You can use the mobile number when you log in with the app.',
  'number.format': 'Enter a number of 11 digits, or your mobile number.',
  'number.none':
    'We find no Buypass ID for this number. Check the number, or order a Buypass ID from Buypass.',
  'number.none.mobile':
    'We find no Buypass ID app for this mobile number. Check the number, or enter your national identity number.',
  'number.several':
    'More than one person has this mobile number. Enter your national identity number instead.',
  'choose.heading': 'Choose how to use Buypass ID',
  'choose.lead': 'We remember your choice until next time.',
  'choose.same': 'Continue with: {way}',
  'way.password': 'Password and a code by text message',
  'way.app': 'The Buypass ID app',
  'password.heading': 'Enter your password',
  'password.label': 'Buypass ID password',
  'password.forgotten': 'I have forgotten my password',
  'password.missing': 'Enter your password.',
  'password.wrong':
    'Wrong password. Check whether Caps Lock is on, and try again. You have {left} attempts left.',
  'password.blocked':
    'The password is blocked after too many wrong attempts. Log in with the app, or ask Buypass customer service for a new password.',
  'password.no-app':
    'You make a new password with the Buypass ID app, and you cannot use it now. Ask Buypass customer service for a new password.',
  'code.heading': 'Enter the code',
  'code.lead':
    'We have sent a code to your mobile, which ends in {end}. The code is valid for {minutes} minutes.',
  'code.label': 'Code from the text message',
  'code.hint': '6 digits',
  'code.submit': 'Log in',
  'code.again': 'Send a new code',
  'code.sent': 'We have sent a new code. The previous one is no longer valid.',
  'code.missing': 'Enter the code from the message.',
  'code.wrong': 'Wrong code. Check the message, and try again. You have {left} attempts left.',
  'code.late': 'The code is no longer valid. Ask for a new one.',
  'code.many': 'A wrong code has been entered too many times. Try again in {minutes} min.',
  'code.nowhere': 'Buypass has no mobile number to send the code to. Contact Buypass customer service.',
  'code.prompt': 'Buypass ID: Your code for logging in at {service} is {code}. Never give it to anyone.',
  'app.heading': 'Answer in the Buypass ID app',
  'app.lead': 'We have sent a request to your phone. Enter your PIN in the Buypass ID app.',
  'app.hint': 'No notification? Open the app yourself; the request is waiting there.',
  'app.prompt': 'Do you want to log in at {service}?',
  'app.reset.prompt': 'Do you want to make a new password for Buypass ID?',
  'app.rejected':
    'You declined in the app. Try again, or choose another way. If it was not you who logged in, never approve.',
  'app.gone': 'The app is no longer active on your phone. Choose another way, or activate the app again.',
  'app.blocked':
    'The PIN of the app is blocked after too many wrong attempts. Open the app and remove the block there, or choose another way.',
  'app.wrong': 'Wrong PIN in the app. Try again there. You have {left} attempts left.',
  'app.late': 'The app did not answer in time. Try again, or choose another way.',
  'activate.heading': 'Start using Buypass ID',
  'activate.lead':
    'Enter the activation code from the letter that Buypass has sent you. You do this only once. After that, you can use Buypass ID with services that require the highest security level.',
  'activate.label': 'Activation code',
  'activate.hint': '8 digits, from the letter',
  'activate.later': 'Not now',
  'activate.missing': 'Enter the activation code from the letter.',
  'activate.wrong': 'Wrong activation code. Check the letter, and try again. You have {left} attempts left.',
  'activate.many': 'A wrong activation code has been entered too many times. Try again in {minutes} min.',
  'new.heading': 'Make a new password',
  'new.label': 'New Buypass ID password',
  'new.hint': 'At least 8 characters',
  'new.confirm': 'Repeat the new password',
  'new.save': 'Save the password',
  'new.short': 'The password is too short. Use at least 8 characters.',
  'new.long': 'The password is too long. Use at most 128 characters.',
  'new.differ': 'The passwords differ. Enter the same password in both fields.',
  'new.old': 'The new password is the same as the old one. Choose another.',
  'stopped.heading': 'The login has stopped',
  'stopped.back': 'Choose another way to log in',
  'stopped.again': 'Try again',
  'number.card': 'Use a smart card',
  'way.card': 'Smart card',
  'serial.heading': 'Log in with a smart card from Buypass',
  'serial.lead': 'Insert the smart card in the card reader.',
  'serial.why':
    'Prøveporten does not see what you insert, so it asks for the card number. The real login does not.',
  'serial.label': 'Card number',
  'serial.hint': 'Two letters and eight digits, like this: BP12345678',
  'serial.without': 'Log in without a smart card',
  'serial.missing': 'Enter the card number.',
  'serial.none': 'We find no smart card from Buypass with this number. Check the number on the card.',
  'wait.heading': 'Enter the PIN in the window from Buypass',
  'wait.lead':
    'The card program from Buypass has opened a window on the computer. Enter the PIN of the smart card there. Never enter it on this page.',
  'wait.prompt': 'Log in at {service}',
  'card.program':
    'The card program from Buypass is not installed on the computer. Install it, and try again.',
  'card.reader': 'We find no card reader. Connect it to the computer, and try again.',
  'card.card': 'There is no smart card in the card reader. Insert the smart card, and try again.',
  'card.other': 'There is another card in the card reader. Insert your own smart card, and try again.',
  'card.inactive':
    'The smart card is not activated yet. Open the card program from Buypass and activate it there, and try again.',
  'card.blocked':
    'The smart card is blocked after too many wrong PINs. Open it in the card program from Buypass, and try again.',
  'card.spent':
    'Both the PIN and the PUK of the smart card are blocked. Open the smart card in the card program from Buypass by showing who you are, and try again.',
  'card.expired':
    'The smart card has expired. Order a new one from Buypass, or choose another way to log in.',
  'card.revoked':
    'Buypass has revoked the smart card. Contact Buypass customer service, or choose another way to log in.',
  'card.device':
    'Smart cards do not work on phones and tablets, because the card program must be on a computer. Use a computer, or choose another way.',
  'card.declined': 'You cancelled in the window from Buypass. Try again, or choose another way.',
  'card.late': 'The PIN did not come in time. Try again, and enter it in the window from Buypass.',
  'card.pin': 'The PIN was wrong. Enter it again in the window from Buypass. You have {left} attempts left.',
  blocked: 'Buypass has blocked this Buypass ID. Contact Buypass customer service to have it opened.',
} satisfies BuypassTexts;
