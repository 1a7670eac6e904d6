import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Known bugs',
  line: 'Errors that come back, what causes them, and what helps',
  groups: {
    login: {
      name: 'The login',
      answers: {
        'unknown-service': {
          title: '“Unknown service owner”',
          body: [
            'The login does not know which service you come from. You can still choose an electronic ID, but at the end you meet “System error”.',
            'Go to the website of the service and log in from there. If that does not help, look for one of the causes below.',
          ],
        },
        bookmark: {
          title: 'Cause 1: a bookmark or favourite',
          body: ['You opened the login page from a bookmark. Make a bookmark of the service instead.'],
        },
        'cookies-off': {
          title: 'Cause 2: the browser accepts no cookies',
          body: [
            'Without cookies the login forgets you from page to page. Turn them on in the settings of the browser. [Test the browser](/help/self-test) to see whether they work.',
          ],
        },
        'old-cookies': {
          title: 'Cause 3: old cookies',
          body: [
            'Old cookies or site data can disturb the login. Delete them, and start again at the service. [How to delete them](/help/security#delete-windows).',
          ],
        },
        'system-error': {
          title: '“System error”',
          body: [
            'The error is ours, or the login does not know which service to answer. Try again from the service. If it happens again, give the trace ID on the page when you report it.',
          ],
        },
      },
    },
  },
};

export default en;
