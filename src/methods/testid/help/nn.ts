import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'TestID',
  line: 'Elektronisk ID for dei som testar, utan passord',
  groups: {
    about: {
      name: 'Om TestID',
      answers: {
        'what-is': {
          title: 'Kva er TestID?',
          body: [
            'Ein måte å logge inn på i testmiljø: du skriv eit syntetisk fødselsnummer og er inne. Han finst ikkje der verkelege personar loggar inn.',
          ],
        },
        number: {
          title: 'Kva nummer skal eg skrive?',
          body: [
            'Eit syntetisk nummer, der månaden er auka med 80. Du kan hente eit tilfeldig nummer med knappen på sida.',
          ],
        },
        level: {
          title: 'Kva tryggleiksnivå gir TestID?',
          body: ['Det nivået du vel i lista. Med TestID kan tenesta prøvast på alle nivå.'],
        },
      },
    },
  },
};

export default nn;
