import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Kontakt brukarstøtta',
  line: 'Opningstid, skjema og nettprat',
  groups: {
    now: {
      name: 'Slik når du oss',
      answers: {
        'opening-hours': {
          title: 'Når er brukarstøtta open?',
          body: ['Måndag til fredag frå 8.00 til 15.30, norsk tid. Stengt på heilagdagar.'],
        },
        number: {
          title: 'Kvifor tek skjemaet ikkje imot fødselsnummer?',
          body: ['Fordi slike nummer ikkje høyrer heime i ei melding. Send aldri passord eller kodar.'],
        },
        lost: {
          title: 'Eg har mista telefonen eller kodane',
          body: [
            'Sperr den elektroniske ID-en hos banken eller utskrivaren med ein gong. Brukarstøtta kan ikkje sperre han for deg.',
          ],
        },
      },
    },
    before: {
      name: 'I tida til Difi',
      answers: {
        'phone-number': {
          title: 'Kva telefonnummer hadde brukarstøtta?',
          body: [
            'Grønt nummer 800 30 300, gratis frå norske fasttelefonar, og +47 24 05 56 03 frå utlandet. Ring dei ikkje: numra kan vere i bruk av andre.',
          ],
        },
        email: {
          title: 'Kva e-postadresse hadde brukarstøtta?',
          body: [
            'Ei adresse hos Difi. Ho bad, som vi, om at ingen sende opplysningar om seg sjølv eller den elektroniske ID-en sin.',
          ],
        },
      },
    },
  },
};

export default nn;
