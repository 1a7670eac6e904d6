const nb = {
  name: 'eIDAS',
  line: 'Elektronisk ID fra et annet europeisk land',
  groups: {
    about: {
      name: 'Om eIDAS',
      answers: {
        'what-is': {
          title: 'Hva er eIDAS?',
          body: [
            'En europeisk ordning som lar deg logge inn i norske tjenester med en elektronisk ID fra hjemlandet ditt.',
          ],
        },
        'how-to-log-in': {
          title: 'Hvordan logger jeg inn?',
          body: ['Sidene til eIDAS er på engelsk.'],
          steps: [
            'Velg eIDAS under «Internasjonale».',
            'Velg landet den elektroniske ID-en er fra.',
            'Logg inn der. Du kommer tilbake til den norske tjenesten.',
          ],
        },
        'not-offered': {
          title: 'Jeg finner ikke eIDAS',
          body: ['Ikke alle tjenester tar imot elektronisk ID fra andre land. Spør tjenesten.'],
        },
        'no-number': {
          title: 'Tjenesten kjenner meg ikke igjen',
          body: [
            'Har du ikke fødselsnummer eller D-nummer, får tjenesten navnet og fødselsdatoen din og en ID fra hjemlandet. Har du et slikt nummer, må hjemlandets ID være knyttet til det i Folkeregisteret.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med elektronisk ID fra et annet land',
      steps: {
        tab: 'Velg «Internasjonale».',
        choose: 'Velg eIDAS.',
        country: 'Finn landet ditt i listen, og gå videre.',
        abroad: 'Logg inn slik du gjør hjemme. Du kommer tilbake til den norske tjenesten.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
