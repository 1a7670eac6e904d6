import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Bruk kodebrikka og passordet du har fått av banken',
  'number.heading': 'Logg inn med BankID',
  'number.label': 'Fødselsnummer eller D-nummer',
  'number.hint': '11 siffer, gjerne med mellomrom mellom',
  'number.none':
    'Vi finn ingen BankID for dette nummeret. Sjekk nummeret, eller kontakt banken din for å tinge BankID.',
  next: 'Neste',
  'code.heading': 'Eingongskode',
  'code.lead': 'Trykk på kodebrikka og skriv inn koden ho viser.',
  'code.label': 'Eingongskode',
  'code.hint': '{digits} siffer',
  'code.missing': 'Skriv inn koden kodebrikka viser.',
  'code.wrong': 'Feil eingongskode. Hent ein ny kode og prøv igjen. Forsøk att: {left}.',
  'code.spent':
    'Denne koden er nett brukt. Vent til kodebrikka viser ein ny kode, og skriv inn den. Forsøket er ikkje talt.',
  'code.netbank':
    'Feil data er oppgitt. Denne BankID-en gjeld berre i nettbanken. Logg inn i nettbanken, vel BankID og aktiver han for alle tenester.',
  'password.heading': 'Passord',
  'password.label': 'BankID-passord',
  'password.missing': 'Skriv inn passordet ditt.',
  'password.wrong': 'Feil passord. Sjekk om Caps Lock er på, og prøv på nytt. Forsøk att: {left}.',
  finish: 'Logg inn',
  'stopped.heading': 'Innlogginga stoppa',
  'stopped.other': 'Vel ei anna innlogging',
  'errors.9314': 'BankID-en er sperra etter for mange feil passord. Kontakt banken din for å få han opna.',
  'errors.9403': 'Kodebrikka er sperra etter for mange feil kodar. Kontakt banken din for å få ho opna.',
  'errors.1313': 'BankID-en har gått ut. Ting ein ny i banken din.',
  'errors.9409': 'Det tok for lang tid, og BankID-økta er avslutta. Begynn på nytt.',
  'errors.14D1': 'Det gjekk for lang tid mellom koden og passordet. Begynn på nytt, og ver litt raskare.',
} satisfies BankidTexts;
