import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Security and cookies',
  line: 'Guard codes and passwords, and delete cookies',
  groups: {
    fraud: {
      name: 'Fraud',
      answers: {
        'stop-think-verify': {
          title: 'Stop – think – verify',
          body: ['Many are deceived by callers who pretend to help. Always do this:'],
          steps: [
            'Stop. Hang up if somebody is in a hurry on your behalf.',
            'Think. Why do they ask for this?',
            'Verify. Call back yourself, to a number you find on their website.',
          ],
        },
        police: {
          title: 'Can the police or the bank ask for my code?',
          body: [
            'No. Neither the police, the bank nor the authorities ask for passwords or codes on the telephone. Whoever does so is trying to deceive you.',
            'Try [the exercise with the scam call](/help/scam).',
          ],
        },
        approve: {
          title: 'My phone asks me to approve something I did not ask for',
          body: [
            'Decline. Somebody else is trying to log in as you. Then call the bank or issuer of the electronic ID.',
          ],
        },
        'good-password': {
          title: 'What is a good password?',
          body: [
            'A long one that you use nowhere else. Four random words are better than one word with digits in it.',
          ],
        },
      },
    },
    cookies: {
      name: 'Cookies',
      answers: {
        'which-cookies': {
          title: 'Which cookies are used here?',
          body: [
            'One that holds the pages of a login together, one for the language you chose, and one for each of the [settings](/settings) that you changed. All are necessary, and none follows you to other sites.',
            'You see them on the page [Test the browser](/help/self-test), which sets one more to see whether it comes back, and can delete all of them under [Privacy](/help/privacy).',
          ],
        },
        'delete-windows': {
          title: 'Delete cookies in Windows',
          body: ['The names may differ a little from browser to browser.'],
          steps: [
            'Open the settings of the browser.',
            'Choose Privacy, and then to delete browsing data.',
            'Tick cookies, and delete.',
          ],
        },
        'delete-mac': {
          title: 'Delete cookies on a Mac',
          body: ['The names may differ a little from browser to browser.'],
          steps: [
            'Open the settings of the browser from the menu bar.',
            'Choose Privacy, and then to manage website data.',
            'Remove the data of the site, or all.',
          ],
        },
        'delete-ios': {
          title: 'Delete cookies on iPhone and iPad',
          body: ['The names may differ a little from browser to browser.'],
          steps: [
            'Open Settings on the phone, and choose the browser.',
            'Choose to clear history and website data.',
            'Confirm, and start again at the service.',
          ],
        },
      },
    },
  },
};

export default en;
