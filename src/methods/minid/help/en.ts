import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'MinID',
  line: 'Public electronic ID at the substantial level (once called level 3)',
  groups: {
    get: {
      name: 'Getting MinID',
      answers: {
        'how-to-get': {
          title: 'How do I get MinID?',
          body: [
            'Order an activation letter. It comes by post to your address in the National Population Register. With it you register a password, mobile number and e-mail address.',
          ],
        },
        who: {
          title: 'Who can get MinID?',
          body: ['Everybody with a national identity number or D number, from the year they turn 13.'],
        },
        where: {
          title: 'Where can I use MinID?',
          body: [
            'With services that accept the substantial level. If a service requires the high level, MinID is not in the list.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logging in',
      answers: {
        'how-to-log-in': {
          title: 'How do I log in?',
          body: ['You need your national identity number, your MinID password and your mobile.'],
          steps: [
            'Choose MinID.',
            'Type your national identity number and password.',
            'Type the code you get by SMS, 5 digits.',
          ],
        },
        'other-method': {
          title: 'I get no SMS',
          body: [
            'Press “Use another method”, and choose the MinID app or an authenticator app, if you have registered one of them.',
          ],
        },
        'new-browser': {
          title: 'I was told of a new browser',
          body: [
            'Your MinID was used in a browser it did not know. If it was not you, change the password at once.',
          ],
        },
      },
    },
    password: {
      name: 'Password and codes',
      answers: {
        'forgotten-password': {
          title: 'I have forgotten the password',
          body: [
            'Press “Forgotten your password?” on the login page. You get a code by SMS and one by e-mail, and make a new password. Without a mobile or e-mail you need an activation letter.',
          ],
        },
        'password-rules': {
          title: 'What must the password be like?',
          body: [
            'At least 8 characters, with both letters and digits. A password that is on lists of leaked passwords must be replaced.',
          ],
        },
        'email-code': {
          title: 'The code in the e-mail does not work',
          body: [
            'It has 6 characters, and capitals and small letters differ. It is valid for 10 minutes. Use the newest e-mail, and look in the spam folder too.',
          ],
        },
      },
    },
    trouble: {
      name: 'Blocked and closed',
      answers: {
        blocked: {
          title: 'MinID is blocked after several tries',
          body: [
            'After three wrong passwords or codes MinID is blocked for an hour. Then you must make a new password; the old one is no longer valid.',
          ],
        },
        closed: {
          title: 'MinID is closed',
          body: [
            'It is closed, usually because you asked for it. Order an activation letter if you want to use MinID again.',
          ],
        },
        'pin-letter': {
          title: 'The PIN codes of the letter are not valid any more',
          body: [
            'The letter had 20 PIN codes, and a new letter made the old one void. The scheme ended at the turn of the year 2022–2023.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Log in with MinID',
      steps: {
        choose: 'Choose MinID.',
        number: 'Type your national identity number and password, and log in.',
        sms: 'Type the code from the SMS, and log in.',
      },
    },
    app: {
      title: 'Log in with the MinID app',
      steps: {
        choose: 'Choose MinID.',
        number: 'Type your national identity number and password, and log in.',
        other: 'Press “Use another method”.',
        way: 'Choose the MinID app.',
        app: 'The page waits for the phone.',
        phone: 'Open the notification on the phone, check that the service is right, and approve.',
      },
    },
    'new-password': {
      title: 'Make a new MinID password',
      steps: {
        forgot: 'Press “Forgotten your password?”.',
        number: 'Type your national identity number, and go on.',
        sms: 'Type the code from the SMS.',
        mail: 'Type the code from the e-mail.',
        'new': 'Type a new password twice, and save. Then log in with it.',
      },
    },
  },
};

export default en;
