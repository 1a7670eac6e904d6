import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Digital mailbox',
  line: 'Questions and answers about digital mail from public bodies',
  groups: {
    about: {
      name: 'About the digital mailbox',
      answers: {
        'what-is': {
          title: 'What is a digital mailbox?',
          body: [
            'A secure place online where you get letters from state and municipality. You choose the provider yourself.',
          ],
        },
        choose: {
          title: 'How do I choose a mailbox?',
          body: [
            'You are offered one after you have confirmed your contact information, and you can choose one in the contact information service. If you answer that you want none, we do not ask again.',
          ],
        },
        age: {
          title: 'How old must I be?',
          body: ['15. If you are younger, you are not asked.'],
        },
        'change-provider': {
          title: 'Can I change provider?',
          body: ['Yes, whenever you like. Letters you have received stay with the old provider.'],
        },
        'no-notice': {
          title: 'I get no notice of new mail',
          body: [
            'Check that e-mail address and mobile number are right, both in your [contact information](/help/contact-information#update) and at the provider.',
          ],
        },
      },
    },
  },
};

export default en;
