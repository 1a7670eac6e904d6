const nb = {
  name: 'Opplæring',
  line: 'Oppdrag som lærer deg innlogging, og som krysses av når de er gjort',
  groups: {
    about: {
      name: 'Om opplæringen',
      answers: {
        how: {
          title: 'Hvordan virker oppdragene?',
          body: [
            'Gjør det oppdraget sier, og kom tilbake hit. Det som er gjort, er krysset av. Nettleseren husker det i et døgn, eller til du lukker den, og ingen andre ser det.',
          ],
        },
        'no-harm': {
          title: 'Kan jeg ødelegge noe?',
          body: [
            'Nei. Alle personene er oppdiktet. Sperrer du en elektronisk ID, åpner banken eller utstederen den igjen på siden «Bank».',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
