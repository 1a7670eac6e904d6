import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Reservasjon mot digital post',
  line: 'Slik får du brev på papir i staden',
  groups: {
    what: {
      name: 'Reservere seg',
      answers: {
        'what-is': {
          title: 'Kva tyder det å reservere seg?',
          body: [
            'Du får viktige brev frå det offentlege på papir. Du kan framleis logge inn og bruke tenestene.',
          ],
        },
        how: {
          title: 'Korleis reserverer eg meg?',
          body: [
            'Logg inn i tenesta for kontaktinformasjon, og vel å reservere deg. På same stad tek du reservasjonen tilbake.',
          ],
        },
        'who-sees': {
          title: 'Kven får vite at eg har reservert meg?',
          body: ['Verksemder som slår deg opp i registeret før dei sender eit vedtak eller eit viktig brev.'],
        },
        'login-too': {
          title: 'Blir eg spurd om noko ved innlogging?',
          body: ['Du kan få ei side som minner om reservasjonen, før innlogginga går vidare.'],
        },
      },
    },
  },
};

export default nn;
