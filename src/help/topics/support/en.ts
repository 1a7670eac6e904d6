import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Contact support',
  line: 'Opening hours, form and chat',
  groups: {
    now: {
      name: 'How to reach us',
      answers: {
        'opening-hours': {
          title: 'When is the support open?',
          body: ['Monday to Friday from 8.00 to 15.30, Norwegian time. Closed on public holidays.'],
        },
        number: {
          title: 'Why does the form refuse national identity numbers?',
          body: ['Because such numbers do not belong in a message. Never send passwords or codes either.'],
        },
        lost: {
          title: 'I have lost my phone or my codes',
          body: [
            'Block the electronic ID at the bank or issuer at once. The support cannot block it for you.',
          ],
        },
      },
    },
    before: {
      name: 'In Difi’s time',
      answers: {
        'phone-number': {
          title: 'What was the support’s telephone number?',
          body: [
            'The free number 800 30 300 from Norwegian landlines, and +47 24 05 56 03 from abroad. Do not call them: others may use the numbers now.',
          ],
        },
        email: {
          title: 'What was the support’s e-mail address?',
          body: [
            'An address at Difi. It asked, as we do, that nobody send information about themselves or their electronic ID.',
          ],
        },
      },
    },
  },
};

export default en;
