import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'Reading and using the pages',
  line: 'Text size, keyboard, colours and language',
  groups: {
    see: {
      name: 'See better',
      answers: {
        'text-size': {
          title: 'How do I make the text larger?',
          body: [
            'Hold down Ctrl (Windows) or Cmd (Mac), and press plus for larger and minus for smaller text. With 0 you get the usual size back.',
            'You can also choose a text size for these pages in [Settings](/settings). On a phone the pages follow the size you chose there.',
          ],
        },
        colours: {
          title: 'Can I have dark pages?',
          body: [
            'Yes. At the bottom of each page you choose light or dark colours, or colours as the system. You choose stronger contrast in [Settings](/settings).',
          ],
        },
      },
    },
    use: {
      name: 'Use the pages',
      answers: {
        keyboard: {
          title: 'Can I manage with the keyboard?',
          body: [
            'Yes. Tab goes forward, Shift and Tab back, and Enter presses the button. The first Tab on a page lets you skip to the content.',
          ],
        },
        language: {
          title: 'How do I change the language?',
          body: [
            'Choose a language at the top right. You stay on the same page, and the choice is remembered until you close the browser.',
          ],
        },
        'no-script': {
          title: 'Do I need JavaScript?',
          body: [
            'No. Everything works without it. With JavaScript you need not reload the page while you wait for the phone.',
          ],
        },
      },
    },
  },
};

export default en;
