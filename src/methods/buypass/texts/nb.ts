const nb = {
  name: 'Buypass ID',
  line: 'Passord og kode på SMS, app eller smartkort',
  next: 'Neste',
  other: 'Velg en annen måte med Buypass ID',
  'number.heading': 'Logg inn med Buypass ID',
  'number.label': 'Fødselsnummer, D-nummer eller mobilnummer',
  'number.hint': 'Mobilnummeret kan du bruke når du logger inn med appen.',
  'number.none':
    'Vi finner ingen Buypass ID for dette nummeret. Sjekk nummeret, eller bestill Buypass ID hos Buypass.',
  'number.none.mobile':
    'Vi finner ingen Buypass ID-app for dette mobilnummeret. Sjekk nummeret, eller skriv fødselsnummeret ditt.',
  'number.several': 'Flere har dette mobilnummeret. Skriv fødselsnummeret ditt i stedet.',
  'choose.heading': 'Velg hvordan du vil bruke Buypass ID',
  'choose.lead': 'Vi husker valget til neste gang.',
  'choose.same': 'Fortsett med det du brukte sist: {way}',
  'way.password': 'Passord og kode på SMS',
  'way.app': 'Buypass ID-appen',
  'password.heading': 'Skriv passordet',
  'password.label': 'Passord for Buypass ID',
  'password.forgotten': 'Jeg har glemt passordet',
  'password.missing': 'Skriv passordet.',
  'password.wrong': 'Feil passord. Sjekk om Caps Lock er på, og prøv igjen. Du har {left} forsøk igjen.',
  'password.blocked':
    'Passordet er sperret etter for mange feil forsøk. Logg inn med appen, eller be kundeservice hos Buypass om et nytt passord.',
  'password.no-app':
    'Et nytt passord lager du med Buypass ID-appen, og du kan ikke bruke den nå. Be kundeservice hos Buypass om et nytt passord.',
  'code.heading': 'Skriv koden',
  'code.lead':
    'Vi har sendt en kode til mobilen din, som slutter på {end}. Koden gjelder i {minutes} minutter.',
  'code.label': 'Kode fra SMS',
  'code.hint': '6 siffer',
  'code.submit': 'Logg inn',
  'code.again': 'Send ny kode',
  'code.sent': 'Vi har sendt en ny kode. Den forrige gjelder ikke lenger.',
  'code.missing': 'Skriv koden fra meldingen.',
  'code.wrong': 'Feil kode. Sjekk meldingen, og prøv igjen. Du har {left} forsøk igjen.',
  'code.late': 'Koden gjelder ikke lenger. Be om en ny.',
  'code.many': 'Det er skrevet feil kode for mange ganger. Prøv igjen om {minutes} min.',
  'code.nowhere': 'Buypass har ikke noe mobilnummer å sende koden til. Kontakt kundeservice hos Buypass.',
  'code.prompt': 'Buypass ID: Koden din for å logge inn hos {service} er {code}. Gi den aldri til noen.',
  'app.heading': 'Svar i Buypass ID-appen',
  'app.lead': 'Vi har sendt en forespørsel til telefonen din. Skriv PIN-koden i Buypass ID-appen.',
  'app.hint': 'Får du ikke noe varsel? Åpne appen selv; der venter forespørselen.',
  'app.prompt': 'Vil du logge inn hos {service}?',
  'app.reset.prompt': 'Vil du lage nytt passord for Buypass ID?',
  'app.rejected':
    'Du avslo i appen. Prøv igjen, eller velg en annen måte. Var det ikke du som logget inn, skal du aldri godkjenne.',
  'app.gone': 'Appen er ikke lenger aktiv på telefonen din. Velg en annen måte, eller aktiver appen på nytt.',
  'app.blocked':
    'PIN-koden i appen er sperret etter for mange feil forsøk. Åpne appen og fjern sperren der, eller velg en annen måte.',
  'app.wrong': 'Feil PIN-kode i appen. Prøv igjen der. Du har {left} forsøk igjen.',
  'app.late': 'Vi fikk ikke svar fra appen i tide. Prøv igjen, eller velg en annen måte.',
  'activate.heading': 'Ta i bruk Buypass ID',
  'activate.lead':
    'Skriv aktiveringskoden fra brevet du har fått fra Buypass. Det gjør du bare én gang. Etterpå kan du bruke Buypass ID hos tjenester som krever det høyeste sikkerhetsnivået.',
  'activate.label': 'Aktiveringskode',
  'activate.hint': '8 siffer, fra brevet',
  'activate.later': 'Ikke nå',
  'activate.missing': 'Skriv aktiveringskoden fra brevet.',
  'activate.wrong': 'Feil aktiveringskode. Sjekk brevet, og prøv igjen. Du har {left} forsøk igjen.',
  'activate.many': 'Aktiveringskoden er skrevet feil for mange ganger. Prøv igjen om {minutes} min.',
  'new.heading': 'Lag nytt passord',
  'new.label': 'Nytt passord for Buypass ID',
  'new.hint': 'Minst 8 tegn',
  'new.confirm': 'Gjenta det nye passordet',
  'new.save': 'Lagre passordet',
  'new.short': 'Passordet er for kort. Bruk minst 8 tegn.',
  'new.long': 'Passordet er for langt. Bruk høyst 128 tegn.',
  'new.differ': 'Passordene er ulike. Skriv det samme passordet i begge feltene.',
  'new.old': 'Det nye passordet er det samme som det gamle. Velg et annet.',
  'stopped.heading': 'Innloggingen stoppet',
  'stopped.back': 'Velg en annen måte å logge inn på',
  'stopped.again': 'Prøv igjen',
  'number.card': 'Bruk smartkort',
  'way.card': 'Smartkort',
  'serial.heading': 'Logg inn med smartkort fra Buypass',
  'serial.lead': 'Sett smartkortet i kortleseren.',
  'serial.why':
    'Prøveporten ser ikke hva du setter inn, og spør derfor om kortnummeret. Det gjør ikke den virkelige innloggingen.',
  'serial.label': 'Kortnummer',
  'serial.hint': 'To bokstaver og åtte siffer, slik: BP12345678',
  'serial.without': 'Logg inn uten smartkort',
  'serial.missing': 'Skriv kortnummeret.',
  'serial.none': 'Vi finner ikke noe smartkort fra Buypass med dette nummeret. Sjekk nummeret på kortet.',
  'wait.heading': 'Skriv PIN-koden i vinduet fra Buypass',
  'wait.lead':
    'Kortprogrammet fra Buypass har åpnet et vindu på datamaskinen. Der skriver du PIN-koden til smartkortet. Skriv den aldri på denne siden.',
  'wait.prompt': 'Logg inn hos {service}',
  'card.program':
    'Kortprogrammet fra Buypass er ikke installert på datamaskinen. Installer det, og prøv igjen.',
  'card.reader': 'Vi finner ingen kortleser. Koble den til datamaskinen, og prøv igjen.',
  'card.card': 'Det er ikke noe smartkort i kortleseren. Sett inn smartkortet, og prøv igjen.',
  'card.other': 'Det står et annet kort i kortleseren. Sett inn ditt eget smartkort, og prøv igjen.',
  'card.inactive':
    'Smartkortet er ikke aktivert ennå. Åpne kortprogrammet fra Buypass og aktiver det der, og prøv igjen.',
  'card.blocked':
    'Smartkortet er sperret etter for mange feil PIN-koder. Åpne det i kortprogrammet fra Buypass, og prøv igjen.',
  'card.spent':
    'Både PIN-koden og PUK-koden til smartkortet er sperret. Åpne smartkortet i kortprogrammet fra Buypass ved å vise hvem du er, og prøv igjen.',
  'card.expired':
    'Smartkortet er utløpt. Bestill et nytt hos Buypass, eller velg en annen måte å logge inn på.',
  'card.revoked':
    'Buypass har trukket smartkortet tilbake. Kontakt kundeservice hos Buypass, eller velg en annen måte å logge inn på.',
  'card.device':
    'Smartkort virker ikke på mobil og nettbrett, for kortprogrammet må stå på en datamaskin. Bruk en datamaskin, eller velg en annen måte.',
  'card.declined': 'Du avbrøt i vinduet fra Buypass. Prøv igjen, eller velg en annen måte.',
  'card.late': 'PIN-koden kom ikke i tide. Prøv igjen, og skriv den i vinduet fra Buypass.',
  'card.pin': 'PIN-koden var feil. Skriv den på nytt i vinduet fra Buypass. Du har {left} forsøk igjen.',
  blocked: 'Buypass har sperret denne Buypass ID-en. Kontakt kundeservice hos Buypass for å få den åpnet.',
};

export type BuypassTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
