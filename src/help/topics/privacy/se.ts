import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Persovdnasuodji',
  line: 'Maid Prøveporten vurke, ja mo sihkot dan',
  groups: {
    stored: {
      name: 'Mii vurkejuvvo',
      answers: {
        'what-stored': {
          title: 'Maid Prøveporten vurke?',
          body: [
            'Geahččalanolbmuid ja sin elektrovnnalaš ID:aid, bálvalusaid, sisaloggemiid ja logga das mii dáhpáhuvai, ja dieđuid doarjagii. Buot lea dan dihtoris gos Prøveporten jođiha, iige sáddejuvvo viidáseappot.',
          ],
        },
        'real-people': {
          title: 'Vurkebehtetgo maidege duohta olbmuid birra?',
          body: [
            'Eat. Nummir mii sáhttá gullat duohta olbmui, hilgojuvvo juohke sajis, iige vurkejuvvo iige čájehuvvo.',
          ],
        },
        'how-long': {
          title: 'Man guhká?',
          body: [
            'Neahttalohkki bargovuorru bistá jándora maŋimuš rievdadeami maŋŋá. Sisaloggen mii ii gárvvistuvvo, nohká diimmubeali geahčen, ja dieđáhus doarjagii 30 beaivvi geahčen. Eará sáhttá báhcit dassážii go geahččaleaddji ođđasit álggaha Prøveportena.',
          ],
        },
      },
    },
    rights: {
      name: 'Sihkkut',
      answers: {
        delete: {
          title: 'Mo sihkun dan mii guoská dán neahttalohkkái?',
          body: [
            'Geavat dán siiddu boalu. Dat sihkku dán neahttalohkki bargovuoru, sisaloggemiid ja diehtočoahkuid. Olbmot ja bálvalusat eai guoskkahuvvo.',
          ],
        },
      },
    },
  },
};

export default se;
