import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'eIDAS',
  line: 'Elektronisk ID frå eit anna europeisk land',
  groups: {
    about: {
      name: 'Om eIDAS',
      answers: {
        'what-is': {
          title: 'Kva er eIDAS?',
          body: [
            'Ei europeisk ordning som lèt deg logge inn i norske tenester med ein elektronisk ID frå heimlandet ditt.',
          ],
        },
        'how-to-log-in': {
          title: 'Korleis loggar eg inn?',
          body: ['Sidene til eIDAS er på engelsk for alle.'],
          steps: [
            'Vel eIDAS under «Internasjonale».',
            'Vel landet den elektroniske ID-en er frå.',
            'Logg inn der. Du kjem tilbake til den norske tenesta.',
          ],
        },
        'not-offered': {
          title: 'Eg finn ikkje eIDAS',
          body: ['Ikkje alle tenester tek imot elektronisk ID frå andre land. Spør tenesta.'],
        },
        'no-number': {
          title: 'Tenesta kjenner meg ikkje igjen',
          body: [
            'Har du ikkje fødselsnummer eller D-nummer, får tenesta namnet og fødselsdatoen din og ein ID frå heimlandet. Har du eit slikt nummer, må ID-en frå heimlandet vere knytt til det i Folkeregisteret.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med elektronisk ID frå eit anna land',
      steps: {
        tab: 'Vel «Internasjonale».',
        choose: 'Vel eIDAS.',
        country: 'Finn landet ditt i lista, og gå vidare.',
        abroad: 'Logg inn slik du gjer heime. Du kjem tilbake til den norske tenesta.',
      },
    },
  },
};

export default nn;
