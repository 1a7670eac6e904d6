import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Training',
  line: 'Missions that teach you to log in, ticked off when they are done',
  groups: {
    about: {
      name: 'About the training',
      answers: {
        how: {
          title: 'How do the missions work?',
          body: [
            'Do what the mission says, and come back here. What is done is ticked off. The browser remembers it for a day, or until you close it, and nobody else sees it.',
          ],
        },
        'no-harm': {
          title: 'Can I break anything?',
          body: [
            'No. All the people are invented. If you block an electronic ID, the bank or issuer opens it again on the page “Bank”.',
          ],
        },
      },
    },
  },
};

export default en;
