import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'BankID on mobile',
  line: 'Login with the SIM card in the mobile',
  groups: {
    get: {
      name: 'Getting it',
      answers: {
        'what-is': {
          title: 'What is BankID on mobile?',
          body: ['A BankID that lies on the SIM card. You answer on the mobile with a PIN of 4 to 8 digits.'],
        },
        order: {
          title: 'How do I get BankID on mobile?',
          body: [
            'Contact the bank. The banks have phased the solution out from September 2022, so most give you the BankID app instead.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logging in',
      answers: {
        'how-to-log-in': {
          title: 'How do I log in?',
          body: ['You need the mobile and the PIN of BankID on mobile.'],
          steps: [
            'Choose BankID on mobile.',
            'Type the mobile number and your date of birth, 6 digits.',
            'Check that the two reference words are the same on the mobile.',
            'Type the PIN on the mobile.',
          ],
        },
        words: {
          title: 'The words differ',
          body: ['Decline on the mobile. Somebody else may have tried to log in as you.'],
        },
      },
    },
    trouble: {
      name: 'Trouble',
      answers: {
        'wrong-pin': {
          title: 'I typed a wrong PIN',
          body: [
            'Try again. After three wrong ones in a row BankID on mobile is blocked, and the bank must open it.',
          ],
        },
        'no-message': {
          title: 'Nothing comes to the mobile',
          body: [
            'Check that the mobile is on and has coverage. If it is busy with another login, answer that one first, or wait five minutes.',
          ],
        },
        'new-sim': {
          title: 'I have a new SIM card',
          body: ['Then BankID on mobile is gone. Contact the bank.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Log in with BankID on mobile',
      steps: {
        choose: 'Choose BankID on mobile.',
        number: 'Type the mobile number and your date of birth, and go on.',
        words: 'Read the reference words on the page.',
        phone: 'Check that the words are the same on the mobile, and type the PIN there.',
      },
    },
  },
};

export default en;
