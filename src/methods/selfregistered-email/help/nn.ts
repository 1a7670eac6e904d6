import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'E-post',
  line: 'Innlogging med e-postadressa, på lågt nivå',
  groups: {
    about: {
      name: 'Om innlogging med e-post',
      answers: {
        'what-is': {
          title: 'Kva prov innlogging med e-post?',
          body: ['Berre at du les e-posten på adressa. Tenesta får vite adressa, men ikkje kven du er.'],
        },
        how: {
          title: 'Korleis loggar eg inn?',
          body: ['Skriv e-postadressa, og deretter koden du får dit.'],
        },
        'not-offered': {
          title: 'Eg finn ikkje e-post i lista',
          body: ['Få tenester nøyer seg med det låge nivået. Vel ein annan elektronisk ID.'],
        },
      },
    },
  },
};

export default nn;
