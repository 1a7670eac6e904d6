import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Commfides',
  line: 'Elektronisk ID på smartkort eller USB-pinne, på høgt nivå',
  groups: {
    get: {
      name: 'Skaffe Commfides',
      answers: {
        'how-to-get': {
          title: 'Korleis får eg Commfides?',
          body: [
            'Du bestiller hos Commfides, og får eit smartkort eller ein USB-pinne med PIN-kode og PUK-kode.',
          ],
        },
        equipment: {
          title: 'Kva må eg ha på maskina?',
          body: [
            'Programmet frå Commfides, og ein kortlesar viss du har smartkort. På telefon og nettbrett verkar det ikkje.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Korleis loggar eg inn?',
          body: ['Du treng kortet eller pinnen og PIN-koden.'],
          steps: [
            'Vel Commfides, set inn kortet eller pinnen, og skriv kortnummeret.',
            'Vel sertifikatet for innlogging i vindauget frå Commfides.',
            'Skriv PIN-koden i vindauget, aldri på nettsida.',
          ],
        },
      },
    },
    trouble: {
      name: 'Problem',
      answers: {
        blocked: {
          title: 'PIN-koden er sperra',
          body: ['Etter tre feil er PIN-koden sperra. Opne han med PUK-koden i programmet frå Commfides.'],
        },
        certificate: {
          title: 'Sertifikatet blir ikkje godteke',
          body: [
            'Vel sertifikatet for innlogging, ikkje det for signering eller tilsette. Er det gått ut eller trekt tilbake, bestill nytt hos Commfides.',
          ],
        },
        java: {
          title: 'Måtte ein ha Java?',
          body: [
            'Ja, innlogginga var eit lite Java-program i nettlesaren. I dag bruker Commfides eit program for seg på maskina.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med Commfides',
      steps: {
        choose: 'Vel Commfides.',
        serial: 'Set inn kortet eller pinnen, skriv kortnummeret, og gå vidare.',
        wait: 'Sida ventar på vindauget frå Commfides.',
        window: 'Vel sertifikatet for innlogging i vindauget, og skriv PIN-koden der.',
      },
    },
  },
};

export default nn;
