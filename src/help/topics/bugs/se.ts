import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Dovddus meattáhusat',
  line: 'Meattáhusat mat geardduhuvvojit, manne dat šaddet, ja mii veahkeha',
  groups: {
    login: {
      name: 'Sisaloggen',
      answers: {
        'unknown-service': {
          title: '«Dovdameahttun bálvaluseaiggát»',
          body: [
            'Sisaloggen ii dieđe guđe bálvalusas don boađát. Don sáhtát ain válljet elektrovnnalaš ID, muhto loahpas boahtá «Vuogádatmeattáhus».',
            'Mana bálvalusa neahttasiidui, ja logge sisa doppe. Jos dat ii veahket, geahča sivaid vuolábealde.',
          ],
        },
        bookmark: {
          title: 'Sivva 1: girjemearka dahje favorihtta',
          body: ['Don leat rahpan sisaloggensiiddu girjemearkkas. Ráhkat baicce girjemearkka bálvalussii.'],
        },
        'cookies-off': {
          title: 'Sivva 2: neahttalohkki ii dohkket diehtočoahkuid',
          body: [
            'Diehtočoahkuid haga sisaloggen vajáldahttá du siiddus siidui. Bija daid ala neahttalohkki heivehusain. [Geahččal neahttalohkki](/help/self-test) oaidnit doibmet go dat.',
          ],
        },
        'old-cookies': {
          title: 'Sivva 3: boares diehtočoahkut',
          body: [
            'Boares diehtočoahkut dahje neahttasiidodieđut sáhttet hehttet sisaloggema. Sihko daid, ja álgge ođđasit bálvalusas. [Ná sihkot daid](/help/security#delete-windows).',
          ],
        },
        'system-error': {
          title: '«Vuogádatmeattáhus»',
          body: [
            'Meattáhus lea min bealde, dahje sisaloggen ii dieđe guđe bálvalussii galgá vástidit. Geahččal ođđasit bálvalusas. Jos dáhpáhuvvá fas, almmut guorran-ID go dieđihat.',
          ],
        },
      },
    },
  },
};

export default se;
