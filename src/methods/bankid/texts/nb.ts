export const nb = {
  name: 'BankID',
  line: 'Bruk kodebrikken og passordet fra banken din',
  'number.heading': 'Logg inn med BankID',
  'number.label': 'Fødselsnummer eller D-nummer',
  'number.hint': '11 siffer, gjerne med mellomrom',
  'number.none':
    'Vi finner ingen BankID for dette nummeret. Sjekk nummeret, eller kontakt banken din for å bestille BankID.',
  next: 'Neste',
  'code.heading': 'Engangskode',
  'code.lead': 'Trykk på kodebrikken og skriv inn koden den viser.',
  'code.label': 'Engangskode',
  'code.hint': '{digits} siffer',
  'code.missing': 'Skriv inn koden fra kodebrikken.',
  'code.wrong': 'Feil engangskode. Hent en ny kode og prøv igjen. Forsøk igjen: {left}.',
  'code.spent':
    'Denne koden er nettopp brukt. Vent til kodebrikken viser en ny kode, og skriv inn den. Forsøket er ikke talt.',
  'code.netbank':
    'Feil data er oppgitt. Denne BankID-en gjelder bare i nettbanken. Logg inn i nettbanken, velg BankID og aktiver den for alle tjenester.',
  'password.heading': 'Passord',
  'password.label': 'BankID-passord',
  'password.missing': 'Skriv inn passordet.',
  'password.wrong': 'Feil passord. Sjekk om Caps Lock er på, og prøv igjen. Forsøk igjen: {left}.',
  finish: 'Logg inn',
  'stopped.heading': 'Innloggingen stoppet',
  'stopped.other': 'Velg en annen innlogging',
  'errors.9314': 'BankID-en er sperret etter for mange feil passord. Kontakt banken din for å få den åpnet.',
  'errors.9403': 'Kodebrikken er sperret etter for mange feil koder. Kontakt banken din for å få den åpnet.',
  'errors.1313': 'BankID-en er utløpt. Bestill en ny i banken din.',
  'errors.9409': 'Det tok for lang tid, og BankID-økten er avsluttet. Begynn på nytt.',
  'errors.14D1': 'Det gikk for lang tid mellom koden og passordet. Begynn på nytt, og vær litt raskere.',
};

export type BankidTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
