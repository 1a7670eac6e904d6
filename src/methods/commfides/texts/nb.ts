const nb = {
  name: 'Commfides',
  line: 'Smartkort eller USB-pinne',
  'serial.heading': 'Logg inn med Commfides',
  'serial.lead': 'Sett inn smartkortet eller USB-pinnen i datamaskinen.',
  'serial.why':
    'Prøveporten ser ikke hva du setter inn, og spør derfor om kortnummeret. Det gjør ikke den virkelige innloggingen.',
  'serial.label': 'Kortnummer',
  'serial.hint': 'To bokstaver og åtte siffer, slik: CF12345678',
  next: 'Neste',
  'serial.missing': 'Skriv kortnummeret.',
  'serial.none': 'Vi finner ikke noe kort fra Commfides med dette nummeret. Sjekk nummeret på kortet.',
  'wait.heading': 'Skriv PIN-koden i vinduet fra Commfides',
  'wait.lead':
    'Programmet fra Commfides har åpnet et vindu på datamaskinen. Der velger du sertifikat og skriver PIN-koden. Skriv den aldri på denne siden.',
  'wait.prompt': 'Logg inn hos {service}',
  'certificate.personal.prompt': 'Innlogging: {name}',
  'certificate.signature.prompt': 'Signering: {name}',
  'certificate.employee.prompt': 'Ansatt hos {employer}: {name}',
  'stopped.heading': 'Innloggingen med Commfides stoppet',
  'stopped.again': 'Prøv igjen',
  'stopped.back': 'Tilbake',
  'card.program':
    'Programmet fra Commfides er ikke installert på datamaskinen. Installer det, og prøv igjen.',
  'card.reader': 'Vi finner ingen kortleser. Koble den til datamaskinen, og prøv igjen.',
  'card.card':
    'Det er ikke satt inn noe kort eller noen USB-pinne. Sett inn det du skal bruke, og prøv igjen.',
  'card.other': 'Et annet kort enn det du oppga, er satt inn. Sett inn det riktige, og prøv igjen.',
  'card.blocked':
    'PIN-koden er sperret etter for mange feil. Åpne kortet med PUK-koden i programmet fra Commfides, og prøv igjen.',
  'card.spent':
    'Kortet er sperret, og PUK-koden også. Bestill nytt kort hos Commfides, eller velg en annen måte å logge inn på.',
  'card.declined': 'Du avbrøt i vinduet fra Commfides. Prøv igjen, eller velg en annen måte å logge inn på.',
  'card.late': 'PIN-koden kom ikke i tide. Prøv igjen, og skriv den i vinduet fra Commfides.',
  'card.pin': 'PIN-koden var feil. Skriv den på nytt. Du har {left} forsøk igjen.',
  'certificate.another':
    'Sertifikatet du valgte, er ikke til å logge inn med som privatperson. Gå tilbake, eller prøv igjen og velg sertifikatet for innlogging.',
  'certificate.expired':
    'Sertifikatet er utløpt. Bestill nytt kort hos Commfides, eller velg en annen måte å logge inn på.',
  'certificate.revoked':
    'Sertifikatet er trukket tilbake. Kontakt Commfides, eller velg en annen måte å logge inn på.',
  'certificate.refused':
    'Sertifikatet besto ikke kontrollen. Prøv igjen. Skjer det flere ganger, kontakter du Commfides.',
  device:
    'Commfides virker ikke på mobil og nettbrett, for programmet fra Commfides må stå på en datamaskin. Bruk en datamaskin, eller velg en annen måte å logge inn på.',
};

export type CommfidesTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
