import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Opting out of online communication',
  line: 'How to get letters on paper instead',
  groups: {
    what: {
      name: 'Opting out',
      answers: {
        'what-is': {
          title: 'What does it mean to opt out?',
          body: [
            'You get important letters from public bodies on paper. You can still log in and use the services.',
          ],
        },
        how: {
          title: 'How do I opt out?',
          body: [
            'Log in to the contact information service, and choose to opt out. You opt in again in the same place.',
          ],
        },
        'who-sees': {
          title: 'Who learns that I have opted out?',
          body: [
            'Public bodies that look you up in the register before they send a decision or an important letter.',
          ],
        },
        'login-too': {
          title: 'Am I asked anything when I log in?',
          body: ['You may see a page that reminds you of it before the login goes on.'],
        },
      },
    },
  },
};

export default en;
