const nb = {
  'reservation.heading': 'Du er reservert mot digital kommunikasjon',
  'reservation.lead':
    'Du har bedt det offentlige om å sende vedtak og andre viktige brev på papir. Reservasjonen gjelder fra {since}.',
  'reservation.notices':
    'Du kan fortsatt få beskjeder på SMS eller e-post, for eksempel om en time du har bestilt. Derfor spør vi om kontaktinformasjonen din også.',
  'reservation.keep': 'Behold reservasjonen',
  'reservation.end': 'Fjern reservasjonen',
  'reservation.ended': 'Reservasjonen er fjernet.',
  'confirm.heading': 'Er kontaktinformasjonen din riktig?',
  'confirm.lead':
    'Det offentlige bruker den når de skal varsle deg. Se over at den stemmer, og rett den om det trengs. Endringen gjelder for alle offentlige tjenester.',
  'confirm.submit': 'Bekreft',
  'missing.heading': 'Registrer kontaktinformasjonen din',
  'missing.lead':
    'Det offentlige har verken mobilnummer eller e-post til deg, og kan ikke varsle deg. Oppgi minst én av delene. Alle offentlige tjenester bruker det du oppgir.',
  'missing.submit': 'Lagre',
  'mobile.label': 'Mobilnummer',
  'mobile.hint': 'Med landkode, for eksempel +47 400 00 123. Uten landkode regnes det som norsk.',
  'mobile.wrong': 'Skriv et mobilnummer med bare sifre og landkode, for eksempel +47 400 00 123.',
  'email.label': 'E-postadresse',
  'email.hint': 'For eksempel navn@eksempel.no',
  'email.wrong': 'Skriv en e-postadresse som navn@eksempel.no, uten æ, ø og å.',
  'address.missing': 'Oppgi mobilnummer, e-postadresse eller begge.',
  skip: 'Hopp over',
  'code.heading': 'Bekreft med en kode',
  'code.lead':
    'Noen andre har også registrert {address}. Derfor har vi sendt en kode dit, for å se at du har tilgang. Koden gjelder i {minutes} minutter.',
  'code.label': 'Kode',
  'code.hint': '6 siffer',
  'code.submit': 'Bekreft koden',
  'code.again': 'Send en ny kode',
  'code.change': 'Endre kontaktinformasjonen',
  'code.missing': 'Skriv koden du har fått.',
  'code.late': 'Koden har gått ut. Be om en ny.',
  'code.wrong': 'Koden er feil. Du kan forsøke {left} ganger til.',
  'code.once': 'Koden er feil. Du kan forsøke én gang til.',
  'code.many':
    'Det er skrevet feil kode for mange ganger. Vent {minutes} minutter, eller oppgi en annen adresse.',
  'code.sent': 'Vi har sendt en ny kode.',
  'mailbox.heading': 'Velg digital postkasse',
  'mailbox.lead':
    'I en digital postkasse får du brev fra det offentlige trygt og samlet. Det er frivillig, og du kan endre valget senere.',
  'mailbox.legend': 'Hvor vil du ha digital post?',
  'mailbox.digipost': 'Digipost',
  'mailbox.e-boks': 'e-Boks',
  'mailbox.none': 'Jeg vil ikke ha digital postkasse',
  'mailbox.none.more': 'Vi spør ikke om dette igjen.',
  'mailbox.submit': 'Lagre valget',
  'mailbox.later': 'Ikke nå',
  'mailbox.missing': 'Velg en postkasse, eller at du ikke vil ha noen.',
  'expired.heading': 'Tiden er ute, og du er ikke logget inn',
  'expired.lead':
    'Du var i gang med kontaktinformasjonen din da innloggingen utløp. Det du ikke rakk å lagre, er ikke endret.',
};

export type ContactTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
