/** MinID's words for ordering a letter and activating with it. */
const nb = {
  'order.go': 'Bestill aktiveringsbrev',
  'order.heading': 'Bestill aktiveringsbrev',
  'order.lead':
    'Med aktiveringsbrevet tar du MinID i bruk, eller lager nytt passord når du ikke kan få koder på SMS og e-post.',
  'order.lead.post': 'Brevet kommer i posten til adressen du har i Folkeregisteret.',
  'order.activate': 'Jeg har fått brevet',
  'order.young': 'Du kan bestille MinID fra og med {year}, det året du fyller 13.',
  'order.replaced': 'Dette D-nummeret er byttet ut. Bruk fødselsnummeret du har fått fra Folkeregisteret.',
  'order.again': 'Du har allerede et brev på vei. Vi sender ikke et nytt så lenge det gjelder.',
  'order.wait':
    'Koder fra brev er skrevet feil for mange ganger. Du kan bestille et nytt brev om {hours} timer.',
  'order.mobile.heading': 'Mobilnummeret ditt',
  'order.mobile.lead':
    'Vi sender en kode til nummeret, så vi vet at det er ditt. Du får koder dit når du logger inn.',
  'order.mobile.send': 'Send kode',
  'mobile.country': 'Landskode',
  'mobile.country.hint': 'Norge er +47',
  'mobile.label': 'Mobilnummer',
  'mobile.hint': 'Uten landskode, slik: 400 00 123',
  'mobile.country.wrong': 'Landskoden er ikke riktig. Skriv den slik: +47.',
  'mobile.missing': 'Skriv mobilnummeret ditt.',
  'mobile.wrong': 'Mobilnummeret er ikke riktig. Et norsk nummer har 8 siffer og begynner med 4 eller 9.',
  'order.sms.prompt':
    '{code} er koden din for å bestille aktiveringsbrev til MinID. Gi den aldri til noen som ringer deg.',
  'order.code.heading': 'Kode på SMS',
  'order.code.lead': 'Vi har sendt en kode til {mobile}. Den gjelder i {minutes} minutter.',
  'order.code.other': 'Bruk et annet mobilnummer',
  'order.email.heading': 'E-postadressen din',
  'order.email.lead':
    'Glemmer du passordet, trenger du e-post for å lage et nytt på nett. Uten må du bestille et nytt brev.',
  'order.email.send': 'Send brevet',
  'order.email.without': 'Send brevet uten e-post',
  'email.label': 'E-postadresse',
  'email.hint': 'Slik: navn@eksempel.no',
  'email.missing': 'Skriv e-postadressen din, eller velg å gå videre uten.',
  'email.wrong': 'E-postadressen er ikke riktig. Skriv den slik: navn@eksempel.no.',
  'letter.prompt':
    'Aktiveringskoden din for MinID er {code}. Den gjelder i {days} dager. Velg MinID når du logger inn, og deretter «Jeg har fått brevet». Har du ikke bestilt dette brevet, kan du se bort fra det.',
  'ordered.heading': 'Brevet er på vei',
  'ordered.lead': 'Aktiveringsbrevet er bestilt {from}.',
  'ordered.lead.until': 'Koden i brevet gjelder til {until}.',
  'ordered.lead.post': 'Når du har fått det, skriver du inn koden og lager et passord.',
  'ordered.go': 'Skriv inn koden fra brevet',
  'ordered.login': 'Til innloggingen',
  'activate.heading': 'Ta MinID i bruk',
  'activate.lead': 'Ha aktiveringsbrevet for hånden.',
  'activate.order': 'Bestill et nytt brev',
  'activate.none': 'Vi har ikke noe brev som kan brukes for dette nummeret. Bestill et nytt brev.',
  'activate.missing': 'Skriv koden som står i brevet.',
  'activate.wrong': 'Koden er feil. Se etter i brevet, og prøv igjen. Du har {left} forsøk igjen.',
  'activate.ended':
    'Koden er skrevet feil for mange ganger, og brevet gjelder ikke lenger. Du kan bestille et nytt med en gang.',
  'activate.code.heading': 'Koden i brevet',
  'activate.code.lead': 'Skriv inn aktiveringskoden fra brevet.',
  'activate.code.label': 'Aktiveringskode',
  'activate.code.hint': 'Slik: MID-AB23-CD45-EF67. Strekene kan du la være.',
  'activate.password.heading': 'Lag et passord',
  'activate.password.lead': 'Passordet bruker du hver gang du logger inn med MinID.',
  'activated.heading': 'MinID er klar til bruk',
  'activated.lead': 'Logg inn med det nye passordet. Du får en kode på SMS.',
  'activated.go': 'Gå til innloggingen',
  'activated.prompt':
    'MinID-en din er tatt i bruk med et aktiveringsbrev. Var det ikke deg, må du bestille et nytt brev med en gang.',
};

export type MinidOrderTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
