import type { EmailTexts } from './nb.ts';

export default {
  name: 'E-post',
  line: 'Logg inn med ei e-postadresse, utan å vise kven du er',
  heading: 'Logg inn med e-post',
  'address.lead': 'Vi sender ein eingongskode til adressa. Tenesta får vite adressa, men ikkje kven du er.',
  'address.label': 'E-postadresse',
  'address.wrong': 'Skriv e-postadressa slik: namn@eksempel.no.',
  'address.send': 'Send kode',
  'code.heading': 'Skriv inn koden',
  'code.lead': 'Vi har sendt ein kode til {email}. Han gjeld i {minutes} minutt.',
  'code.label': 'Eingongskode',
  'code.hint': '6 siffer',
  'code.submit': 'Logg inn',
  'code.again': 'Send ny kode',
  'code.sent': 'Vi har sendt ein ny kode. Den førre gjeld ikkje lenger.',
  'code.wrong': 'Koden er feil. Du har {left} forsøk igjen.',
  'code.late': 'Koden gjeld ikkje lenger. Be om ein ny.',
  'code.missing': 'Skriv inn koden frå e-posten.',
  'code.many': 'Koden til denne adressa er skriven feil for mange gonger. Prøv igjen om {minutes} min.',
  'mail.prompt':
    'Koden din for å logge inn hos {service} er {code}. Har du ikkje bedt om han, kan du sjå bort frå denne e-posten.',
} satisfies EmailTexts;
