import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'BankID på mobil',
  line: 'Innlogging med SIM-kortet i mobilen',
  groups: {
    get: {
      name: 'Skaffe',
      answers: {
        'what-is': {
          title: 'Kva er BankID på mobil?',
          body: ['BankID som ligg på SIM-kortet. Du svarer på mobilen med ein PIN-kode på 4 til 8 siffer.'],
        },
        order: {
          title: 'Korleis får eg BankID på mobil?',
          body: [
            'Kontakt banken. Bankane har fasa løysinga ut frå september 2022, så dei fleste gir deg BankID-appen i staden.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Korleis loggar eg inn?',
          body: ['Du treng mobilen og PIN-koden til BankID på mobil.'],
          steps: [
            'Vel BankID på mobil.',
            'Skriv mobilnummeret og fødselsdatoen, 6 siffer.',
            'Sjå at dei to referanseorda er dei same på mobilen.',
            'Skriv PIN-koden på mobilen.',
          ],
        },
        words: {
          title: 'Orda er ulike',
          body: ['Avslå på mobilen. Då kan ein annan ha prøvd å logge inn som deg.'],
        },
      },
    },
    trouble: {
      name: 'Problem',
      answers: {
        'wrong-pin': {
          title: 'Eg har skrive feil PIN-kode',
          body: ['Prøv igjen. Etter tre feil på rad blir BankID på mobil sperra, og banken må opne han.'],
        },
        'no-message': {
          title: 'Det kjem ingenting på mobilen',
          body: [
            'Sjå at mobilen er på og har dekning. Er han oppteken med ei anna innlogging, svar på den først, eller vent fem minutt.',
          ],
        },
        'new-sim': {
          title: 'Eg har fått nytt SIM-kort',
          body: ['Då er BankID på mobil borte. Kontakt banken.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med BankID på mobil',
      steps: {
        choose: 'Vel BankID på mobil.',
        number: 'Skriv mobilnummeret og fødselsdatoen, og gå vidare.',
        words: 'Les referanseorda på sida.',
        phone: 'Sjå at orda er dei same på mobilen, og skriv PIN-koden der.',
      },
    },
  },
};

export default nn;
