import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'eSigning',
  line: 'Signing a document online',
  groups: {
    about: {
      name: 'About eSigning',
      answers: {
        'what-is': {
          title: 'What is eSigning?',
          body: [
            'A common service that lets you read a document from a public body and sign it with an electronic ID.',
          ],
        },
        login: {
          title: 'Why do I log in first?',
          body: [
            'So that only you see the document. Signing is an action of its own afterwards, and requires an electronic ID too.',
          ],
        },
        here: {
          title: 'Can I sign in Prøveporten?',
          body: [
            'No. Prøveporten imitates the login, not the signature. You can practise the login in the service [Signer]({demo}/signer/).',
          ],
        },
      },
    },
  },
};

export default en;
