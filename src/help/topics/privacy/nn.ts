import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Personvern',
  line: 'Kva Prøveporten lagrar, og korleis du slettar det',
  groups: {
    stored: {
      name: 'Det som blir lagra',
      answers: {
        'what-stored': {
          title: 'Kva lagrar Prøveporten?',
          body: [
            'Testpersonane og det dei har av elektronisk ID, tenestene, innloggingane med ein logg over kva som skjedde, og meldingar til brukarstøtta. Alt ligg på maskina der Prøveporten køyrer, og blir ikkje sendt vidare.',
          ],
        },
        'real-people': {
          title: 'Lagrar de noko om verkelege personar?',
          body: [
            'Nei. Eit nummer som kan høyre til ein verkeleg person, blir nekta overalt, og verken lagra eller vist.',
          ],
        },
        'how-long': {
          title: 'Kor lenge?',
          body: [
            'Økta i nettlesaren varer eit døgn etter siste endring. Ei innlogging som ikkje blir fullført, går ut etter ein halvtime, og ei melding til brukarstøtta etter 30 dagar. Resten kan bli liggande til ein testar nullstiller Prøveporten.',
          ],
        },
      },
    },
    rights: {
      name: 'Slette',
      answers: {
        delete: {
          title: 'Korleis slettar eg det som gjeld denne nettlesaren?',
          body: [
            'Bruk knappen på denne sida. Han slettar økta, innloggingane og informasjonskapslane til denne nettlesaren. Personar og tenester blir ikkje rørte.',
          ],
        },
      },
    },
  },
};

export default nn;
