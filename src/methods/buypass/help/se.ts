import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Buypass ID',
  line: 'Elektrovnnalaš ID Buypass:as, alla dásis',
  groups: {
    get: {
      name: 'Háhkat Buypass ID',
      answers: {
        'how-to-get': {
          title: 'Mo oaččun Buypass ID?',
          body: [
            'Diŋgo Buypass:as. Don galggat leat deavdán 13 jagi ja dus galgá leat riegádannummir dahje D-nummir.',
          ],
        },
        activate: {
          title: 'Maid dagan aktiverenkodain?',
          body: ['Čále reivve koda vuosttaš háve go logget sisa. Dalle Buypass ID boahtá alla dássái.'],
        },
      },
    },
    'log-in': {
      name: 'Logget sisa',
      answers: {
        'with-password': {
          title: 'Mo loggen sisa beassansániin ja SMS:in?',
          body: ['Don dárbbašat Buypass ID-beassansáni ja mobiilla.'],
          steps: [
            'Vállje Buypass ID, ja čále riegádannummira.',
            'Čále beassansáni.',
            'Čále koda maid oaččut SMS:as, 6 logu.',
          ],
        },
        'with-app': {
          title: 'Mo loggen sisa áppain?',
          body: [
            'Čále riegádannummira dahje mobiilanummira, ja vástit Buypass ID-áppas iežat PIN-kodain. Jos it oaččo dieđu, raba ieš áppa.',
          ],
        },
        'smart-card': {
          title: 'Maid dárbbašan jierbmekoartta várás?',
          body: [
            'Koartalohkki ja Buypass prográmma dihtoris, ja koartta nummir ja PIN-koda. Golmma boasttu PIN-koda maŋŋá koarta lea giddejuvvon, ja dárbbašat PUK-koda mas leat 8 logu.',
          ],
        },
      },
    },
    trouble: {
      name: 'Váttisvuođat',
      answers: {
        'forgotten-password': {
          title: 'Lean vajáldahttán beassansáni',
          body: [
            'Ráhkat ođđa Buypass ID-áppain. Jos dus ii leat áppa, váldde oktavuođa Buypass áššehasbálvalusain.',
          ],
        },
        'pin-blocked': {
          title: 'Áppa PIN-koda lea giddejuvvon',
          body: [
            'Golbma boasttu PIN-koda maŋŋálagaid giddejit dan. Raba áppa ja čuovo bagadusa, dahje logge sisa beassansániin ja SMS:in.',
          ],
        },
        blocked: {
          title: 'Buypass ID lea giddejuvvon',
          body: ['Váldde oktavuođa Buypass áššehasbálvalusain.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logget sisa Buypass ID:in',
      steps: {
        choose: 'Vállje Buypass ID.',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        password: 'Čále beassansáni, ja mana viidáseappot.',
        code: 'Čále koda SMS:as, ja logge sisa.',
      },
    },
    app: {
      title: 'Logget sisa Buypass ID-áppain',
      steps: {
        choose: 'Vállje Buypass ID.',
        number: 'Čále riegádannummira dahje mobiilanummira, ja mana viidáseappot.',
        app: 'Siidu vuordá telefovnna.',
        phone: 'Raba dieđu telefovnnas, geahča ahte bálvalus lea riekta, ja vástit PIN-kodain.',
      },
    },
  },
};

export default se;
