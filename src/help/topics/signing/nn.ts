import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'eSignering',
  line: 'Å signere eit dokument på nettet',
  groups: {
    about: {
      name: 'Om eSignering',
      answers: {
        'what-is': {
          title: 'Kva er eSignering?',
          body: [
            'Ei fellesteneste som lèt deg lese eit dokument frå det offentlege og signere det med ein elektronisk ID.',
          ],
        },
        login: {
          title: 'Kvifor loggar eg inn først?',
          body: [
            'For at berre du skal sjå dokumentet. Signaturen er ei handling for seg etterpå, og òg han krev ein elektronisk ID.',
          ],
        },
        here: {
          title: 'Kan eg signere i Prøveporten?',
          body: [
            'Nei. Prøveporten etterliknar innlogginga, ikkje signaturen. Innlogginga kan du øve på i tenesta [Signer]({demo}/signer/).',
          ],
        },
      },
    },
  },
};

export default nn;
