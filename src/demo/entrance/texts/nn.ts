import type { EntranceTexts } from './nb.ts';

export default {
  'demo.lead': 'Dette er ei prøveteneste. Logg inn for å sjå kva ei offentleg teneste får vite om deg.',
  'contact.lead':
    'Logg inn for å sjå og endre mobilnummeret, e-postadressa og den digitale postkassa som det offentlege bruker når det skriv til deg.',
  'innsyn.lead': 'Logg inn for å be om innsyn i dokument som det offentlege har om deg.',
  'signer.lead': 'Logg inn for å lese og signere dokument som ventar på deg.',
  login: 'Logg inn med ID-porten',
  language: 'Språket på denne sida',
  developer: 'For utviklarar',
  other: 'Gå til «{name}»',
  'left.heading': 'Du er logga ut',
  'left.lead': 'Du er logga ut av {name} og av ID-porten.',
  'cancelled.heading': 'Du er ikkje logga inn',
  'cancelled.lead': 'Du avbraut innlogginga hos ID-porten.',
  'failed.heading': 'Innlogginga gjekk ikkje',
  'failed.lead': 'Noko gjekk gale mellom {name} og ID-porten. Feilen ligg ikkje hos deg.',
  'failed.advice': 'Prøv igjen om litt.',
  'refused.heading': 'Det som vart sendt, kan ikkje brukast',
  'refused.lead': 'Ingenting er endra. Gå til startsida og prøv igjen.',
  again: 'Til startsida',
} satisfies EntranceTexts;
