import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'ID-porten',
  line: 'Den felles innlogginga til offentlege tenester',
  groups: {
    what: {
      name: 'Kva ID-porten gjer',
      answers: {
        broker: {
          title: 'Kva er ID-porten?',
          body: [
            'ID-porten står mellom tenesta og den elektroniske ID-en. Tenesta spør kven du er, du viser det med ID-en du vel, og ID-porten gir svaret til tenesta.',
            'Passordet og kodane dine får tenesta aldri.',
          ],
        },
        simulator: {
          title: 'Er dette ID-porten?',
          body: [
            'Nei. Prøveporten etterliknar ID-porten, for dei som lagar og testar tenester. Her finst berre oppdikta personar, og eit ekte fødselsnummer blir ikkje teke imot.',
          ],
        },
      },
    },
    session: {
      name: 'Innlogga hos fleire',
      answers: {
        'single-sign-on': {
          title: 'Kvifor slapp eg å logge inn hos neste teneste?',
          body: [
            'Når du har logga inn, er du innlogga hos ID-porten ei stund. Neste teneste får vite kven du er utan at du loggar inn på nytt. Etter 30 minutt utan bruk må du logge inn igjen.',
          ],
        },
        'step-up': {
          title: 'Kvifor må eg logge inn ein gong til?',
          body: [
            'Tenesta krev eit høgare tryggleiksnivå enn du logga inn med, eller ho ber alltid om ei ny innlogging.',
          ],
        },
        'log-out': {
          title: 'Korleis loggar eg ut?',
          body: [
            'Bruk knappen «Logg ut» i tenesta. Då blir du òg logga ut av ID-porten og av dei andre tenestene du er innlogga hos.',
            'Lukk alle vindauge i nettlesaren viss du deler maskina med andre.',
          ],
        },
      },
    },
    who: {
      name: 'Kven står bak',
      answers: {
        operator: {
          title: 'Kven har ansvaret for ID-porten?',
          body: ['Digitaliseringsdirektoratet (Digdir) har hatt ansvaret frå 2020.'],
        },
        difi: {
          title: 'Kva var Difi?',
          body: [
            'Direktoratet for forvaltning og IKT hadde ansvaret for ID-porten og hjelpesidene fram til utgangen av 2019.',
          ],
        },
      },
    },
  },
};

export default nn;
