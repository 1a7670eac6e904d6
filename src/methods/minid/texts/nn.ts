import type { MinidTexts } from './nb.ts';

export default {
  name: 'MinID',
  line: 'Passord, og kode på SMS, MinID-appen eller ein autentiseringsapp',
  next: 'Neste',
  'login.heading': 'Logg inn med MinID',
  'login.submit': 'Logg inn',
  pid: 'Fødselsnummer eller D-nummer',
  'pid.hint': '11 siffer',
  password: 'Passord',
  forgot: 'Gløymt passordet?',
  'password.missing': 'Skriv passordet ditt.',
  'password.wrong':
    'Nummeret og passordet høyrer ikkje saman. Sjekk begge, og sjå etter om Caps Lock er på. Du har {left} forsøk igjen.',
  'factor.none':
    'Passordet er rett, men det er ikkje nok åleine. Du har verken mobilnummer, MinID-app eller autentiseringsapp i MinID. Bestill eit aktiveringsbrev, og registrer mobilnummeret ditt.',
  closed: 'Denne MinID-en er stengd. Bestill eit aktiveringsbrev om du vil bruke MinID igjen.',
  locked:
    'MinID har vore sperra, og det gamle passordet gjeld ikkje lenger. Du må lage eit nytt, med ein kode på SMS og ein på e-post.',
  'begin-again': 'MinID-en din er endra sidan du begynte, til dømes med eit nytt passord. Logg inn på nytt.',
  other: 'Bruk ein annan metode',
  'sms.heading': 'Kode på SMS',
  'sms.lead':
    'Vi har sendt ein kode til mobilnummeret som sluttar på {ending}. Han gjeld i {minutes} minutt.',
  'sms.label': 'Kode frå SMS',
  'sms.hint': '5 siffer',
  'sms.submit': 'Logg inn',
  'sms.again': 'Send ny SMS',
  'sms.sent': 'Vi har sendt ein ny SMS. Den førre koden gjeld ikkje lenger.',
  'sms.missing': 'Skriv inn koden frå SMS-en.',
  'sms.late': 'Koden frå SMS-en gjeld ikkje lenger. Be om ein ny SMS.',
  'sms.wrong': 'Feil kode. Sjekk at du bruker koden i den nyaste SMS-en. Du har {left} forsøk igjen.',
  'sms.prompt':
    '{code} er koden din for å logge inn hos {service} med MinID. Gi han aldri til nokon som ringjer deg.',
  'app.heading': 'Godkjenn i MinID-appen',
  'app.lead': 'Vi har sendt ein førespurnad til telefonen din. Godkjenn han i MinID-appen.',
  'app.hint': 'Får du ikkje varsel? Opne MinID-appen sjølv; der ventar førespurnaden.',
  'app.prompt': 'Vil du logge inn hos {service}?',
  'app.rejected':
    'Du avslo innlogginga i MinID-appen. Prøv igjen, eller bruk ein annan metode. Var det ikkje du som logga inn, må du byte passord.',
  'app.late':
    'Vi fekk ikkje svar frå MinID-appen i tide. Sjå om telefonen har nett, og prøv igjen, eller bruk ein annan metode.',
  'app.gone': 'MinID-appen er ikkje aktiv lenger på telefonen din. Bruk ein annan metode.',
  'app.unlock': 'Telefonen kjende deg ikkje igjen. Prøv igjen med ansikt, finger eller PIN.',
  'totp.heading': 'Kode frå autentiseringsapp',
  'totp.lead':
    'Opne autentiseringsappen din og skriv inn koden han viser for MinID. Han skiftar kvart 30. sekund.',
  'totp.label': 'Kode frå appen',
  'totp.hint': '6 siffer',
  'totp.submit': 'Logg inn',
  'totp.missing': 'Skriv inn koden frå autentiseringsappen.',
  'totp.wrong':
    'Feil kode. Vent til appen viser ein ny, og sjekk at klokka på telefonen går rett. Du har {left} forsøk igjen.',
  'totp.spent': 'Denne koden er alt brukt. Vent til appen viser ein ny. Forsøket er ikkje talt.',
  'totp.gone': 'Autentiseringsappen er ikkje knytt til MinID lenger. Bruk ein annan metode.',
  'choose.heading': 'Vel metode',
  'choose.same': 'Prøv på nytt: {way}',
  'way.sms': 'Kode på SMS',
  'way.app': 'MinID-appen',
  'way.totp': 'Kode frå autentiseringsapp',
  'quarantine.heading': 'MinID er sperra ei stund',
  'quarantine.lead':
    'Det er skrive feil passord eller kode for mange gonger. Ingenting av det vi har sendt, gjeld lenger. Når sperra er over, må du lage eit nytt passord.',
  'quarantine.until': 'MinID er sperra til kl. {until}.',
  'quarantine.again': 'Prøv på nytt',
  'quarantine.notice.prompt':
    'MinID-en din er sperra til kl. {until}, fordi det er skrive feil passord eller kode for mange gonger. Etterpå må du lage eit nytt passord. Var det ikkje deg, treng du ikkje gjere noko no.',
  'browser.notice.prompt':
    'MinID-en din er brukt i ein ny nettlesar for å logge inn hos {service}. Var det ikkje deg, må du byte passord med ein gong.',
  'terms.heading': 'Vilkår for MinID',
  'terms.lead':
    'MinID er din eigen. Hald passord og kodar for deg sjølv, og lat aldri andre logge inn som deg.',
  'terms.share': 'Vi lagrar nummeret ditt, mobilnummer og e-postadresse, og når du har logga inn.',
  'terms.leave': 'Du kan når som helst stengje eller slette MinID i profilen din.',
  'terms.accept': 'Eg godtek vilkåra',
  'forgot.heading': 'Gløymt passord',
  'forgot.lead': 'Du får ein kode på SMS og ein på e-post. Deretter lagar du eit nytt passord.',
  'forgot.sms.heading': 'Kode på SMS',
  'forgot.sms.lead':
    'Har nummeret ein MinID med mobilnummer, har vi sendt ein kode dit. Han gjeld i {minutes} minutt.',
  'forgot.prompt':
    '{code} er koden din for å lage nytt passord i MinID. Gi han aldri til nokon som ringjer deg.',
  'forgot.no-phone': 'Eg får ikkje SMS',
  'forgot.no-mail': 'Eg får ikkje e-posten',
  'mail.heading': 'Kode på e-post',
  'mail.lead':
    'Vi har sendt ein kode til e-postadressa di. Han gjeld i {minutes} minutt. Sjå òg i søppelposten.',
  'mail.label': 'Kode frå e-posten',
  'mail.hint': '6 teikn. Store og små bokstavar er ulike.',
  'mail.again': 'Send ny e-post',
  'mail.sent': 'Vi har sendt ein ny e-post. Den førre koden gjeld ikkje lenger.',
  'mail.missing': 'Skriv inn koden frå e-posten.',
  'mail.late': 'Koden frå e-posten gjeld ikkje lenger. Be om ein ny e-post.',
  'mail.wrong':
    'Feil kode. Sjekk store og små bokstavar, og at du bruker den nyaste e-posten. Du har {left} forsøk igjen.',
  'mail.prompt':
    '{code} er koden din for å lage nytt passord i MinID. Har du ikkje bedt om han, kan du sjå bort frå denne e-posten.',
  'letter.heading': 'Nytt passord med aktiveringsbrev',
  'letter.lead':
    'Med eit aktiveringsbrev lagar du nytt passord og registrerer mobilnummer og e-postadresse på nytt. Brevet kjem i posten til adressa du har i Folkeregisteret.',
  'letter.back': 'Tilbake til innlogginga',
  'letter.no-phone': 'Utan kode på SMS kan du ikkje lage nytt passord her.',
  'letter.no-mail': 'Utan kode på e-post kan du ikkje lage nytt passord her.',
  'letter.no-address':
    'MinID har inga e-postadresse for deg, og utan den kan du ikkje lage nytt passord her.',
  'new.heading': 'Nytt passord',
  'new.label': 'Nytt passord',
  'new.hint': 'Minst 8 teikn, med både bokstavar og tal',
  'new.confirm': 'Skriv det nye passordet ein gong til',
  'new.save': 'Lagre passordet',
  'new.short': 'Passordet er for kort. Bruk minst 8 teikn.',
  'new.long': 'Passordet er for langt. Bruk høgst 72 teikn; æ, ø, å og andre særteikn tel som to.',
  'new.letter': 'Passordet må ha minst éin bokstav.',
  'new.digit': 'Passordet må ha minst eitt tal.',
  'new.old': 'Det nye passordet er det same som det gamle. Vel eit anna.',
  'new.leaked': 'Dette passordet står på lister over passord som er på avvegar. Vel eit anna.',
  'new.differ': 'Passorda er ulike. Skriv det same passordet i begge felta.',
  'new.saved': 'Passordet er lagra. Logg inn med det nye passordet.',
  'new.notice.prompt':
    'Passordet i MinID-en din er endra. Var det ikkje deg, må du byte passord med ein gong.',
  'replace.heading': 'Byt passord',
  'replace.lead':
    'Passordet ditt er funne på ei liste over passord som er på avvegar. Du må lage eit nytt før du går vidare.',
} satisfies MinidTexts;
