import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Buypass ID',
  line: 'Elektronisk ID frå Buypass, på høgt nivå',
  groups: {
    get: {
      name: 'Skaffe Buypass ID',
      answers: {
        'how-to-get': {
          title: 'Korleis får eg Buypass ID?',
          body: ['Du bestiller hos Buypass. Du må ha fylt 13 år og ha fødselsnummer eller D-nummer.'],
        },
        activate: {
          title: 'Kva gjer eg med aktiveringskoden?',
          body: ['Skriv koden frå brevet første gong du loggar inn. Då kjem Buypass ID opp på høgt nivå.'],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'with-password': {
          title: 'Korleis loggar eg inn med passord og SMS?',
          body: ['Du treng passordet for Buypass ID og mobilen.'],
          steps: [
            'Vel Buypass ID, og skriv fødselsnummeret.',
            'Skriv passordet ditt.',
            'Skriv koden du får på SMS, 6 siffer.',
          ],
        },
        'with-app': {
          title: 'Korleis loggar eg inn med appen?',
          body: [
            'Skriv fødselsnummeret eller mobilnummeret, og svar i Buypass ID-appen med PIN-koden din. Får du ikkje varsel, opne appen sjølv.',
          ],
        },
        'smart-card': {
          title: 'Kva treng eg for smartkort?',
          body: [
            'Ein kortlesar og programmet frå Buypass på maskina, og nummeret og PIN-koden til kortet. Etter tre gale PIN-kodar er kortet sperra, og du treng PUK-koden på 8 siffer.',
          ],
        },
      },
    },
    trouble: {
      name: 'Problem',
      answers: {
        'forgotten-password': {
          title: 'Eg har gløymt passordet',
          body: ['Lag eit nytt med Buypass ID-appen. Har du ikkje appen, kontakt kundeservice hos Buypass.'],
        },
        'pin-blocked': {
          title: 'PIN-koden i appen er sperra',
          body: [
            'Tre gale PIN-kodar på rad sperrar han. Opne appen og følg rettleiinga, eller logg inn med passord og SMS.',
          ],
        },
        blocked: {
          title: 'Buypass ID er sperra',
          body: ['Kontakt kundeservice hos Buypass, så opnar dei han.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med Buypass ID',
      steps: {
        choose: 'Vel Buypass ID.',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        password: 'Skriv passordet, og gå vidare.',
        code: 'Skriv koden frå SMS-en, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med Buypass ID-appen',
      steps: {
        choose: 'Vel Buypass ID.',
        number: 'Skriv fødselsnummeret eller mobilnummeret, og gå vidare.',
        app: 'Sida ventar på telefonen.',
        phone: 'Opne varselet på telefonen, sjå at tenesta er rett, og svar med PIN-koden.',
      },
    },
  },
};

export default nn;
