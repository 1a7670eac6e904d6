import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Login and electronic ID',
  line: 'What an electronic ID is, and which one you can use',
  groups: {
    what: {
      name: 'Electronic ID',
      answers: {
        'electronic-id': {
          title: 'What is an electronic ID?',
          body: [
            'An electronic ID shows online who you are, as a passport does at a counter.',
            'It is personal. Never use somebody else’s, and never let others use yours.',
          ],
        },
        which: {
          title: 'Which electronic ID can I use?',
          body: [
            'You can use those that the page where you choose an electronic ID shows. It shows only those that are secure enough for the service.',
            'Each of them has a topic of its own in the list on this page.',
          ],
        },
        levels: {
          title: 'What do the levels of security mean?',
          body: [
            'The level says how certain it is that whoever logs in is who they claim to be. ID-porten uses the levels low, substantial and high. Substantial and high were once called level 3 and level 4.',
            'The service decides which level it requires.',
          ],
        },
      },
    },
    without: {
      name: 'Without an electronic ID',
      answers: {
        none: {
          title: 'I have no electronic ID',
          body: [
            'Choose the topic of the one you want. It says who issues it, and what you need to get it.',
            'In Prøveporten the test persons get an electronic ID from the bank or issuer on the page “Bank”.',
          ],
        },
        number: {
          title: 'Do I need a national identity number?',
          body: [
            'Most ways to log in require a national identity number or a D number. People who stay in Norway for a shorter time get a D number.',
          ],
        },
        services: {
          title: 'Where can I log in?',
          body: [
            'You always log in from a service, for example of the municipality, the tax office or the health service. Begin at the website of the service, not at the login page.',
            'Prøveporten comes with services to practise on. You find them from [the start page](/).',
          ],
        },
        'back-button': {
          title: 'I went back in the browser',
          body: ['A login that is finished cannot be used again. Go to the service and log in anew.'],
        },
      },
    },
  },
};

export default en;
