import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Your contact information',
  line: 'The e-mail address and mobile number at which public bodies notify you',
  groups: {
    use: {
      name: 'What it is used for',
      answers: {
        why: {
          title: 'Why do you ask for e-mail and mobile number?',
          body: [
            'State and municipal bodies use them to notify you of letters, appointments and deadlines. They are kept in one common register, so you update them in one place.',
          ],
        },
        'how-often': {
          title: 'How often am I asked?',
          body: [
            'When the information is missing or old, and at most once in a login. You can skip the question; the login then goes on.',
          ],
        },
        'eighteen-months': {
          title: 'What happens after 18 months?',
          body: [
            'An address that has been neither changed nor confirmed for 18 months is not used for notifications. Confirm it, and it is used again.',
          ],
        },
      },
    },
    change: {
      name: 'Change',
      answers: {
        update: {
          title: 'How do I change my contact information?',
          body: [
            'Log in to the contact information service, type the new e-mail address or mobile number, and save. In Prøveporten it is called [Your contact information]({demo}/contact/).',
          ],
        },
        shared: {
          title: 'Somebody else has the same address',
          body: [
            'Then you must confirm it with a code that we send there. That way we know the notifications reach you.',
          ],
        },
        'other-registers': {
          title: 'The bank has another address',
          body: [
            'The bank and the issuer of an electronic ID keep their own information. Change it there too.',
          ],
        },
      },
    },
  },
};

export default en;
