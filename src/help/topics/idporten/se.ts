import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'ID-porten',
  line: 'Oktasaš sisaloggen almmolaš bálvalusaide',
  groups: {
    what: {
      name: 'Maid ID-porten dahká',
      answers: {
        broker: {
          title: 'Mii lea ID-porten?',
          body: [
            'ID-porten lea bálvalusa ja elektrovnnalaš ID gaskkas. Bálvalus jearrá gii don leat, don čájehat dan ID:in maid válljet, ja ID-porten addá vástádusa bálvalussii.',
            'Bálvalus ii goassige oaččo du beassansáni dahje kodaid.',
          ],
        },
        simulator: {
          title: 'Leago dát ID-porten?',
          body: [
            'Ii. Prøveporten addestallá ID-portena, sidjiide geat ráhkadit ja geahččalit bálvalusaid. Dáppe leat dušše hutkojuvvon olbmot, ja duohta riegádannummir ii dohkkehuvvo.',
          ],
        },
      },
    },
    session: {
      name: 'Sisa loggejuvvon máŋgga sadjái',
      answers: {
        'single-sign-on': {
          title: 'Manne in dárbbašan logget sisa nuppi bálvalussii?',
          body: [
            'Go leat loggen sisa, de leat sisa loggejuvvon ID-portenis muhtun áigge. Nubbi bálvalus oažžu diehtit gii don leat almmá ođđa sisaloggema haga. 30 minuhta maŋŋá geavaheami haga fertet logget sisa ođđasit.',
          ],
        },
        'step-up': {
          title: 'Manne ferten logget sisa vel oktii?',
          body: [
            'Bálvalus gáibida alit sihkarvuođadási go dat mainna loggejit sisa, dahje dat bivdá álo ođđa sisaloggema.',
          ],
        },
        'log-out': {
          title: 'Mo loggen olggos?',
          body: [
            'Geavat boalu «Logge olggos» bálvalusas. Dalle loggejuvvot olggos maiddái ID-portenis ja eará bálvalusain.',
            'Giddet buot neahttalohkki láseid jos earát geavahit seamma dihtora.',
          ],
        },
      },
    },
    who: {
      name: 'Gii lea duogábealde',
      answers: {
        operator: {
          title: 'Geas lea ovddasvástádus ID-portenis?',
          body: ['Digitaliserendirektoráhtas (Digdir) lea leamaš ovddasvástádus 2020 rájes.'],
        },
        difi: {
          title: 'Mii lei Difi?',
          body: [
            'Hálddašan- ja IKT-direktoráhtas lei ovddasvástádus ID-portenis ja veahkkesiidduin 2019 loahpa rádjai.',
          ],
        },
      },
    },
  },
};

export default se;
