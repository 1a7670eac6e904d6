import type { BuypassPhoneTexts } from './nb.ts';

export default {
  'phone.line': 'Logg inn med PIN-kode på telefonen',
  'phone.again': 'Prøv på nytt',
  'phone.back': 'Tilbake',
  'phone.start.heading': 'Velkomen til Buypass ID-appen',
  'phone.start.lead':
    'Du aktiverer appen éin gong på denne telefonen. Då viser du kven du er, og vel ein PIN-kode.',
  'phone.start.go': 'Aktiver appen',
  'phone.elsewhere.heading': 'Appen er aktiv på ein annan telefon',
  'phone.elsewhere.lead':
    'Du kan berre bruke appen på éin telefon om gongen. Aktiverer du han her, stoppar han på den andre.',
  'phone.elsewhere.go': 'Aktiver appen her',
  'phone.locked.heading': 'PIN-koden er sperra',
  'phone.locked.lead':
    'Det er skrive feil PIN-kode for mange gonger. Fjern sperra ved å vise kven du er og velje ein ny PIN-kode. Kundeservice hos Buypass kan òg opne han.',
  'phone.locked.go': 'Fjern sperra',
  'phone.none.heading': 'Du har ikkje Buypass ID',
  'phone.none.lead': 'Bestill Buypass ID hos Buypass. Du får eit brev med ein aktiveringskode.',
  'phone.closed.heading': 'Buypass har sperra Buypass ID-en',
  'phone.closed.lead': 'Kontakt kundeservice hos Buypass for å få han opna, og prøv på nytt.',
  'phone.who.heading': 'Vis kven du er',
  'phone.who.lead': 'Etterpå vel du ein ny PIN-kode for appen.',
  'phone.who.password': 'Passord og kode på SMS',
  'phone.who.other': 'Ein annan elektronisk ID',
  'phone.who.first-use':
    'Du har ikkje valt noko passord enno. Logg inn hos ei teneste med aktiveringskoden frå brevet først.',
  'phone.password.heading': 'Passordet ditt',
  'phone.password.wrong': 'Feil passord. Prøv på nytt. Du har {left} forsøk igjen.',
  'phone.sms.heading': 'Kode på SMS',
  'phone.sms.lead': 'Vi har sendt deg ein kode. Han gjeld i ti minutt.',
  'phone.sms.wrong': 'Feil kode. Sjekk meldinga, og prøv på nytt.',
  'phone.sms.wait':
    'Det er skrive feil kode for mange gonger. Vent i ti minutt og prøv på nytt, eller bruk ein annan elektronisk ID.',
  'phone.sms.prompt': 'Buypass ID: Koden din i appen er {code}. Gi han aldri til nokon.',
  'phone.other.heading': 'Bruk ein annan elektronisk ID',
  'phone.other.lead': 'Logg inn hos ei teneste med ein annan elektronisk ID på nivå høgt.',
  'phone.other.then': 'Kom tilbake hit når du har logga inn.',
  'phone.other.check': 'Eg har logga inn',
  'phone.other.waiting':
    'Vi har ikkje sett noka innlogging frå deg med ein annan elektronisk ID på nivå høgt. Logg inn, og prøv på nytt.',
  'phone.pin.heading': 'Vel ein PIN-kode',
  'phone.pin.lead': 'PIN-koden bruker du kvar gong du loggar inn med appen. Hald han for deg sjølv.',
  'phone.pin.label': 'Ny PIN-kode',
  'phone.pin.hint': '4 til 8 siffer',
  'phone.pin.confirm': 'Skriv PIN-koden ein gong til',
  'phone.pin.save': 'Lagre PIN-koden',
  'phone.pin.format': 'PIN-koden må ha 4 til 8 siffer.',
  'phone.pin.differ': 'PIN-kodane er ulike. Skriv den same i begge felta.',
  'phone.pin.late': 'Det har gått for lang tid sidan du viste kven du er. Gjer det på nytt.',
  'phone.done.heading': 'Appen er aktiv',
  'phone.done.lead': 'Du kan logge inn med den nye PIN-koden.',
  'phone.done.go': 'Ferdig',
  'phone.home.heading': 'Buypass ID er klar',
  'phone.home.lead': 'Innloggingar som ventar på deg, ser du her. Godkjenn berre det du har starta sjølv.',
  'phone.home.forgotten':
    'Har du gløymt passordet? Vel «Eg har gløymt passordet» der du loggar inn. Då spør vi deg her.',
} satisfies BuypassPhoneTexts;
