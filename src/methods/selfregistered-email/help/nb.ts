const nb = {
  name: 'E-post',
  line: 'Innlogging med e-postadressen, på lavt nivå',
  groups: {
    about: {
      name: 'Om innlogging med e-post',
      answers: {
        'what-is': {
          title: 'Hva beviser innlogging med e-post?',
          body: ['Bare at du leser e-posten på adressen. Tjenesten får vite adressen, men ikke hvem du er.'],
        },
        how: {
          title: 'Hvordan logger jeg inn?',
          body: ['Skriv e-postadressen, og deretter koden du får dit.'],
        },
        'not-offered': {
          title: 'Jeg finner ikke e-post i listen',
          body: ['Få tjenester nøyer seg med det lave nivået. Velg en annen elektronisk ID.'],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
