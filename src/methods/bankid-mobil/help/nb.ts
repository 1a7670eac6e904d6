const nb = {
  name: 'BankID på mobil',
  line: 'Innlogging med SIM-kortet i mobilen',
  groups: {
    get: {
      name: 'Skaffe',
      answers: {
        'what-is': {
          title: 'Hva er BankID på mobil?',
          body: ['BankID som ligger på SIM-kortet. Du svarer på mobilen med en PIN-kode på 4 til 8 siffer.'],
        },
        order: {
          title: 'Hvordan får jeg BankID på mobil?',
          body: [
            'Kontakt banken. Bankene har faset løsningen ut fra september 2022, så de fleste gir deg BankID-appen i stedet.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Hvordan logger jeg inn?',
          body: ['Du trenger mobilen og PIN-koden til BankID på mobil.'],
          steps: [
            'Velg BankID på mobil.',
            'Skriv mobilnummeret og fødselsdatoen, 6 siffer.',
            'Se at de to referanseordene er de samme på mobilen.',
            'Skriv PIN-koden på mobilen.',
          ],
        },
        words: {
          title: 'Ordene er ulike',
          body: ['Avslå på mobilen. Da kan en annen ha prøvd å logge inn som deg.'],
        },
      },
    },
    trouble: {
      name: 'Problemer',
      answers: {
        'wrong-pin': {
          title: 'Jeg har skrevet feil PIN-kode',
          body: ['Prøv igjen. Etter tre feil på rad blir BankID på mobil sperret, og banken må åpne den.'],
        },
        'no-message': {
          title: 'Det kommer ingenting på mobilen',
          body: [
            'Se at mobilen er på og har dekning. Er den opptatt med en annen innlogging, svar på den først, eller vent fem minutter.',
          ],
        },
        'new-sim': {
          title: 'Jeg har fått nytt SIM-kort',
          body: ['Da er BankID på mobil borte. Kontakt banken.'],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med BankID på mobil',
      steps: {
        choose: 'Velg BankID på mobil.',
        number: 'Skriv mobilnummeret og fødselsdatoen, og gå videre.',
        words: 'Les referanseordene på siden.',
        phone: 'Se at ordene er de samme på mobilen, og skriv PIN-koden der.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
