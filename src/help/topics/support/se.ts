import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Váldde oktavuođa doarjagiin',
  line: 'Rahpanáigi, skovvi ja neahttaságastallan',
  groups: {
    now: {
      name: 'Ná oččot midjiide oktavuođa',
      answers: {
        'opening-hours': {
          title: 'Goas lea doarjja rabas?',
          body: ['Vuossárggas bearjadahkii diibmu 8.00–15.30, Norgga áigi. Gitta basiid.'],
        },
        number: {
          title: 'Manne skovvi ii dohkket riegádannummira?',
          body: ['Go dakkár nummirat eai gula diehtui. Ale goassige sádde beassansániid dahje kodaid.'],
        },
        lost: {
          title: 'Lean láhppán telefovnna dahje kodaid',
          body: [
            'Gidde elektrovnnalaš ID dalán báŋkkus dahje addi luhtte. Doarjja ii sáhte giddet dan du ovddas.',
          ],
        },
      },
    },
    before: {
      name: 'Difi áiggis',
      answers: {
        'phone-number': {
          title: 'Mii lei doarjaga telefovdnanummir?',
          body: [
            'Ruoná nummir 800 30 300, nuvttá Norgga giddes telefovnnain, ja +47 24 05 56 03 olgoriikkas. Ale riŋge daidda: earát sáhttet geavahit nummiriid.',
          ],
        },
        email: {
          title: 'Mii lei doarjaga e-poastačujuhus?',
          body: [
            'Difi čujuhus. Dat bivddii, nugo mii, ahte ii oktage sádde dieđuid iežas birra dahje iežas elektrovnnalaš ID birra.',
          ],
        },
      },
    },
  },
};

export default se;
