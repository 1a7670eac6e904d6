import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'eInnsyn',
  line: 'Å finne og be om offentlege dokument',
  groups: {
    about: {
      name: 'Om eInnsyn',
      answers: {
        'what-is': {
          title: 'Kva er eInnsyn?',
          body: [
            'Ei felles teneste der alle kan søkje i postlistene til stat og kommune, og be om å få sjå eit dokument.',
          ],
        },
        login: {
          title: 'Må eg logge inn?',
          body: ['Ikkje for å søkje eller be om innsyn. Du loggar inn for å lagre søk og følgje saker.'],
        },
        here: {
          title: 'Er eInnsyn med i Prøveporten?',
          body: [
            'Nei, men du kan øve i tenesta [Innsyn]({demo}/innsyn/), som følgjer med og loggar inn på same måte.',
          ],
        },
      },
    },
  },
};

export default nn;
