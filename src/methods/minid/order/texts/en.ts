import type { MinidOrderTexts } from './nb.ts';

export default {
  'order.go': 'Order an activation letter',
  'order.heading': 'Order an activation letter',
  'order.lead':
    'With the activation letter you start using MinID, or create a new password when you cannot get codes by SMS and e-mail.',
  'order.lead.post': 'The letter comes by post to the address you have in the National Population Register.',
  'order.activate': 'I have received the letter',
  'order.young': 'You can order MinID from {year}, the year you turn 13.',
  'order.replaced':
    'This D-number has been replaced. Use the national identity number you have received from the National Population Register.',
  'order.again': 'You already have a letter on its way. We do not send another while it is valid.',
  'order.wait':
    'Codes from letters have been entered wrongly too many times. You can order a new letter in {hours} hours.',
  'order.mobile.heading': 'Your mobile number',
  'order.mobile.lead':
    'We send a code to the number, so that we know it is yours. You get codes there when you log in.',
  'order.mobile.send': 'Send code',
  'mobile.country': 'Country code',
  'mobile.country.hint': 'Norway is +47',
  'mobile.label': 'Mobile number',
  'mobile.hint': 'Without the country code, like this: 400 00 123',
  'mobile.country.wrong': 'The country code is not right. Write it like this: +47.',
  'mobile.missing': 'Enter your mobile number.',
  'mobile.wrong': 'The mobile number is not right. A Norwegian number has 8 digits and begins with 4 or 9.',
  'order.sms.prompt':
    '{code} is your code for ordering an activation letter for MinID. Never give it to anybody who calls you.',
  'order.code.heading': 'Code by SMS',
  'order.code.lead': 'We have sent a code to {mobile}. It is valid for {minutes} minutes.',
  'order.code.other': 'Use another mobile number',
  'order.email.heading': 'Your e-mail address',
  'order.email.lead':
    'If you forget your password, you need e-mail to create a new one online. Without it you must order a new letter.',
  'order.email.send': 'Send the letter',
  'order.email.without': 'Send the letter without e-mail',
  'email.label': 'E-mail address',
  'email.hint': 'Like this: name@example.com',
  'email.missing': 'Enter your e-mail address, or choose to go on without one.',
  'email.wrong': 'The e-mail address is not right. Write it like this: name@example.com.',
  'letter.prompt':
    'Your activation code for MinID is {code}. It is valid for {days} days. Choose MinID when you log in, and then “I have received the letter”. If you did not order this letter, you can ignore it.',
  'ordered.heading': 'The letter is on its way',
  'ordered.lead': 'The activation letter was ordered on {from}.',
  'ordered.lead.until': 'The code in the letter is valid until {until}.',
  'ordered.lead.post': 'When you have received it, enter the code and create a password.',
  'ordered.go': 'Enter the code from the letter',
  'ordered.login': 'To the login',
  'activate.heading': 'Start using MinID',
  'activate.lead': 'Have the activation letter at hand.',
  'activate.order': 'Order a new letter',
  'activate.none': 'There is no letter that can be used for this number. Order a new letter.',
  'activate.missing': 'Enter the code from the letter.',
  'activate.wrong': 'The code is wrong. Check the letter and try again. Attempts left: {left}.',
  'activate.ended':
    'The code has been entered wrongly too many times, and the letter is no longer valid. You can order a new one at once.',
  'activate.code.heading': 'The code in the letter',
  'activate.code.lead': 'Enter the activation code from the letter.',
  'activate.code.label': 'Activation code',
  'activate.code.hint': 'Like this: MID-AB23-CD45-EF67. You can leave out the dashes.',
  'activate.password.heading': 'Create a password',
  'activate.password.lead': 'You use the password each time you log in with MinID.',
  'activated.heading': 'MinID is ready to use',
  'activated.lead': 'Log in with the new password. You get a code by SMS.',
  'activated.go': 'Go to the login',
  'activated.prompt':
    'Your MinID has been activated with an activation letter. If it was not you, order a new letter at once.',
} satisfies MinidOrderTexts;
