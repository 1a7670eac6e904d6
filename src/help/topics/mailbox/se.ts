import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Digitála poastakássa',
  line: 'Gažaldagat ja vástádusat digitála poastta birra almmolašvuođas',
  groups: {
    about: {
      name: 'Digitála poastakássa birra',
      answers: {
        'what-is': {
          title: 'Mii lea digitála poastakássa?',
          body: ['Oadjebas sadji neahtas gosa oaččut reivviid stádas ja suohkanis. Don válljet ieš fálli.'],
        },
        choose: {
          title: 'Mo válljen poastakássa?',
          body: [
            'Dat fállojuvvo dutnje maŋŋá go leat nannen oktavuođadieđuid, ja sáhtát válljet dan maiddái oktavuođadieđuid bálvalusas. Jos vástidat ahte it háliit, de mii eat jeara šat.',
          ],
        },
        age: {
          title: 'Man boaris galggan leat?',
          body: ['15 jagi. Jos leat nuorat, de ii jerrojuvvo.'],
        },
        'change-provider': {
          title: 'Sáhtángo molsut fálli?',
          body: ['Sáhtát, goas háliidat. Reivvet maid leat ožžon, báhcet ovddit fállái.'],
        },
        'no-notice': {
          title: 'In oaččo dieđu ođđa poastta birra',
          body: [
            'Dárkkis ahte e-poasta ja mobiilanummir leat riekta, sihke [oktavuođadieđuin](/help/contact-information#update) ja fálli luhtte.',
          ],
        },
      },
    },
  },
};

export default se;
