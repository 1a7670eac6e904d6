import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Du oktavuođadieđut',
  line: 'E-poasta ja mobiilanummir maid almmolašvuohta geavaha dieđihit dutnje',
  groups: {
    use: {
      name: 'Masa dat geavahuvvojit',
      answers: {
        why: {
          title: 'Manne jearrabehtet e-poastta ja mobiilanummira?',
          body: [
            'Stáda ja suohkaniid doaimmahagat geavahit dieđuid muitalit dutnje poastta, diimmuid ja áigemeriid birra. Dat leat oktasaš registtaris, nu ahte ođasmahtát daid ovtta sajis.',
          ],
        },
        'how-often': {
          title: 'Man dávjá mus jerret?',
          body: [
            'Go dieđut váilot dahje leat boarrásat, ja eanemusat oktii sisaloggemis. Don sáhtát njuiket gažaldaga badjel; dalle sisaloggen joatká.',
          ],
        },
        'eighteen-months': {
          title: 'Mii dáhpáhuvvá 18 mánu maŋŋá?',
          body: [
            'Čujuhus mii ii leat rievdaduvvon iige nannejuvvon 18 mánus, ii geavahuvvo dieđihemiide. Nanne dan, de geavahuvvo fas.',
          ],
        },
      },
    },
    change: {
      name: 'Rievdadit',
      answers: {
        update: {
          title: 'Mo rievdadan oktavuođadieđuid?',
          body: [
            'Logge sisa oktavuođadieđuid bálvalussii, čále ođđa e-poastta dahje mobiilanummira, ja vurke. Prøveportenis dan namma lea [Du oktavuođadieđut]({demo}/contact/).',
          ],
        },
        shared: {
          title: 'Nubbi olmmoš geavaha seamma čujuhusa',
          body: [
            'Dalle fertet nannet dan kodain maid mii sáddet dohko. Ná mii diehtit ahte dieđut olahit du.',
          ],
        },
        'other-registers': {
          title: 'Báŋkkus lea eará čujuhus',
          body: ['Báŋkkus ja elektrovnnalaš ID addis leat sierra dieđut. Rievdat daid maiddái doppe.'],
        },
      },
    },
  },
};

export default se;
