import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Kontaktinformasjonen din',
  line: 'E-post og mobilnummer som det offentlege varslar deg på',
  groups: {
    use: {
      name: 'Kva han blir brukt til',
      answers: {
        why: {
          title: 'Kvifor spør de etter e-post og mobilnummer?',
          body: [
            'Statlege og kommunale verksemder bruker opplysningane til å varsle deg om post, timar og fristar. Dei ligg i eit felles register, så du oppdaterer dei éin stad.',
          ],
        },
        'how-often': {
          title: 'Kor ofte blir eg spurd?',
          body: [
            'Når opplysningane manglar eller er gamle, og høgst éin gong i ei innlogging. Du kan hoppe over spørsmålet; då går innlogginga vidare.',
          ],
        },
        'eighteen-months': {
          title: 'Kva skjer etter 18 månader?',
          body: [
            'Ei adresse som verken er endra eller stadfesta på 18 månader, blir ikkje brukt til varsling. Stadfest ho, så blir ho brukt igjen.',
          ],
        },
      },
    },
    change: {
      name: 'Endre',
      answers: {
        update: {
          title: 'Korleis endrar eg kontaktinformasjonen?',
          body: [
            'Logg inn i tenesta for kontaktinformasjon, skriv inn ny e-post eller nytt mobilnummer, og lagre. I Prøveporten heiter ho [Dine kontaktopplysningar]({demo}/contact/).',
          ],
        },
        shared: {
          title: 'Adressa blir brukt av ein annan',
          body: ['Då må du stadfeste ho med ein kode vi sender dit. Slik veit vi at varsla når deg.'],
        },
        'other-registers': {
          title: 'Banken har ei anna adresse',
          body: ['Banken og utskrivaren av ein elektronisk ID har kvar sine opplysningar. Endre dei der òg.'],
        },
      },
    },
  },
};

export default nn;
