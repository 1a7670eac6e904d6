import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'TestID',
  line: 'Electronic ID for those who test, without a password',
  groups: {
    about: {
      name: 'About TestID',
      answers: {
        'what-is': {
          title: 'What is TestID?',
          body: [
            'A way to log in in test environments: you type a synthetic identity number and are in. It does not exist where real people log in.',
          ],
        },
        number: {
          title: 'Which number do I type?',
          body: [
            'A synthetic number, whose month is raised by 80. The button on the page gets a random one.',
          ],
        },
        level: {
          title: 'Which level of security does TestID give?',
          body: ['The level you choose in the list. TestID lets a service be tried at every level.'],
        },
      },
    },
  },
};

export default en;
