import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'eVuolláičállin',
  line: 'Dokumeantta vuolláičállin neahtas',
  groups: {
    about: {
      name: 'eVuolláičállima birra',
      answers: {
        'what-is': {
          title: 'Mii lea eVuolláičállin?',
          body: [
            'Oktasaš bálvalus mainna sáhtát lohkat dokumeantta almmolašvuođas ja vuolláičállit dan elektrovnnalaš ID:in.',
          ],
        },
        login: {
          title: 'Manne loggen vuos sisa?',
          body: [
            'Vai dušše don oainnát dokumeantta. Vuolláičállin lea sierra dahku maŋŋá, ja maiddái dat gáibida elektrovnnalaš ID.',
          ],
        },
        here: {
          title: 'Sáhtángo vuolláičállit Prøveportenis?',
          body: [
            'It. Prøveporten addestallá sisaloggema, ii vuolláičállima. Sisaloggema sáhtát hárjehallat bálvalusas [Signer]({demo}/signer/).',
          ],
        },
      },
    },
  },
};

export default se;
