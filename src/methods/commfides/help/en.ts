import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Commfides',
  line: 'Electronic ID on a smart card or USB stick, at the high level',
  groups: {
    get: {
      name: 'Getting Commfides',
      answers: {
        'how-to-get': {
          title: 'How do I get Commfides?',
          body: ['Order from Commfides. You get a smart card or a USB stick with a PIN and a PUK.'],
        },
        equipment: {
          title: 'What must I have on the computer?',
          body: [
            'The program from Commfides, and a card reader if you have a smart card. It does not work on phones and tablets.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logging in',
      answers: {
        'how-to-log-in': {
          title: 'How do I log in?',
          body: ['You need the card or stick, and the PIN.'],
          steps: [
            'Choose Commfides, insert the card or stick, and type the card number.',
            'Choose the certificate for login in the window from Commfides.',
            'Type the PIN in the window, never on the web page.',
          ],
        },
      },
    },
    trouble: {
      name: 'Trouble',
      answers: {
        blocked: {
          title: 'The PIN is blocked',
          body: [
            'After three mistakes the PIN is blocked. Open it with the PUK in the program from Commfides.',
          ],
        },
        certificate: {
          title: 'The certificate is not accepted',
          body: [
            'Choose the certificate for login, not the one for signing or for employees. If it has expired or been revoked, order a new one from Commfides.',
          ],
        },
        java: {
          title: 'Was Java needed?',
          body: [
            'Yes, the login was a small Java program in the browser. Today Commfides uses a program of its own on the computer.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Log in with Commfides',
      steps: {
        choose: 'Choose Commfides.',
        serial: 'Insert the card or the stick, type the card number, and go on.',
        wait: 'The page waits for the window from Commfides.',
        window: 'Choose the certificate for login in the window, and type the PIN there.',
      },
    },
  },
};

export default en;
