const nb = {
  name: 'E-post',
  line: 'Logg inn med en e-postadresse, uten å vise hvem du er',
  heading: 'Logg inn med e-post',
  'address.lead': 'Vi sender en engangskode til adressen. Tjenesten får vite adressen, men ikke hvem du er.',
  'address.label': 'E-postadresse',
  'address.wrong': 'Skriv e-postadressen slik: navn@eksempel.no.',
  'address.send': 'Send kode',
  'code.heading': 'Skriv inn koden',
  'code.lead': 'Vi har sendt en kode til {email}. Den gjelder i {minutes} minutter.',
  'code.label': 'Engangskode',
  'code.hint': '6 siffer',
  'code.submit': 'Logg inn',
  'code.again': 'Send ny kode',
  'code.sent': 'Vi har sendt en ny kode. Den forrige gjelder ikke lenger.',
  'code.wrong': 'Koden er feil. Du har {left} forsøk igjen.',
  'code.late': 'Koden gjelder ikke lenger. Be om en ny.',
  'code.missing': 'Skriv inn koden fra e-posten.',
  'code.many': 'Koden til denne adressen er skrevet feil for mange ganger. Prøv igjen om {minutes} min.',
  'mail.prompt':
    'Koden din for å logge inn hos {service} er {code}. Har du ikke bedt om den, kan du se bort fra denne e-posten.',
};

export type EmailTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
