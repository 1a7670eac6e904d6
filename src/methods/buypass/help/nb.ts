const nb = {
  name: 'Buypass ID',
  line: 'Elektronisk ID fra Buypass, på høyt nivå',
  groups: {
    get: {
      name: 'Skaffe Buypass ID',
      answers: {
        'how-to-get': {
          title: 'Hvordan får jeg Buypass ID?',
          body: ['Bestill hos Buypass. Du må ha fylt 13 år og ha fødselsnummer eller D-nummer.'],
        },
        activate: {
          title: 'Hva gjør jeg med aktiveringskoden?',
          body: ['Skriv koden fra brevet første gang du logger inn. Da kommer Buypass ID opp på høyt nivå.'],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'with-password': {
          title: 'Hvordan logger jeg inn med passord og SMS?',
          body: ['Du trenger passordet for Buypass ID og mobilen.'],
          steps: [
            'Velg Buypass ID, og skriv fødselsnummeret.',
            'Skriv passordet.',
            'Skriv koden du får på SMS, 6 siffer.',
          ],
        },
        'with-app': {
          title: 'Hvordan logger jeg inn med appen?',
          body: [
            'Skriv fødselsnummeret eller mobilnummeret, og svar i Buypass ID-appen med PIN-koden din. Får du ikke varsel, åpne appen selv.',
          ],
        },
        'smart-card': {
          title: 'Hva trenger jeg for smartkort?',
          body: [
            'En kortleser og programmet fra Buypass på maskinen, og nummeret og PIN-koden til kortet. Etter tre gale PIN-koder er kortet sperret, og du trenger PUK-koden på 8 siffer.',
          ],
        },
      },
    },
    trouble: {
      name: 'Problemer',
      answers: {
        'forgotten-password': {
          title: 'Jeg har glemt passordet',
          body: ['Lag et nytt med Buypass ID-appen. Har du ikke appen, kontakt kundeservice hos Buypass.'],
        },
        'pin-blocked': {
          title: 'PIN-koden i appen er sperret',
          body: [
            'Tre gale PIN-koder på rad sperrer den. Åpne appen og følg veiledningen, eller logg inn med passord og SMS.',
          ],
        },
        blocked: {
          title: 'Buypass ID er sperret',
          body: ['Kontakt kundeservice hos Buypass.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med Buypass ID',
      steps: {
        choose: 'Velg Buypass ID.',
        number: 'Skriv fødselsnummeret, og gå videre.',
        password: 'Skriv passordet, og gå videre.',
        code: 'Skriv koden fra SMS-en, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med Buypass ID-appen',
      steps: {
        choose: 'Velg Buypass ID.',
        number: 'Skriv fødselsnummeret eller mobilnummeret, og gå videre.',
        app: 'Siden venter på telefonen.',
        phone: 'Åpne varselet på telefonen, se at tjenesten er riktig, og svar med PIN-koden.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
