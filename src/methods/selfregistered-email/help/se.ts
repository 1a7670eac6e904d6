import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'E-poasta',
  line: 'Sisaloggen e-poastačujuhusain, vuollegis dásis',
  groups: {
    about: {
      name: 'E-poastasisaloggema birra',
      answers: {
        'what-is': {
          title: 'Maid e-poastasisaloggen duođašta?',
          body: [
            'Dušše ahte don logat čujuhusa e-poastta. Bálvalus oažžu diehtit čujuhusa, muhto ii gii don leat.',
          ],
        },
        how: {
          title: 'Mo loggen sisa?',
          body: ['Čále e-poastačujuhusa, ja dasto koda maid oaččut dohko.'],
        },
        'not-offered': {
          title: 'E-poasta ii leat listtus',
          body: ['Unnán bálvalusaide lea vuollegis dássi doarvái. Vállje eará elektrovnnalaš ID.'],
        },
      },
    },
  },
};

export default se;
