import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Opplæring',
  line: 'Oppdrag som lærer deg innlogging, og som blir kryssa av når dei er gjorde',
  groups: {
    about: {
      name: 'Om opplæringa',
      answers: {
        how: {
          title: 'Korleis verkar oppdraga?',
          body: [
            'Gjer det oppdraget seier, og kom tilbake hit. Det som er gjort, er kryssa av. Nettlesaren hugsar det i eit døgn, eller til du lukkar han, og ingen andre ser det.',
          ],
        },
        'no-harm': {
          title: 'Kan eg øydeleggje noko?',
          body: [
            'Nei. Alle personane er oppdikta. Sperrar du ein elektronisk ID, opnar banken eller utskrivaren han igjen på sida «Bank».',
          ],
        },
      },
    },
  },
};

export default nn;
