import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'ID-porten',
  line: 'The common login to public services',
  groups: {
    what: {
      name: 'What ID-porten does',
      answers: {
        broker: {
          title: 'What is ID-porten?',
          body: [
            'ID-porten stands between the service and the electronic ID. The service asks who you are, you show it with the ID you choose, and ID-porten gives the service the answer.',
            'The service never gets your password or your codes.',
          ],
        },
        simulator: {
          title: 'Is this ID-porten?',
          body: [
            'No. Prøveporten imitates ID-porten, for those who make and test services. There are only invented people here, and a real identity number is not accepted.',
          ],
        },
      },
    },
    session: {
      name: 'Logged in to several',
      answers: {
        'single-sign-on': {
          title: 'Why did I not have to log in to the next service?',
          body: [
            'Once you have logged in, you stay logged in at ID-porten for a while. The next service learns who you are without a new login. After 30 minutes without use you must log in again.',
          ],
        },
        'step-up': {
          title: 'Why must I log in once more?',
          body: [
            'The service requires a higher level of security than you logged in with, or it always asks for a new login.',
          ],
        },
        'log-out': {
          title: 'How do I log out?',
          body: [
            'Use the button “Log out” in the service. It also logs you out of ID-porten and of the other services you are logged in to.',
            'Close all windows of the browser if you share the computer with others.',
          ],
        },
      },
    },
    who: {
      name: 'Who runs it',
      answers: {
        operator: {
          title: 'Who is in charge of ID-porten?',
          body: ['The Norwegian Digitalisation Agency (Digdir) has been in charge since 2020.'],
        },
        difi: {
          title: 'What was Difi?',
          body: [
            'The Agency for Public Management and eGovernment was in charge of ID-porten and its help pages until the end of 2019.',
          ],
        },
      },
    },
  },
};

export default en;
