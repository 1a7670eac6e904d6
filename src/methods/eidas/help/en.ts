import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'eIDAS',
  line: 'Electronic ID from another European country',
  groups: {
    about: {
      name: 'About eIDAS',
      answers: {
        'what-is': {
          title: 'What is eIDAS?',
          body: [
            'A European scheme that lets you log in to Norwegian services with an electronic ID from your home country.',
          ],
        },
        'how-to-log-in': {
          title: 'How do I log in?',
          body: ['The pages of eIDAS are in English.'],
          steps: [
            'Choose eIDAS under “International”.',
            'Choose the country your electronic ID is from.',
            'Log in there. You come back to the Norwegian service.',
          ],
        },
        'not-offered': {
          title: 'I do not find eIDAS',
          body: ['Not all services accept electronic IDs from other countries. Ask the service.'],
        },
        'no-number': {
          title: 'The service does not recognise me',
          body: [
            'If you have no national identity number or D number, the service gets your name, date of birth and an identifier from your home country. If you have one, the home country’s identifier must be linked to it in the National Population Register.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Log in with an electronic ID from another country',
      steps: {
        tab: 'Choose “International”.',
        choose: 'Choose eIDAS.',
        country: 'Find your country in the list, and go on.',
        abroad: 'Log in as you do at home. You come back to the Norwegian service.',
      },
    },
  },
};

export default en;
