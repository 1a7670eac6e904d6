import type { MinidTexts } from './nb.ts';

export default {
  name: 'MinID',
  line: 'Password, and a code by SMS, the MinID app or an authenticator app',
  next: 'Next',
  'login.heading': 'Log in with MinID',
  'login.submit': 'Log in',
  pid: 'National identity number or D-number',
  'pid.hint': '11 digits',
  password: 'Password',
  forgot: 'Forgotten your password?',
  'password.missing': 'Type your password.',
  'password.wrong':
    'The number and the password do not match. Check both, and see whether Caps Lock is on. Attempts left: {left}.',
  'factor.none':
    'The password is right, but it is not enough alone. Your MinID has no mobile number, MinID app or authenticator app. Order an activation letter, and register your mobile number.',
  closed: 'This MinID is closed. Order an activation letter if you want to use MinID again.',
  locked:
    'Your MinID has been locked, and the old password is no longer valid. You must make a new one, with a code by SMS and one by e-mail.',
  'begin-again': 'Your MinID has changed since you began, for example by a new password. Log in again.',
  other: 'Use another method',
  'sms.heading': 'Code by SMS',
  'sms.lead':
    'We have sent a code to the mobile number that ends in {ending}. It is valid for {minutes} minutes.',
  'sms.label': 'Code from the SMS',
  'sms.hint': '5 digits',
  'sms.submit': 'Log in',
  'sms.again': 'Send a new SMS',
  'sms.sent': 'We have sent a new SMS. The code before is no longer valid.',
  'sms.missing': 'Type the code from the SMS.',
  'sms.late': 'The code from the SMS is no longer valid. Ask for a new SMS.',
  'sms.wrong': 'Wrong code. Check that you use the code in the newest SMS. Attempts left: {left}.',
  'sms.prompt':
    '{code} is your code for logging in to {service} with MinID. Never give it to anybody who calls you.',
  'app.heading': 'Approve in the MinID app',
  'app.lead': 'We have sent a request to your phone. Approve it in the MinID app.',
  'app.hint': 'No notification? Open the MinID app yourself; the request is waiting there.',
  'app.prompt': 'Do you want to log in to {service}?',
  'app.rejected':
    'You declined the login in the MinID app. Try again, or use another method. If it was not you who logged in, you must change your password.',
  'app.late':
    'The MinID app did not answer in time. See whether the phone is online, and try again, or use another method.',
  'app.gone': 'The MinID app is no longer active on your phone. Use another method.',
  'app.unlock': 'The phone did not recognise you. Try again with face, finger or PIN.',
  'totp.heading': 'Code from an authenticator app',
  'totp.lead':
    'Open your authenticator app and type the code it shows for MinID. It changes every 30 seconds.',
  'totp.label': 'Code from the app',
  'totp.hint': '6 digits',
  'totp.submit': 'Log in',
  'totp.missing': 'Type the code from the authenticator app.',
  'totp.wrong':
    'Wrong code. Wait until the app shows a new one, and check that the clock of the phone is right. Attempts left: {left}.',
  'totp.spent': 'This code has been used. Wait until the app shows a new one. This attempt does not count.',
  'totp.gone': 'The authenticator app no longer belongs to MinID. Use another method.',
  'choose.heading': 'Choose a method',
  'choose.same': 'Try again: {way}',
  'way.sms': 'Code by SMS',
  'way.app': 'MinID app',
  'way.totp': 'Code from an authenticator app',
  'quarantine.heading': 'MinID is locked for a while',
  'quarantine.lead':
    'A wrong password or code was typed too many times. Nothing that we have sent is valid any more. When the lock is over, you must make a new password.',
  'quarantine.until': 'MinID is locked until {until}.',
  'quarantine.again': 'Try again',
  'quarantine.notice.prompt':
    'Your MinID is locked until {until}, because a wrong password or code was typed too many times. After that you must make a new password. If it was not you, there is nothing you need to do now.',
  'browser.notice.prompt':
    'Your MinID was used in a new browser to log in to {service}. If it was not you, you must change your password at once.',
  'terms.heading': 'Terms of MinID',
  'terms.lead':
    'Your MinID is yours alone. Keep password and codes to yourself, and never let others log in as you.',
  'terms.share': 'We store your number, mobile number and e-mail address, and when you have logged in.',
  'terms.leave': 'You can close or delete your MinID in your profile at any time.',
  'terms.accept': 'I accept the terms',
  'forgot.heading': 'Forgotten password',
  'forgot.lead': 'You get a code by SMS and one by e-mail. Then you make a new password.',
  'forgot.sms.heading': 'Code by SMS',
  'forgot.sms.lead':
    'If the number has a MinID with a mobile number, we have sent a code there. It is valid for {minutes} minutes.',
  'forgot.prompt':
    '{code} is your code for making a new password in MinID. Never give it to anybody who calls you.',
  'forgot.no-phone': 'I get no SMS',
  'forgot.no-mail': 'I do not get the e-mail',
  'mail.heading': 'Code by e-mail',
  'mail.lead':
    'We have sent a code to your e-mail address. It is valid for {minutes} minutes. Look in the spam folder, too.',
  'mail.label': 'Code from the e-mail',
  'mail.hint': '6 characters. Capital and small letters differ.',
  'mail.again': 'Send a new e-mail',
  'mail.sent': 'We have sent a new e-mail. The code before is no longer valid.',
  'mail.missing': 'Type the code from the e-mail.',
  'mail.late': 'The code from the e-mail is no longer valid. Ask for a new e-mail.',
  'mail.wrong':
    'Wrong code. Check capital and small letters, and that you use the newest e-mail. Attempts left: {left}.',
  'mail.prompt':
    '{code} is your code for making a new password in MinID. If you did not ask for it, you can ignore this e-mail.',
  'letter.heading': 'New password by activation letter',
  'letter.lead':
    'With an activation letter you make a new password and register mobile number and e-mail address again. The letter comes by post to your address in the National Population Register.',
  'letter.back': 'Back to the login',
  'letter.no-phone': 'Without a code by SMS you cannot make a new password here.',
  'letter.no-mail': 'Without a code by e-mail you cannot make a new password here.',
  'letter.no-address':
    'MinID has no e-mail address for you, and without one you cannot make a new password here.',
  'new.heading': 'New password',
  'new.label': 'New password',
  'new.hint': 'At least 8 characters, with both letters and digits',
  'new.confirm': 'Repeat the new password',
  'new.save': 'Save the password',
  'new.short': 'The password is too short. Use at least 8 characters.',
  'new.long':
    'The password is too long. Use at most 72 characters; æ, ø, å and other special ones count as two.',
  'new.letter': 'The password needs at least one letter.',
  'new.digit': 'The password needs at least one digit.',
  'new.old': 'The new password is the same as the old one. Choose another.',
  'new.leaked': 'This password is on lists of passwords that have leaked. Choose another.',
  'new.differ': 'The passwords differ. Type the same password in both fields.',
  'new.saved': 'The password is saved. Log in with the new password.',
  'new.notice.prompt':
    'The password of your MinID has been changed. If it was not you, you must change your password at once.',
  'replace.heading': 'Change your password',
  'replace.lead':
    'Your password was found on a list of passwords that have leaked. You must make a new one before you go on.',
} satisfies MinidTexts;
