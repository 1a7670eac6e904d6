import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'BankID mobiillas',
  line: 'Sisaloggen mobiilla SIM-koarttain',
  groups: {
    get: {
      name: 'Háhkat',
      answers: {
        'what-is': {
          title: 'Mii lea BankID mobiillas?',
          body: ['BankID mii lea SIM-koarttas. Don vástidat mobiillas PIN-kodain mas leat 4 gitta 8 logu.'],
        },
        order: {
          title: 'Mo oaččun BankID mobiillas?',
          body: [
            'Váldde oktavuođa báŋkkuin. Báŋkkut leat heaittihan čovdosa čakčamánu 2022 rájes, nu ahte eanašat addet dutnje BankID-áppa dan sadjái.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logget sisa',
      answers: {
        'how-to-log-in': {
          title: 'Mo loggen sisa?',
          body: ['Don dárbbašat mobiilla ja PIN-koda mii gullá BankID:ii mobiillas.'],
          steps: [
            'Vállje BankID mobiillas.',
            'Čále mobiilanummira ja riegádanbeaivvi, 6 logu.',
            'Geahča ahte guokte čujuhussáni leat seammát mobiillas.',
            'Čále PIN-koda mobiilii.',
          ],
        },
        words: {
          title: 'Sánit eai leat seammát',
          body: ['Hilggo mobiillas. Soaitá muhtin eará geahččalan logget sisa du namas.'],
        },
      },
    },
    trouble: {
      name: 'Váttisvuođat',
      answers: {
        'wrong-pin': {
          title: 'Čállen boasttu PIN-koda',
          body: [
            'Geahččal ođđasit. Golmma maŋŋálas meattáhusa maŋŋá BankID mobiillas giddejuvvo, ja báŋku ferte rahpat dan.',
          ],
        },
        'no-message': {
          title: 'Mobiilii ii boađe mihkkege',
          body: [
            'Geahča ahte mobiila lea alde ja ahte das lea gokčan. Jos dat lea bargamin eará sisaloggemiin, vástit vuos dasa, dahje vuordde vihtta minuhta.',
          ],
        },
        'new-sim': {
          title: 'Mus lea ođđa SIM-koarta',
          body: ['Dalle BankID mobiillas lea jávkan. Váldde oktavuođa báŋkkuin.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logget sisa BankID:in mobiillas',
      steps: {
        choose: 'Vállje BankID mobiillas.',
        number: 'Čále mobiilanummira ja riegádanbeaivvi, ja mana viidáseappot.',
        words: 'Loga čujuhussániid siiddus.',
        phone: 'Geahča ahte sánit leat seammát mobiillas, ja čále PIN-koda dasa.',
      },
    },
  },
};

export default se;
