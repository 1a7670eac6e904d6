import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Oahpahus',
  line: 'Bargobihtát mat oahpahit sisaloggema, ja mat merkejuvvojit go leat dahkkon',
  groups: {
    about: {
      name: 'Oahpahusa birra',
      answers: {
        how: {
          title: 'Mo doibmet bargobihtát?',
          body: [
            'Daga dan maid bargobihttá dadjá, ja boađe deike ruovttoluotta. Dat mii lea dahkkon, lea merkejuvvon. Neahttalohkki muitá dan jándora, dahje dassážii go giddet dan, eaige earát oainne dan.',
          ],
        },
        'no-harm': {
          title: 'Sáhtángo billistit maidege?',
          body: [
            'It. Buot olbmot leat hutkojuvvon. Jos giddet elektrovnnalaš ID, de báŋku dahje addi rahpá dan fas siiddus «Bank».',
          ],
        },
      },
    },
  },
};

export default se;
