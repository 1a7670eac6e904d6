const nb = {
  name: 'MinID',
  line: 'Offentlig elektronisk ID på betydelig nivå (før kalt nivå 3)',
  groups: {
    get: {
      name: 'Skaffe MinID',
      answers: {
        'how-to-get': {
          title: 'Hvordan får jeg MinID?',
          body: [
            'Bestill et aktiveringsbrev. Det kommer i posten til adressen du har i Folkeregisteret. Med brevet registrerer du passord, mobilnummer og e-postadresse.',
          ],
        },
        who: {
          title: 'Hvem kan få MinID?',
          body: ['Alle med fødselsnummer eller D-nummer, fra det året de fyller 13.'],
        },
        where: {
          title: 'Hvor kan jeg bruke MinID?',
          body: [
            'Hos tjenester som godtar betydelig nivå. Krever tjenesten høyt nivå, finner du ikke MinID i listen.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Hvordan logger jeg inn?',
          body: ['Du trenger fødselsnummeret, MinID-passordet og mobilen.'],
          steps: [
            'Velg MinID.',
            'Skriv fødselsnummeret og passordet.',
            'Skriv koden du får på SMS, 5 siffer.',
          ],
        },
        'other-method': {
          title: 'Jeg får ikke SMS',
          body: [
            'Trykk «Bruk en annen metode», og velg MinID-appen eller en autentiseringsapp, hvis du har registrert en av dem.',
          ],
        },
        'new-browser': {
          title: 'Jeg fikk melding om en ny nettleser',
          body: [
            'MinID-en din er brukt i en nettleser den ikke kjente fra før. Var det ikke deg, bytt passord med en gang.',
          ],
        },
      },
    },
    password: {
      name: 'Passord og koder',
      answers: {
        'forgotten-password': {
          title: 'Jeg har glemt passordet',
          body: [
            'Trykk «Glemt passord?» på innloggingssiden. Du får en kode på SMS og en på e-post, og lager et nytt passord. Uten mobil eller e-post trenger du et aktiveringsbrev.',
          ],
        },
        'password-rules': {
          title: 'Hvordan må passordet være?',
          body: [
            'Minst 8 tegn, med både bokstaver og tall. Et passord som står på lister over passord på avveie, må byttes.',
          ],
        },
        'email-code': {
          title: 'Koden på e-post virker ikke',
          body: [
            'Den har 6 tegn, og store og små bokstaver er ulike. Den gjelder i 10 minutter. Bruk den nyeste e-posten, og se også i søppelposten.',
          ],
        },
      },
    },
    trouble: {
      name: 'Sperret og stengt',
      answers: {
        blocked: {
          title: 'MinID er sperret etter flere forsøk',
          body: [
            'Etter tre gale passord eller koder er MinID sperret i en time. Deretter må du lage et nytt passord; det gamle gjelder ikke lenger.',
          ],
        },
        closed: {
          title: 'MinID er stengt',
          body: [
            'Den er stengt, som regel fordi du selv ba om det. Bestill et aktiveringsbrev hvis du vil bruke MinID igjen.',
          ],
        },
        'pin-letter': {
          title: 'PIN-kodene i brevet gjelder ikke lenger',
          body: [
            'Brevet hadde 20 PIN-koder, og et nytt brev gjorde det gamle ugyldig. Ordningen ble avviklet ved årsskiftet 2022–2023.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med MinID',
      steps: {
        choose: 'Velg MinID.',
        number: 'Skriv fødselsnummeret og passordet, og logg inn.',
        sms: 'Skriv koden fra SMS-en, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med MinID-appen',
      steps: {
        choose: 'Velg MinID.',
        number: 'Skriv fødselsnummeret og passordet, og logg inn.',
        other: 'Trykk «Bruk en annen metode».',
        way: 'Velg MinID-appen.',
        app: 'Siden venter på telefonen.',
        phone: 'Åpne varselet på telefonen, se at tjenesten er riktig, og godkjenn.',
      },
    },
    'new-password': {
      title: 'Lage nytt MinID-passord',
      steps: {
        forgot: 'Trykk «Glemt passord?».',
        number: 'Skriv fødselsnummeret, og gå videre.',
        sms: 'Skriv koden fra SMS-en.',
        mail: 'Skriv koden fra e-posten.',
        'new': 'Skriv et nytt passord to ganger, og lagre. Logg så inn med det.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
