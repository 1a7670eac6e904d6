/** MinID's words for the app on the phone. */
const nb = {
  'app.name': 'MinID',
  'app.line': 'Godkjenn innlogginger med telefonen',
  'phone.again': 'Prøv igjen',
  'phone.back': 'Tilbake',
  'phone.start.heading': 'Velkommen til MinID-appen',
  'phone.start.lead': 'Med appen godkjenner du innlogginger i stedet for å skrive koder.',
  'phone.start.need': 'Ha aktiveringsbrevet eller koden fra profilen din klar.',
  'phone.start.go': 'Kom i gang',
  'phone.elsewhere.heading': 'Appen er aktiv på en annen telefon',
  'phone.elsewhere.lead':
    'Du kan bare ha MinID-appen på én telefon om gangen. Aktiverer du den her, stopper den andre.',
  'phone.elsewhere.go': 'Aktiver her',
  'phone.none.heading': 'Du har ikke MinID',
  'phone.none.lead':
    'Bestill aktiveringsbrev: Velg MinID når du logger inn et sted, og deretter «Bestill aktiveringsbrev».',
  'phone.closed.heading': 'MinID er stengt',
  'phone.closed.lead': 'Du åpner MinID igjen med et nytt aktiveringsbrev.',
  'phone.locked.heading': 'Lag et nytt passord først',
  'phone.locked.lead':
    'Passordet ditt gjelder ikke lenger. Lag et nytt når du logger inn med MinID, og åpne appen igjen.',
  'phone.waits.heading': 'MinID er sperret en stund',
  'phone.waits.lead':
    'MinID er sperret til kl. {until}, fordi det er skrevet feil passord eller kode for mange ganger.',
  'phone.number.heading': 'Hvem er du?',
  'phone.number.lead': 'Skriv nummeret til den som eier telefonen.',
  'phone.number.other': 'Dette nummeret hører ikke til eieren av telefonen. Skriv ditt eget.',
  'phone.scan.heading': 'Skann aktiveringskoden',
  'phone.scan.lead': 'Koden står i aktiveringsbrevet, eller i profilen din på nett.',
  'phone.scan.tester': 'Dette kameraet er en etterligning: Du velger hva det ser.',
  'phone.scan.letter': 'Koden i brevet',
  'phone.scan.profile': 'Koden i profilen',
  'phone.scan.blurred': 'Et uleselig bilde',
  'phone.scan.type': 'Skriv koden i stedet',
  'phone.scan.unreadable': 'Bildet kan ikke leses. Hold telefonen i ro, og prøv igjen.',
  'phone.code.lead': 'Skriv inn koden fra brevet eller fra profilen din.',
  'phone.code.gone': 'Koden gjelder ikke lenger. Skaff en ny, og prøv igjen.',
  'app-code.wrong': 'Koden er feil. Se etter i profilen, og prøv igjen. Du har {left} forsøk igjen.',
  'app-code.letter': 'Koden er feil. Se etter i brevet, og prøv igjen. Du har {codes} forsøk igjen.',
  'phone.password.heading': 'Skriv passordet',
  'phone.password.lead': 'Passordet er det du logger inn med MinID med.',
  'phone.password.go': 'Aktiver',
  'phone.done.heading': 'Appen er aktiv',
  'phone.done.lead': 'Nå kan du godkjenne innlogginger med MinID på denne telefonen.',
  'phone.done.go': 'Ferdig',
  'phone.home.heading': 'MinID',
  'phone.home.lead': 'Innlogginger som venter på deg, vises her. Godkjenn bare det du har startet selv.',
};

export type MinidAppTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
