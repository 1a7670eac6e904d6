const nb = {
  name: 'ID-porten',
  line: 'Den felles innloggingen til offentlige tjenester',
  groups: {
    what: {
      name: 'Hva ID-porten gjør',
      answers: {
        broker: {
          title: 'Hva er ID-porten?',
          body: [
            'ID-porten står mellom tjenesten og den elektroniske ID-en. Tjenesten spør hvem du er, du viser det med ID-en du velger, og ID-porten gir svaret til tjenesten.',
            'Passordet og kodene dine får tjenesten aldri.',
          ],
        },
        simulator: {
          title: 'Er dette ID-porten?',
          body: [
            'Nei. Prøveporten etterligner ID-porten, for dem som lager og tester tjenester. Her finnes bare oppdiktede personer, og et ekte fødselsnummer blir ikke tatt imot.',
          ],
        },
      },
    },
    session: {
      name: 'Innlogget hos flere',
      answers: {
        'single-sign-on': {
          title: 'Hvorfor slapp jeg å logge inn hos neste tjeneste?',
          body: [
            'Når du har logget inn, er du innlogget hos ID-porten en stund. Neste tjeneste får vite hvem du er uten at du logger inn på nytt. Etter 30 minutter uten bruk må du logge inn igjen.',
          ],
        },
        'step-up': {
          title: 'Hvorfor må jeg logge inn en gang til?',
          body: [
            'Tjenesten krever et høyere sikkerhetsnivå enn du logget inn med, eller den ber alltid om en ny innlogging.',
          ],
        },
        'log-out': {
          title: 'Hvordan logger jeg ut?',
          body: [
            'Bruk knappen «Logg ut» i tjenesten. Da blir du også logget ut av ID-porten og av de andre tjenestene du er innlogget hos.',
            'Lukk alle vinduer i nettleseren hvis du deler maskinen med andre.',
          ],
        },
      },
    },
    who: {
      name: 'Hvem står bak',
      answers: {
        operator: {
          title: 'Hvem har ansvaret for ID-porten?',
          body: ['Digitaliseringsdirektoratet (Digdir) har hatt ansvaret siden 2020.'],
        },
        difi: {
          title: 'Hva var Difi?',
          body: [
            'Direktoratet for forvaltning og IKT hadde ansvaret for ID-porten og hjelpesidene fram til utgangen av 2019.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
