/** The Buypass ID app, as it speaks on the phone. */
const phone = {
  'phone.line': 'Logg inn med PIN-kode på telefonen',
  'phone.again': 'Prøv igjen',
  'phone.back': 'Tilbake',
  'phone.start.heading': 'Velkommen til Buypass ID-appen',
  'phone.start.lead':
    'Du aktiverer appen én gang på denne telefonen. Da viser du hvem du er, og velger en PIN-kode.',
  'phone.start.go': 'Aktiver appen',
  'phone.elsewhere.heading': 'Appen er aktiv på en annen telefon',
  'phone.elsewhere.lead':
    'Du kan bare bruke appen på én telefon om gangen. Aktiverer du den her, stopper den på den andre.',
  'phone.elsewhere.go': 'Aktiver her',
  'phone.locked.heading': 'PIN-koden er sperret',
  'phone.locked.lead':
    'Det er skrevet feil PIN-kode for mange ganger. Fjern sperren ved å vise hvem du er og velge en ny PIN-kode. Kundeservice hos Buypass kan også åpne den.',
  'phone.locked.go': 'Fjern sperren',
  'phone.none.heading': 'Du har ingen Buypass ID',
  'phone.none.lead': 'Bestill Buypass ID hos Buypass. Du får et brev med en aktiveringskode.',
  'phone.closed.heading': 'Buypass har sperret Buypass ID-en',
  'phone.closed.lead': 'Kontakt kundeservice hos Buypass for å få den åpnet, og prøv igjen.',
  'phone.who.heading': 'Vis hvem du er',
  'phone.who.lead': 'Etterpå velger du en ny PIN-kode for appen.',
  'phone.who.password': 'Passord og kode på SMS',
  'phone.who.other': 'En annen elektronisk ID',
  'phone.who.first-use':
    'Du har ikke valgt noe passord ennå. Logg inn hos en tjeneste med aktiveringskoden fra brevet først.',
  'phone.password.heading': 'Passordet ditt',
  'phone.password.wrong': 'Feil passord. Prøv igjen. Du har {left} forsøk igjen.',
  'phone.sms.heading': 'Kode på SMS',
  'phone.sms.lead': 'Vi har sendt deg en kode. Den gjelder i ti minutter.',
  'phone.sms.wrong': 'Feil kode. Sjekk meldingen, og prøv igjen.',
  'phone.sms.wait':
    'Det er skrevet feil kode for mange ganger. Vent i ti minutter og prøv igjen, eller bruk en annen elektronisk ID.',
  'phone.sms.prompt': 'Buypass ID: Koden din i appen er {code}. Gi den aldri til noen.',
  'phone.other.heading': 'Bruk en annen elektronisk ID',
  'phone.other.lead': 'Logg inn hos en tjeneste med en annen elektronisk ID på nivå høyt.',
  'phone.other.then': 'Kom tilbake hit når du har logget inn.',
  'phone.other.check': 'Jeg har logget inn',
  'phone.other.waiting':
    'Vi har ikke sett noen innlogging fra deg med en annen elektronisk ID på nivå høyt. Logg inn, og prøv igjen.',
  'phone.pin.heading': 'Velg en PIN-kode',
  'phone.pin.lead': 'PIN-koden bruker du hver gang du logger inn med appen. Hold den for deg selv.',
  'phone.pin.label': 'Ny PIN-kode',
  'phone.pin.hint': '4 til 8 siffer',
  'phone.pin.confirm': 'Gjenta PIN-koden',
  'phone.pin.save': 'Lagre PIN-koden',
  'phone.pin.format': 'PIN-koden må ha 4 til 8 siffer.',
  'phone.pin.differ': 'PIN-kodene er ulike. Skriv den samme i begge feltene.',
  'phone.pin.late': 'Det har gått for lang tid siden du viste hvem du er. Gjør det på nytt.',
  'phone.done.heading': 'Appen er aktiv',
  'phone.done.lead': 'Du kan logge inn med den nye PIN-koden.',
  'phone.done.go': 'Ferdig',
  'phone.home.heading': 'Buypass ID er klar',
  'phone.home.lead': 'Innlogginger som venter på deg, vises her. Godkjenn bare det du har startet selv.',
  'phone.home.forgotten':
    'Har du glemt passordet? Velg «Jeg har glemt passordet» der du logger inn. Da spør vi deg her.',
};

export type BuypassPhoneTexts = Readonly<Record<keyof typeof phone, string>>;
export default phone;
