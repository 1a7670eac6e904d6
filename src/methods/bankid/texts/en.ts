import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Code device or BankID app',
  'number.heading': 'Log in with BankID',
  'number.label': 'National identity number or D-number',
  'number.hint': '11 digits',
  'number.none':
    'We cannot find a BankID for this number. Check the number, or contact your bank to order BankID.',
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
  'errors.9314':
    'This BankID is suspended after too many wrong passwords. Contact your bank to have it opened.',
  'suspended.code':
    'This BankID is suspended after too many wrong codes. Contact your bank to have it opened.',
  'suspended.bank': 'The bank has blocked this BankID. Contact your bank to have it opened.',
  'errors.9403':
    'The code device is suspended after too many wrong codes. Contact your bank to have it opened.',
  'errors.1313': 'This BankID has expired. Order a new one from your bank.',
  'errors.9409': 'It took too long, and the BankID session has ended. Start again.',
  'errors.14D1': 'Too much time passed between the code and the password. Start again.',
  'menu.change': 'Change password',
  'menu.cancel': 'Cancel BankID',
  other: 'Choose other BankID',
  'choose.heading': 'Choose BankID',
  'choose.lead': 'Choose how to use BankID. We remember the choice until next time.',
  'choose.same': 'Continue with: {way}',
  'way.device': 'Code device',
  'way.app': 'BankID app',
  'way.mobile': 'BankID on mobile',
  'app.heading': 'Approve in the BankID app',
  'app.lead': 'We have sent a request to your phone. Approve it in the BankID app.',
  'app.hint': 'No notification? Open the BankID app yourself; the request is waiting there.',
  'app.prompt': 'Do you want to log in to {service}?',
  'app.rejected':
    'You declined the login in the app. Try again, or choose other BankID. If it was not you who logged in, never approve.',
  'app.gone':
    'The BankID app is no longer active on your phone. Choose other BankID, or activate the app again.',
  'app.unlock': 'The phone did not recognise you. Try again with face, finger or PIN.',
  'mobile.heading': 'Look at your mobile',
  'mobile.lead':
    'Compare the words below with those on your mobile. If they are the same, type your PIN on the mobile. If they differ, decline.',
  'mobile.prompt': 'BankID: Log in to {service}? Compare the words.',
  'mobile.suspended':
    'BankID on mobile is suspended after too many wrong PINs. Choose other BankID, and contact your bank to have it opened.',
  'mobile.blocked':
    'The bank has blocked BankID on mobile. Choose other BankID, and contact your bank to have it opened.',
  'mobile.gone': 'You no longer have BankID on mobile. Choose another BankID.',
  'mobile.wrong': 'Wrong PIN on the mobile. Try again there. Attempts left: {left}.',
  'mobile.differ':
    'You declined because the words differed. That was right: somebody else may have tried to log in as you. Try again with new words, or choose other BankID.',
  'mobile.rejected': 'You declined the login on the mobile. Try again, or choose other BankID.',
  'change.heading': 'Change the BankID password',
  'change.lead': 'You must log in with the old password first. Then you choose a new one.',
  'change.steps': 'The new password is for every way you use BankID.',
  'change.go': 'Log in to change it',
  'change.keep': 'Keep the password',
  'new.heading': 'New password',
  'new.label': 'New BankID password',
  'new.hint': 'At least 8 characters, and other than the old one',
  'new.confirm': 'Repeat the new password',
  'new.save': 'Save the password',
  'new.short': 'The password is too short. Use at least 8 characters.',
  'new.long': 'The password is too long. Use at most 128 characters.',
  'new.differ': 'The passwords differ. Type the same password in both fields.',
  'changed.heading': 'The password is changed',
  'changed.lead': 'Use the new password from now on. You are logged in and can continue.',
  'changed.go': 'Continue',
  'leave.heading': 'Cancel BankID?',
  'leave.lead': 'If you cancel, you must start again. You return to the choice of electronic ID.',
  'leave.yes': 'Yes, cancel',
  'leave.no': 'No, continue',
  'stopped.again': 'Try again',
  'errors.9439':
    'Too many wrong codes came from a code device we do not know. Use a BankID you have used before, or contact your bank.',
  'errors.1308': 'The new password is the same as the old one. Choose another.',
  'errors.14B1':
    'The phone did not answer in time. See whether it has coverage, and try again. If that does not help, turn it off and on.',
  'errors.4000': 'Wrong activation code. Check the code in the message or letter from your bank.',
  'outage.restart':
    'Something went wrong between the browser and BankID. Close all browser windows, or use another browser, and try again.',
  'outage.network':
    'The browser cannot reach BankID. Check the network and its settings, use another network if you can, and try again.',
  'outage.later': 'BankID does not answer right now. Wait ten minutes, and try again.',
  'outage.update': 'The browser uses an old edition of BankID. Clear its cache or update it, and try again.',
  'outage.bank': 'This BankID cannot be used here. Contact your bank.',
  'outage.service':
    'The fault lies with whom you are logging in to, not with you. Wait a little, and try again.',
  'outage.reset': 'BankID did not start properly. Press Try again to start anew.',
  'errors.2031':
    'The safety zones of Internet Explorer shut BankID out. Ask whoever looks after your computer to add https://csfe.bankid.no to Trusted sites, and try again.',
  'errors.6202':
    'BankID cannot be used in this browser. Update it or use another, and try again. You can also choose another way to log in.',
  'errors.1A13':
    'The browser is too old, and it lacks Java, an add-on that BankID needed in such browsers. Java no longer works in browsers. Update the browser or use another, and try again.',
  'browser.old':
    'The browser or the phone is too old for BankID. Update the browser or the operating system, or use another browser, and try again.',
} satisfies BankidTexts;
