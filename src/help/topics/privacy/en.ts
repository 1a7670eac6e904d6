import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Privacy',
  line: 'What Prøveporten stores, and how you delete it',
  groups: {
    stored: {
      name: 'What is stored',
      answers: {
        'what-stored': {
          title: 'What does Prøveporten store?',
          body: [
            'The test persons and the electronic IDs they hold, the services, the logins with a log of what happened, and messages to the support. All of it stays on the machine that runs Prøveporten, and is passed on to nobody.',
          ],
        },
        'real-people': {
          title: 'Do you store anything about real people?',
          body: [
            'No. A number that could belong to a real person is refused everywhere, and neither stored nor shown.',
          ],
        },
        'how-long': {
          title: 'For how long?',
          body: [
            'The session of the browser lasts a day after its last change. A login that is not completed expires after half an hour, and a message to support after 30 days. The rest may stay until a tester resets Prøveporten.',
          ],
        },
      },
    },
    rights: {
      name: 'Deleting',
      answers: {
        delete: {
          title: 'How do I delete what concerns this browser?',
          body: [
            'Use the button on this page. It deletes the session, the logins and the cookies of this browser. People and services are not touched.',
          ],
        },
      },
    },
  },
};

export default en;
