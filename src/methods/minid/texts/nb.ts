const nb = {
  name: 'MinID',
  line: 'Passord, og kode på SMS, MinID-appen eller en autentiseringsapp',
  next: 'Neste',
  'login.heading': 'Logg inn med MinID',
  'login.submit': 'Logg inn',
  pid: 'Fødselsnummer eller D-nummer',
  'pid.hint': '11 siffer',
  password: 'Passord',
  forgot: 'Glemt passord?',
  'password.missing': 'Skriv inn passordet ditt.',
  'password.wrong':
    'Nummeret og passordet hører ikke sammen. Sjekk begge, og se etter om Caps Lock er på. Du har {left} forsøk igjen.',
  'factor.none':
    'Passordet er riktig, men det er ikke nok alene. Du har verken mobilnummer, MinID-app eller autentiseringsapp i MinID. Bestill et aktiveringsbrev, og registrer mobilnummeret ditt.',
  closed: 'Denne MinID-en er stengt. Bestill et aktiveringsbrev hvis du vil bruke MinID igjen.',
  locked:
    'MinID har vært sperret, og det gamle passordet gjelder ikke lenger. Du må lage et nytt, med en kode på SMS og en på e-post.',
  'begin-again':
    'MinID-en din er endret siden du begynte, for eksempel med et nytt passord. Logg inn på nytt.',
  other: 'Bruk en annen metode',
  'sms.heading': 'Kode på SMS',
  'sms.lead':
    'Vi har sendt en kode til mobilnummeret som slutter på {ending}. Den gjelder i {minutes} minutter.',
  'sms.label': 'Kode fra SMS',
  'sms.hint': '5 siffer',
  'sms.submit': 'Logg inn',
  'sms.again': 'Send ny SMS',
  'sms.sent': 'Vi har sendt en ny SMS. Den forrige koden gjelder ikke lenger.',
  'sms.missing': 'Skriv inn koden fra SMS-en.',
  'sms.late': 'Koden fra SMS-en gjelder ikke lenger. Be om en ny SMS.',
  'sms.wrong': 'Feil kode. Sjekk at du bruker koden i den nyeste SMS-en. Du har {left} forsøk igjen.',
  'sms.prompt':
    '{code} er koden din for å logge inn hos {service} med MinID. Gi den aldri til noen som ringer deg.',
  'app.heading': 'Godkjenn i MinID-appen',
  'app.lead': 'Vi har sendt en forespørsel til telefonen din. Godkjenn den i MinID-appen.',
  'app.hint': 'Får du ikke noe varsel? Åpne MinID-appen selv; der venter forespørselen.',
  'app.prompt': 'Vil du logge inn hos {service}?',
  'app.rejected':
    'Du avslo innloggingen i MinID-appen. Prøv igjen, eller bruk en annen metode. Var det ikke du som logget inn, må du bytte passord.',
  'app.late':
    'Vi fikk ikke svar fra MinID-appen i tide. Se om telefonen har nett, og prøv igjen, eller bruk en annen metode.',
  'app.gone': 'MinID-appen er ikke lenger aktiv på telefonen din. Bruk en annen metode.',
  'app.unlock': 'Telefonen kjente deg ikke igjen. Prøv igjen med ansikt, finger eller PIN.',
  'totp.heading': 'Kode fra autentiseringsapp',
  'totp.lead':
    'Åpne autentiseringsappen din og skriv inn koden den viser for MinID. Den skifter hvert 30. sekund.',
  'totp.label': 'Kode fra appen',
  'totp.hint': '6 siffer',
  'totp.submit': 'Logg inn',
  'totp.missing': 'Skriv inn koden fra autentiseringsappen.',
  'totp.wrong':
    'Feil kode. Vent til appen viser en ny, og sjekk at klokka på telefonen går riktig. Du har {left} forsøk igjen.',
  'totp.spent': 'Denne koden er allerede brukt. Vent til appen viser en ny. Forsøket er ikke talt.',
  'totp.gone': 'Autentiseringsappen er ikke lenger knyttet til MinID. Bruk en annen metode.',
  'choose.heading': 'Velg metode',
  'choose.same': 'Prøv igjen: {way}',
  'way.sms': 'Kode på SMS',
  'way.app': 'MinID-appen',
  'way.totp': 'Kode fra autentiseringsapp',
  'quarantine.heading': 'MinID er sperret en stund',
  'quarantine.lead':
    'Det er skrevet feil passord eller kode for mange ganger. Ingenting av det vi har sendt, gjelder lenger. Når sperren er over, må du lage et nytt passord.',
  'quarantine.until': 'MinID er sperret til kl. {until}.',
  'quarantine.again': 'Prøv igjen',
  'quarantine.notice.prompt':
    'MinID-en din er sperret til kl. {until}, fordi det er skrevet feil passord eller kode for mange ganger. Etterpå må du lage et nytt passord. Var det ikke deg, trenger du ikke gjøre noe nå.',
  'browser.notice.prompt':
    'MinID-en din er brukt i en ny nettleser for å logge inn hos {service}. Var det ikke deg, må du bytte passord med en gang.',
  'terms.heading': 'Vilkår for MinID',
  'terms.lead': 'MinID er din egen. Hold passord og koder for deg selv, og la aldri andre logge inn som deg.',
  'terms.share': 'Vi lagrer nummeret ditt, mobilnummer og e-postadresse, og når du har logget inn.',
  'terms.leave': 'Du kan når som helst stenge eller slette MinID i profilen din.',
  'terms.accept': 'Jeg godtar vilkårene',
  'forgot.heading': 'Glemt passord',
  'forgot.lead': 'Du får en kode på SMS og en på e-post. Deretter lager du et nytt passord.',
  'forgot.sms.heading': 'Kode på SMS',
  'forgot.sms.lead':
    'Har nummeret en MinID med mobilnummer, har vi sendt en kode dit. Den gjelder i {minutes} minutter.',
  'forgot.prompt':
    '{code} er koden din for å lage nytt passord i MinID. Gi den aldri til noen som ringer deg.',
  'forgot.no-phone': 'Jeg får ikke SMS',
  'forgot.no-mail': 'Jeg får ikke e-posten',
  'mail.heading': 'Kode på e-post',
  'mail.lead':
    'Vi har sendt en kode til e-postadressen din. Den gjelder i {minutes} minutter. Se også i søppelposten.',
  'mail.label': 'Kode fra e-posten',
  'mail.hint': '6 tegn. Store og små bokstaver er ulike.',
  'mail.again': 'Send ny e-post',
  'mail.sent': 'Vi har sendt en ny e-post. Den forrige koden gjelder ikke lenger.',
  'mail.missing': 'Skriv inn koden fra e-posten.',
  'mail.late': 'Koden fra e-posten gjelder ikke lenger. Be om en ny e-post.',
  'mail.wrong':
    'Feil kode. Sjekk store og små bokstaver, og at du bruker den nyeste e-posten. Du har {left} forsøk igjen.',
  'mail.prompt':
    '{code} er koden din for å lage nytt passord i MinID. Har du ikke bedt om den, kan du se bort fra denne e-posten.',
  'letter.heading': 'Nytt passord med aktiveringsbrev',
  'letter.lead':
    'Med et aktiveringsbrev lager du nytt passord og registrerer mobilnummer og e-postadresse på nytt. Brevet kommer i posten til adressen du har i Folkeregisteret.',
  'letter.back': 'Tilbake til innloggingen',
  'letter.no-phone': 'Uten kode på SMS kan du ikke lage nytt passord her.',
  'letter.no-mail': 'Uten kode på e-post kan du ikke lage nytt passord her.',
  'letter.no-address':
    'MinID har ingen e-postadresse for deg, og uten den kan du ikke lage nytt passord her.',
  'new.heading': 'Nytt passord',
  'new.label': 'Nytt passord',
  'new.hint': 'Minst 8 tegn, med både bokstaver og tall',
  'new.confirm': 'Gjenta det nye passordet',
  'new.save': 'Lagre passordet',
  'new.short': 'Passordet er for kort. Bruk minst 8 tegn.',
  'new.long': 'Passordet er for langt. Bruk høyst 72 tegn; æ, ø, å og andre særtegn teller som to.',
  'new.letter': 'Passordet må ha minst én bokstav.',
  'new.digit': 'Passordet må ha minst ett tall.',
  'new.old': 'Det nye passordet er det samme som det gamle. Velg et annet.',
  'new.leaked': 'Dette passordet står på lister over passord som er på avveie. Velg et annet.',
  'new.differ': 'Passordene er ulike. Skriv det samme passordet i begge feltene.',
  'new.saved': 'Passordet er lagret. Logg inn med det nye passordet.',
  'new.notice.prompt':
    'Passordet i MinID-en din er endret. Var det ikke deg, må du bytte passord med en gang.',
  'replace.heading': 'Bytt passord',
  'replace.lead':
    'Passordet ditt er funnet på en liste over passord som er på avveie. Du må lage et nytt før du går videre.',
};

export type MinidTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
