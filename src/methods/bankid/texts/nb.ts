const nb = {
  name: 'BankID',
  line: 'Kodebrikke eller BankID-appen',
  'number.heading': 'Logg inn med BankID',
  'number.label': 'Fødselsnummer eller D-nummer',
  'number.hint': '11 siffer',
  'number.none':
    'Vi finner ingen BankID for dette nummeret. Sjekk nummeret, eller kontakt banken din for å bestille BankID.',
  next: 'Neste',
  'code.heading': 'Engangskode',
  'code.lead': 'Trykk på kodebrikken og skriv inn koden den viser.',
  'code.label': 'Engangskode',
  'code.hint': '{digits} siffer',
  'code.missing': 'Skriv inn koden fra kodebrikken.',
  'code.wrong': 'Feil engangskode. Hent en ny kode og prøv igjen. Du har {left} forsøk igjen.',
  'code.spent':
    'Denne koden er nettopp brukt. Vent til kodebrikken viser en ny kode, og skriv inn den. Forsøket er ikke talt.',
  'code.netbank':
    'Feil data er oppgitt. Denne BankID-en gjelder bare i nettbanken. Logg inn i nettbanken, velg BankID og aktiver den for alle tjenester.',
  'password.heading': 'Passord',
  'password.label': 'BankID-passord',
  'password.missing': 'Skriv inn passordet.',
  'password.wrong': 'Feil passord. Sjekk om Caps Lock er på, og prøv igjen. Du har {left} forsøk igjen.',
  finish: 'Logg inn',
  'stopped.heading': 'Innloggingen stoppet',
  'errors.9314': 'BankID-en er sperret etter for mange feil passord. Kontakt banken din for å få den åpnet.',
  'suspended.code': 'BankID-en er sperret etter for mange feil koder. Kontakt banken din for å få den åpnet.',
  'suspended.bank': 'Banken har sperret BankID-en. Kontakt banken din for å få den åpnet.',
  'errors.9403': 'Kodebrikken er sperret etter for mange feil koder. Kontakt banken din for å få den åpnet.',
  'errors.1313': 'BankID-en er utløpt. Bestill en ny i banken din.',
  'errors.9409': 'Det tok for lang tid, og BankID-økten er avsluttet. Begynn på nytt.',
  'errors.14D1': 'Det gikk for lang tid mellom koden og passordet. Begynn på nytt.',
  'menu.change': 'Endre passord',
  'menu.cancel': 'Avbryt BankID',
  other: 'Velg annen BankID',
  'choose.heading': 'Velg BankID',
  'choose.lead': 'Velg hvordan du vil bruke BankID. Vi husker valget til neste gang.',
  'choose.same': 'Fortsett med: {way}',
  'way.device': 'Kodebrikke',
  'way.app': 'BankID-appen',
  'way.mobile': 'BankID på mobil',
  'app.heading': 'Godkjenn i BankID-appen',
  'app.lead': 'Vi har sendt en forespørsel til telefonen din. Godkjenn den i BankID-appen.',
  'app.hint': 'Får du ikke noe varsel? Åpne BankID-appen selv; der venter forespørselen.',
  'app.prompt': 'Vil du logge inn hos {service}?',
  'app.rejected':
    'Du avslo innloggingen i appen. Prøv igjen, eller velg en annen BankID. Var det ikke du som logget inn, skal du aldri godkjenne.',
  'app.gone':
    'BankID-appen er ikke lenger aktiv på telefonen din. Velg en annen BankID, eller aktiver appen på nytt.',
  'app.unlock': 'Telefonen kjente deg ikke igjen. Prøv igjen med ansikt, finger eller PIN.',
  'mobile.heading': 'Følg med på mobilen',
  'mobile.lead':
    'Sammenlign ordene under med ordene på mobilen. Er de like, taster du PIN-koden på mobilen. Er de ulike, avslår du.',
  'mobile.prompt': 'BankID: Logg inn hos {service}? Sammenlign ordene.',
  'mobile.suspended':
    'BankID på mobil er sperret etter for mange feil PIN-koder. Velg en annen BankID, og kontakt banken din for å få den åpnet.',
  'mobile.blocked':
    'Banken har sperret BankID på mobil. Velg en annen BankID, og kontakt banken din for å få den åpnet.',
  'mobile.gone': 'Du har ikke BankID på mobil lenger. Velg en annen BankID.',
  'mobile.wrong': 'Feil PIN-kode på mobilen. Prøv igjen der. Du har {left} forsøk igjen.',
  'mobile.differ':
    'Du avslo fordi ordene var ulike. Det var riktig: noen andre kan ha prøvd å logge inn som deg. Prøv igjen med nye ord, eller velg en annen BankID.',
  'mobile.rejected': 'Du avslo innloggingen på mobilen. Prøv igjen, eller velg en annen BankID.',
  'change.heading': 'Endre BankID-passordet',
  'change.lead': 'Du må logge inn med det gamle passordet først. Etterpå velger du et nytt.',
  'change.steps': 'Det nye passordet gjelder for alle måter du bruker BankID på.',
  'change.go': 'Logg inn for å endre',
  'change.keep': 'Behold passordet',
  'new.heading': 'Nytt passord',
  'new.label': 'Nytt BankID-passord',
  'new.hint': 'Minst 8 tegn, og et annet enn det gamle',
  'new.confirm': 'Gjenta det nye passordet',
  'new.save': 'Lagre passordet',
  'new.short': 'Passordet er for kort. Bruk minst 8 tegn.',
  'new.long': 'Passordet er for langt. Bruk høyst 128 tegn.',
  'new.differ': 'Passordene er ulike. Skriv det samme passordet i begge feltene.',
  'changed.heading': 'Passordet er endret',
  'changed.lead': 'Bruk det nye passordet fra nå av. Du er logget inn og kan gå videre.',
  'changed.go': 'Gå videre',
  'leave.heading': 'Avbryte BankID?',
  'leave.lead': 'Avbryter du, må du begynne på nytt. Du kommer tilbake til valget av elektronisk ID.',
  'leave.yes': 'Ja, avbryt',
  'leave.no': 'Nei, fortsett',
  'stopped.again': 'Prøv igjen',
  'errors.9439':
    'Det ble tastet for mange feil koder fra en kodebrikke vi ikke kjenner. Bruk en BankID du har brukt før, eller kontakt banken din.',
  'errors.1308': 'Det nye passordet er det samme som det gamle. Velg et annet.',
  'errors.14B1':
    'Vi fikk ikke svar fra telefonen i tide. Se om den har dekning, og prøv igjen. Hjelper ikke det, slår du den av og på.',
  'errors.4000': 'Feil aktiveringskode. Sjekk koden i meldingen eller brevet fra banken.',
  'outage.restart':
    'Noe gikk galt mellom nettleseren og BankID. Lukk alle vinduene i nettleseren, eller bruk en annen, og prøv igjen.',
  'outage.network':
    'Nettleseren når ikke BankID. Sjekk nettverket og innstillingene, prøv gjerne et annet nett, og prøv igjen.',
  'outage.later': 'BankID svarer ikke akkurat nå. Vent ti minutter, og prøv igjen.',
  'outage.update':
    'Nettleseren bruker en gammel utgave av BankID. Tøm hurtiglageret eller oppdater nettleseren, og prøv igjen.',
  'outage.bank': 'Denne BankID-en kan ikke brukes her. Kontakt banken din.',
  'outage.service': 'Feilen ligger hos den du logger inn hos, ikke hos deg. Vent litt, og prøv igjen.',
  'outage.reset': 'BankID ble ikke startet riktig. Trykk Prøv igjen for å starte på nytt.',
  'errors.2031':
    'Sikkerhetssonene i Internet Explorer stenger for BankID. Be den som drifter maskinen din om å legge https://csfe.bankid.no til i klarerte områder, og prøv igjen.',
  'errors.6202':
    'BankID kan ikke brukes i denne nettleseren. Oppdater den eller bruk en annen, og prøv igjen. Du kan også velge en annen måte å logge inn på.',
  'errors.1A13':
    'Nettleseren er for gammel, og den mangler Java, et tillegg som BankID trengte i slike nettlesere. Java virker ikke i nettlesere lenger. Oppdater nettleseren eller bruk en annen, og prøv igjen.',
  'browser.old':
    'Nettleseren eller telefonen er for gammel for BankID. Oppdater nettleseren eller operativsystemet, eller bruk en annen nettleser, og prøv igjen.',
};

export type BankidTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
