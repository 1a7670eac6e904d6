const nb = {
  name: 'Reservasjon mot digital post',
  line: 'Slik får du brev på papir i stedet',
  groups: {
    what: {
      name: 'Reservere seg',
      answers: {
        'what-is': {
          title: 'Hva betyr det å reservere seg?',
          body: [
            'Du får viktige brev fra det offentlige på papir. Du kan fortsatt logge inn og bruke tjenestene.',
          ],
        },
        how: {
          title: 'Hvordan reserverer jeg meg?',
          body: [
            'Logg inn i tjenesten for kontaktinformasjon, og velg å reservere deg. På samme sted tar du reservasjonen tilbake.',
          ],
        },
        'who-sees': {
          title: 'Hvem får vite at jeg har reservert meg?',
          body: ['Virksomheter som slår deg opp i registeret før de sender et vedtak eller et viktig brev.'],
        },
        'login-too': {
          title: 'Blir jeg spurt om noe ved innlogging?',
          body: ['Du kan få en side som minner om reservasjonen, før innloggingen går videre.'],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
