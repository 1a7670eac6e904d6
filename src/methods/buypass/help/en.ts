import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Buypass ID',
  line: 'Electronic ID from Buypass, at the high level',
  groups: {
    get: {
      name: 'Getting Buypass ID',
      answers: {
        'how-to-get': {
          title: 'How do I get Buypass ID?',
          body: ['Order from Buypass. You must be 13 and have a national identity number or D number.'],
        },
        activate: {
          title: 'What do I do with the activation code?',
          body: [
            'Type the code from the letter the first time you log in. That raises Buypass ID to the high level.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logging in',
      answers: {
        'with-password': {
          title: 'How do I log in with password and SMS?',
          body: ['You need the password of your Buypass ID, and your mobile.'],
          steps: [
            'Choose Buypass ID, and type your national identity number.',
            'Type the password.',
            'Type the code you get by SMS, 6 digits.',
          ],
        },
        'with-app': {
          title: 'How do I log in with the app?',
          body: [
            'Type your national identity number or mobile number, and answer in the Buypass ID app with your PIN. If you get no notification, open the app yourself.',
          ],
        },
        'smart-card': {
          title: 'What do I need for a smart card?',
          body: [
            'A card reader and the program from Buypass on the computer, and the number and the PIN of the card. After three wrong PINs the card is blocked, and you need the PUK of 8 digits.',
          ],
        },
      },
    },
    trouble: {
      name: 'Trouble',
      answers: {
        'forgotten-password': {
          title: 'I have forgotten the password',
          body: [
            'Make a new one with the Buypass ID app. If you do not have the app, contact Buypass customer service.',
          ],
        },
        'pin-blocked': {
          title: 'The PIN of the app is blocked',
          body: [
            'Three wrong PINs in a row block it. Open the app and follow its instructions, or log in with password and SMS.',
          ],
        },
        blocked: {
          title: 'Buypass ID is blocked',
          body: ['Contact Buypass customer service.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Log in with Buypass ID',
      steps: {
        choose: 'Choose Buypass ID.',
        number: 'Type your national identity number, and go on.',
        password: 'Type the password, and go on.',
        code: 'Type the code from the SMS, and log in.',
      },
    },
    app: {
      title: 'Log in with the Buypass ID app',
      steps: {
        choose: 'Choose Buypass ID.',
        number: 'Type your national identity number or mobile number, and go on.',
        app: 'The page waits for the phone.',
        phone:
          'Open the notification on the phone, check that the service is right, and answer with the PIN.',
      },
    },
  },
};

export default en;
