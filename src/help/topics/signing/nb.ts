const nb = {
  name: 'eSignering',
  line: 'Å signere et dokument på nettet',
  groups: {
    about: {
      name: 'Om eSignering',
      answers: {
        'what-is': {
          title: 'Hva er eSignering?',
          body: [
            'En fellestjeneste som lar deg lese et dokument fra det offentlige og signere det med en elektronisk ID.',
          ],
        },
        login: {
          title: 'Hvorfor logger jeg inn først?',
          body: [
            'For at bare du skal se dokumentet. Signaturen er en egen handling etterpå, og også den krever en elektronisk ID.',
          ],
        },
        here: {
          title: 'Kan jeg signere i Prøveporten?',
          body: [
            'Nei. Prøveporten etterligner innloggingen, ikke signaturen. Innloggingen kan du øve på i tjenesten [Signer]({demo}/signer/).',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
