import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Kodebrikke eller BankID-appen',
  'number.heading': 'Logg inn med BankID',
  'number.label': 'Fødselsnummer eller D-nummer',
  'number.hint': '11 siffer',
  'number.none':
    'Vi finn ingen BankID for dette nummeret. Sjekk nummeret, eller kontakt banken din for å bestille BankID.',
  next: 'Neste',
  'code.heading': 'Eingongskode',
  'code.lead': 'Trykk på kodebrikka og skriv inn koden ho viser.',
  'code.label': 'Eingongskode',
  'code.hint': '{digits} siffer',
  'code.missing': 'Skriv inn koden kodebrikka viser.',
  'code.wrong': 'Feil eingongskode. Hent ein ny kode og prøv igjen. Du har {left} forsøk igjen.',
  'code.spent':
    'Denne koden er nett brukt. Vent til kodebrikka viser ein ny kode, og skriv inn den. Forsøket er ikkje talt.',
  'code.netbank':
    'Feil data er oppgitt. Denne BankID-en gjeld berre i nettbanken. Logg inn i nettbanken, vel BankID og aktiver han for alle tenester.',
  'password.heading': 'Passord',
  'password.label': 'BankID-passord',
  'password.missing': 'Skriv inn passordet ditt.',
  'password.wrong': 'Feil passord. Sjekk om Caps Lock er på, og prøv på nytt. Du har {left} forsøk igjen.',
  finish: 'Logg inn',
  'stopped.heading': 'Innlogginga stoppa',
  'errors.9314': 'BankID-en er sperra etter for mange feil passord. Kontakt banken din for å få han opna.',
  'suspended.code': 'BankID-en er sperra etter for mange feil kodar. Kontakt banken din for å få han opna.',
  'suspended.bank': 'Banken har sperra BankID-en. Kontakt banken din for å få han opna.',
  'errors.9403': 'Kodebrikka er sperra etter for mange feil kodar. Kontakt banken din for å få ho opna.',
  'errors.1313': 'BankID-en har gått ut. Bestill ein ny i banken din.',
  'errors.9409': 'Det tok for lang tid, og BankID-økta er avslutta. Begynn på nytt.',
  'errors.14D1': 'Det gjekk for lang tid mellom koden og passordet. Begynn på nytt.',
  'menu.change': 'Endre passord',
  'menu.cancel': 'Avbryt BankID',
  other: 'Vel ein annan BankID',
  'choose.heading': 'Vel BankID',
  'choose.lead': 'Vel korleis du vil bruke BankID. Vi hugsar valet til neste gong.',
  'choose.same': 'Hald fram med: {way}',
  'way.device': 'Kodebrikke',
  'way.app': 'BankID-appen',
  'way.mobile': 'BankID på mobil',
  'app.heading': 'Godkjenn i BankID-appen',
  'app.lead': 'Vi har sendt ein førespurnad til telefonen din. Godkjenn han i BankID-appen.',
  'app.hint': 'Får du ikkje varsel? Opne BankID-appen sjølv; der ventar førespurnaden.',
  'app.prompt': 'Vil du logge inn hos {service}?',
  'app.rejected':
    'Du avslo innlogginga i appen. Prøv igjen, eller vel ein annan BankID. Var det ikkje du som logga inn, skal du aldri godkjenne.',
  'app.gone':
    'BankID-appen er ikkje aktiv lenger på telefonen din. Vel ein annan BankID, eller aktiver appen på nytt.',
  'app.unlock': 'Telefonen kjende deg ikkje igjen. Prøv igjen med ansikt, finger eller PIN.',
  'mobile.heading': 'Sjå på mobilen',
  'mobile.lead':
    'Samanlikn orda under med orda på mobilen. Er dei like, tastar du PIN-koden på mobilen. Er dei ulike, avslår du.',
  'mobile.prompt': 'BankID: Logge inn hos {service}? Samanlikn orda.',
  'mobile.suspended':
    'BankID på mobil er sperra etter for mange feil PIN-kodar. Vel ein annan BankID, og kontakt banken din for å få han opna.',
  'mobile.blocked':
    'Banken har sperra BankID på mobil. Vel ein annan BankID, og kontakt banken din for å få han opna.',
  'mobile.gone': 'Du har ikkje BankID på mobil lenger. Vel ein annan BankID.',
  'mobile.wrong': 'Feil PIN-kode på mobilen. Prøv på nytt der. Du har {left} forsøk igjen.',
  'mobile.differ':
    'Du avslo fordi orda var ulike. Det var rett: andre kan ha prøvd å logge inn som deg. Prøv igjen med nye ord, eller vel ein annan BankID.',
  'mobile.rejected': 'Du avslo innlogginga på mobilen. Prøv igjen, eller vel ein annan BankID.',
  'change.heading': 'Endre BankID-passordet',
  'change.lead': 'Du må logge inn med det gamle passordet først. Etterpå vel du eit nytt.',
  'change.steps': 'Det nye passordet gjeld for alle måtar du bruker BankID på.',
  'change.go': 'Logg inn og endre',
  'change.keep': 'Behald passordet',
  'new.heading': 'Nytt passord',
  'new.label': 'Nytt BankID-passord',
  'new.hint': 'Minst 8 teikn, og eit anna enn det gamle',
  'new.confirm': 'Skriv det nye passordet ein gong til',
  'new.save': 'Lagre passordet',
  'new.short': 'Passordet er for kort. Bruk minst 8 teikn.',
  'new.long': 'Passordet er for langt. Bruk høgst 128 teikn.',
  'new.differ': 'Passorda er ulike. Skriv det same passordet i begge felta.',
  'changed.heading': 'Passordet er endra',
  'changed.lead': 'Bruk det nye passordet frå no av. Du er logga inn og kan gå vidare.',
  'changed.go': 'Gå vidare',
  'leave.heading': 'Avbryte BankID?',
  'leave.lead': 'Avbryt du, må du begynne på nytt. Du kjem tilbake til valet av elektronisk ID.',
  'leave.yes': 'Ja, avbryt',
  'leave.no': 'Nei, hald fram',
  'stopped.again': 'Prøv på nytt',
  'errors.9439':
    'Det vart tasta for mange feil kodar frå ei kodebrikke vi ikkje kjenner. Bruk ein BankID du har brukt før, eller kontakt banken din.',
  'errors.1308': 'Det nye passordet er det same som det gamle. Vel eit anna.',
  'errors.14B1':
    'Vi fekk ikkje svar frå telefonen i tide. Sjå om han har dekning, og prøv igjen. Hjelper ikkje det, slår du han av og på.',
  'errors.4000': 'Feil aktiveringskode. Sjekk koden i meldinga eller brevet frå banken.',
  'outage.restart':
    'Noko gjekk gale mellom nettlesaren og BankID. Lukk alle vindauga i nettlesaren, eller bruk ein annan, og prøv igjen.',
  'outage.network':
    'Nettlesaren når ikkje BankID. Sjekk nettverket og innstillingane, prøv gjerne eit anna nett, og prøv igjen.',
  'outage.later': 'BankID svarar ikkje akkurat no. Vent ti minutt, og prøv igjen.',
  'outage.update':
    'Nettlesaren bruker ei gammal utgåve av BankID. Tøm snøgglageret eller oppdater nettlesaren, og prøv igjen.',
  'outage.bank': 'Denne BankID-en kan ikkje brukast her. Kontakt banken din.',
  'outage.service': 'Feilen ligg hos den du loggar inn hos, ikkje hos deg. Vent litt, og prøv igjen.',
  'outage.reset': 'BankID vart ikkje starta rett. Trykk Prøv på nytt for å begynne på nytt.',
  'errors.2031':
    'Tryggleikssonene i Internet Explorer stengjer for BankID. Be den som driftar maskina di om å leggje https://csfe.bankid.no til i klarerte område, og prøv igjen.',
  'errors.6202':
    'BankID kan ikkje brukast i denne nettlesaren. Oppdater han eller bruk ein annan, og prøv igjen. Du kan òg velje ein annan måte å logge inn på.',
  'errors.1A13':
    'Nettlesaren er for gammal, og han manglar Java, eit tillegg som BankID trong i slike nettlesarar. Java verkar ikkje i nettlesarar lenger. Oppdater nettlesaren eller bruk ein annan, og prøv igjen.',
  'browser.old':
    'Nettlesaren eller telefonen er for gammal for BankID. Oppdater nettlesaren eller operativsystemet, eller bruk ein annan nettlesar, og prøv igjen.',
} satisfies BankidTexts;
