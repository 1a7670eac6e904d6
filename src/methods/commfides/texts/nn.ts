import type { CommfidesTexts } from './nb.ts';

export default {
  name: 'Commfides',
  line: 'Smartkort eller USB-pinne',
  'serial.heading': 'Logg inn med Commfides',
  'serial.lead': 'Set inn smartkortet eller USB-pinnen i datamaskina.',
  'serial.why':
    'Prøveporten ser ikkje kva du set inn, og spør difor om kortnummeret. Det gjer ikkje den verkelege innlogginga.',
  'serial.label': 'Kortnummer',
  'serial.hint': 'To bokstavar og åtte siffer, slik: CF12345678',
  next: 'Neste',
  'serial.missing': 'Skriv inn kortnummeret.',
  'serial.none': 'Vi finn ikkje noko kort frå Commfides med dette nummeret. Sjekk nummeret på kortet.',
  'wait.heading': 'Skriv PIN-koden i vindauget frå Commfides',
  'wait.lead':
    'Programmet frå Commfides har opna eit vindauge på datamaskina. Der vel du sertifikat og skriv PIN-koden. Skriv han aldri på denne sida.',
  'wait.prompt': 'Logg inn hos {service}',
  'certificate.personal.prompt': 'Innlogging: {name}',
  'certificate.signature.prompt': 'Signering: {name}',
  'certificate.employee.prompt': 'Tilsett hos {employer}: {name}',
  'stopped.heading': 'Innlogginga med Commfides stoppa',
  'stopped.again': 'Prøv igjen',
  'stopped.back': 'Tilbake',
  'card.program':
    'Programmet frå Commfides er ikkje installert på datamaskina. Installer det, og prøv igjen.',
  'card.reader': 'Vi finn ingen kortlesar. Kople han til datamaskina, og prøv igjen.',
  'card.card':
    'Det er ikkje sett inn noko kort eller nokon USB-pinne. Set inn det du skal bruke, og prøv igjen.',
  'card.other': 'Eit anna kort enn det du oppgav, er sett inn. Set inn det rette, og prøv igjen.',
  'card.blocked':
    'PIN-koden er sperra etter for mange feil. Opne kortet med PUK-koden i programmet frå Commfides, og prøv igjen.',
  'card.spent':
    'Kortet er sperra, og PUK-koden òg. Bestill nytt kort hos Commfides, eller vel ein annan måte å logge inn på.',
  'card.declined':
    'Du avbraut i vindauget frå Commfides. Prøv igjen, eller vel ein annan måte å logge inn på.',
  'card.late': 'PIN-koden kom ikkje i tide. Prøv igjen, og skriv han i vindauget frå Commfides.',
  'card.pin': 'PIN-koden var feil. Skriv han på nytt. Du har {left} forsøk igjen.',
  'certificate.another':
    'Sertifikatet du valde, er ikkje til å logge inn med som privatperson. Gå tilbake, eller prøv igjen og vel sertifikatet for innlogging.',
  'certificate.expired':
    'Sertifikatet har gått ut. Bestill nytt kort hos Commfides, eller vel ein annan måte å logge inn på.',
  'certificate.revoked':
    'Sertifikatet er trekt tilbake. Kontakt Commfides, eller vel ein annan måte å logge inn på.',
  'certificate.refused':
    'Sertifikatet stod ikkje kontrollen. Prøv igjen. Skjer det fleire gonger, kontaktar du Commfides.',
  device:
    'Commfides verkar ikkje på mobil og nettbrett, for programmet frå Commfides må stå på ei datamaskin. Bruk ei datamaskin, eller vel ein annan måte å logge inn på.',
} satisfies CommfidesTexts;
