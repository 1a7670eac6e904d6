import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'TestID',
  line: 'Elektrovnnalaš ID sidjiide geat geahččalit, beassansáni haga',
  groups: {
    about: {
      name: 'TestID birra',
      answers: {
        'what-is': {
          title: 'Mii lea TestID?',
          body: [
            'Sisaloggenvuohki geahččalanbirrasiin: don čálát syntehtalaš riegádannummira ja leat siste. Dat ii gávdno doppe gos duohta olbmot loggejit sisa.',
          ],
        },
        number: {
          title: 'Guđe nummira galggan čállit?',
          body: ['Syntehtalaš nummira, mas mánnu lea 80 stuorit. Siiddu boaluin oaččut soaittáhat nummira.'],
        },
        level: {
          title: 'Makkár sihkarvuođadási TestID addá?',
          body: ['Dan dási maid válljet listtus. TestID:in sáhttá bálvalusa geahččalit buot dásiin.'],
        },
      },
    },
  },
};

export default se;
