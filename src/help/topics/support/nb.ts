const nb = {
  name: 'Kontakt brukerstøtten',
  line: 'Åpningstid, skjema og chat',
  groups: {
    now: {
      name: 'Slik når du oss',
      answers: {
        'opening-hours': {
          title: 'Når er brukerstøtten åpen?',
          body: ['Mandag til fredag fra 8.00 til 15.30, norsk tid. Stengt på helligdager.'],
        },
        number: {
          title: 'Hvorfor tar skjemaet ikke imot fødselsnummer?',
          body: ['Fordi slike numre ikke hører hjemme i en melding. Send aldri passord eller koder.'],
        },
        lost: {
          title: 'Jeg har mistet telefonen eller kodene',
          body: [
            'Sperr den elektroniske ID-en hos banken eller utstederen med en gang. Brukerstøtten kan ikke sperre den for deg.',
          ],
        },
      },
    },
    before: {
      name: 'I Difis tid',
      answers: {
        'phone-number': {
          title: 'Hvilket telefonnummer hadde brukerstøtten?',
          body: [
            'Grønt nummer 800 30 300, gratis fra norske fasttelefoner, og +47 24 05 56 03 fra utlandet. Ring dem ikke: numrene kan være i bruk av andre.',
          ],
        },
        email: {
          title: 'Hvilken e-postadresse hadde brukerstøtten?',
          body: [
            'En adresse hos Difi. Den ba, som vi, om at ingen sendte opplysninger om seg selv eller den elektroniske ID-en sin.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
