import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'eInnsyn',
  line: 'Almmolaš dokumeanttaid gávdnat ja jearrat',
  groups: {
    about: {
      name: 'eInnsyn birra',
      answers: {
        'what-is': {
          title: 'Mii lea eInnsyn?',
          body: [
            'Oktasaš bálvalus gos buohkat sáhttet ohcat stáda ja suohkaniid poastalisttuin, ja bivdit oaidnit dokumeantta.',
          ],
        },
        login: {
          title: 'Ferten go logget sisa?',
          body: ['It ohcat dahje bivdit dokumeantta. Don logget sisa vurket ohcamiid ja čuovvut áššiid.'],
        },
        here: {
          title: 'Leago eInnsyn mielde Prøveportenis?',
          body: [
            'Ii, muhto don sáhtát hárjehallat bálvalusas [Innsyn]({demo}/innsyn/), mii lea mielde ja logge sisa seamma láhkai.',
          ],
        },
      },
    },
  },
};

export default se;
