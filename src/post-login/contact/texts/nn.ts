import type { ContactTexts } from './nb.ts';

export default {
  'reservation.heading': 'Du er reservert mot digital kommunikasjon',
  'reservation.lead':
    'Du har bedt det offentlege om å sende vedtak og andre viktige brev på papir. Reservasjonen gjeld frå {since}.',
  'reservation.notices':
    'Du kan framleis få beskjedar på SMS eller e-post, til dømes om ein time du har bestilt. Difor spør vi om kontaktinformasjonen din òg.',
  'reservation.keep': 'Hald på reservasjonen',
  'reservation.end': 'Fjern reservasjonen',
  'reservation.ended': 'Reservasjonen er fjerna.',
  'confirm.heading': 'Er kontaktinformasjonen din rett?',
  'confirm.lead':
    'Det offentlege bruker han når dei skal varsle deg. Sjå over at han stemmer, og rett han om det trengst. Endringa gjeld for alle offentlege tenester.',
  'confirm.submit': 'Stadfest',
  'missing.heading': 'Registrer kontaktinformasjonen din',
  'missing.lead':
    'Det offentlege har verken mobilnummer eller e-post til deg, og kan ikkje varsle deg. Oppgi minst éin av delane. Alle offentlege tenester bruker det du oppgir.',
  'missing.submit': 'Lagre',
  'mobile.label': 'Mobilnummer',
  'mobile.hint': 'Med landkode, til dømes +47 400 00 123. Utan landkode blir det rekna som norsk.',
  'mobile.wrong': 'Skriv eit mobilnummer med berre siffer og landkode, til dømes +47 400 00 123.',
  'email.label': 'E-postadresse',
  'email.hint': 'Til dømes namn@eksempel.no',
  'email.wrong': 'Skriv ei e-postadresse som namn@eksempel.no, utan æ, ø og å.',
  'address.missing': 'Oppgi mobilnummer, e-postadresse eller begge.',
  skip: 'Hopp over',
  'code.heading': 'Stadfest med ein kode',
  'code.lead':
    'Nokon andre har òg registrert {address}. Difor har vi sendt ein kode dit, for å sjå at du har tilgang. Koden gjeld i {minutes} minutt.',
  'code.label': 'Kode',
  'code.hint': '6 siffer',
  'code.submit': 'Stadfest koden',
  'code.again': 'Send ein ny kode',
  'code.change': 'Endre kontaktinformasjonen',
  'code.missing': 'Skriv koden du har fått.',
  'code.late': 'Koden har gått ut. Be om ein ny.',
  'code.wrong': 'Koden er feil. Du kan prøve {left} gonger til.',
  'code.once': 'Koden er feil. Du kan prøve éin gong til.',
  'code.many':
    'Det er skrive feil kode for mange gonger. Vent {minutes} minutt, eller oppgi ei anna adresse.',
  'code.sent': 'Vi har sendt ein ny kode.',
  'mailbox.heading': 'Vel digital postkasse',
  'mailbox.lead':
    'I ei digital postkasse får du brev frå det offentlege trygt og samla. Det er frivillig, og du kan endre valet seinare.',
  'mailbox.legend': 'Kvar vil du ha digital post?',
  'mailbox.digipost': 'Digipost',
  'mailbox.e-boks': 'e-Boks',
  'mailbox.none': 'Eg vil ikkje ha digital postkasse',
  'mailbox.none.more': 'Vi spør ikkje om dette igjen.',
  'mailbox.submit': 'Lagre valet',
  'mailbox.later': 'Ikkje no',
  'mailbox.missing': 'Vel ei postkasse, eller at du ikkje vil ha noka.',
  'expired.heading': 'Tida er ute, og du er ikkje logga inn',
  'expired.lead':
    'Du var i gang med kontaktinformasjonen din då innlogginga gjekk ut. Det du ikkje rakk å lagre, er ikkje endra.',
} satisfies ContactTexts;
