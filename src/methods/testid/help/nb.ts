const nb = {
  name: 'TestID',
  line: 'Elektronisk ID for dem som tester, uten passord',
  groups: {
    about: {
      name: 'Om TestID',
      answers: {
        'what-is': {
          title: 'Hva er TestID?',
          body: [
            'En måte å logge inn på i testmiljøer: du skriver et syntetisk fødselsnummer og er inne. Den finnes ikke der virkelige personer logger inn.',
          ],
        },
        number: {
          title: 'Hvilket nummer skal jeg skrive?',
          body: [
            'Et syntetisk nummer, der måneden er økt med 80. Du kan hente et tilfeldig nummer med knappen på siden.',
          ],
        },
        level: {
          title: 'Hvilket sikkerhetsnivå gir TestID?',
          body: ['Det nivået du velger i listen. Med TestID kan tjenesten prøves på alle nivåer.'],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
