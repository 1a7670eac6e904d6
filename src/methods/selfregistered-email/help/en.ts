import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'E-mail',
  line: 'Login with your e-mail address, at the low level',
  groups: {
    about: {
      name: 'About logging in with e-mail',
      answers: {
        'what-is': {
          title: 'What does a login with e-mail prove?',
          body: [
            'Only that you read the mail at the address. The service learns the address, but not who you are.',
          ],
        },
        how: {
          title: 'How do I log in?',
          body: ['Type your e-mail address, and then the code you get there.'],
        },
        'not-offered': {
          title: 'E-mail is not in the list',
          body: ['Few services are content with the low level. Choose another electronic ID.'],
        },
      },
    },
  },
};

export default en;
