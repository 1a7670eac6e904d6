import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Accessibility statement',
  line: 'How well everyone can use the pages, and how to tell us',
  groups: {
    status: {
      name: 'To what extent does the site meet the requirements?',
      answers: {
        conformance: {
          title: 'The requirements, and how the pages are tested',
          body: [
            'The pages are to follow WCAG 2.2 at levels A and AA. We know of no breach.',
            'Every page and every message is tested automatically with axe, light and dark, on a wide screen and on a phone. We also test the order of Tab, the size of buttons and links, logging in by keyboard alone and without JavaScript, and that nothing has to be scrolled sideways at 320 pixels.',
            'Automatic tests do not find everything. No user of a screen reader or other aid has gone through the pages yet.',
          ],
        },
        languages: {
          title: 'Languages',
          body: [
            'The texts are in Bokmål, Nynorsk, English and Northern Sami. The Northern Sami ones have not been read by a speaker, which the foot of the pages says.',
          ],
        },
      },
    },
    consequences: {
      name: 'What does that mean for users?',
      answers: {
        users: {
          title: 'Who may meet obstacles?',
          body: [
            'Users of a screen reader may meet something that we have not found. Readers of Northern Sami may meet words that are badly chosen.',
            'Logging in with a card and a card reader takes a window of its own. The simulator shows it as a page, which follows the same requirements.',
          ],
        },
        time: {
          title: 'Time limits',
          body: [
            'While the page waits for your phone, you can ask for more time, up to ten times. A login lasts for half an hour.',
          ],
        },
      },
    },
    feedback: {
      name: 'Tell us about breaches',
      answers: {
        report: {
          title: 'Have you found a fault, or do you need the content in another way?',
          body: [
            'Write to those who run this simulator, with [the support form](/help/support). Say which page it is about, and what you use.',
          ],
        },
      },
    },
    complaint: {
      name: 'Complaints',
      answers: {
        complain: {
          title: 'To whom can I complain?',
          body: [
            'Prøveporten is a tool for testing and training, and no public service. Complaints about services that you really use go to the Norwegian Anti-Discrimination Tribunal.',
          ],
        },
      },
    },
    content: {
      name: 'Content that is not accessible',
      answers: {
        principles: {
          title: 'Perceivable, operable, understandable and robust',
          body: [
            'We know of no content that breaches a requirement of any of the four principles. If you find some, tell us.',
          ],
        },
      },
    },
    about: {
      name: 'About the statement',
      answers: {
        made: {
          title: 'How was the statement made?',
          body: [
            'It is written by those who make Prøveporten, under the headings of the template of the Norwegian authority for universal design of ICT. The tests behind it come with the program. Some of them run before each change, and all in a longer run.',
          ],
        },
      },
    },
  },
};

export default en;
