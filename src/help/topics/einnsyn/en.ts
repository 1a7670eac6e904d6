import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'eInnsyn',
  line: 'Finding and requesting public documents',
  groups: {
    about: {
      name: 'About eInnsyn',
      answers: {
        'what-is': {
          title: 'What is eInnsyn?',
          body: [
            'A common service where everybody can search the mail records of state and municipality, and ask to see a document.',
          ],
        },
        login: {
          title: 'Must I log in?',
          body: ['Not to search or to ask for a document. You log in to save searches and follow cases.'],
        },
        here: {
          title: 'Is eInnsyn part of Prøveporten?',
          body: [
            'No, but you can practise in the service [Innsyn]({demo}/innsyn/), which comes with it and logs in the same way.',
          ],
        },
      },
    },
  },
};

export default en;
