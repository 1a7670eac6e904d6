const nb = {
  'demo.lead': 'Dette er en prøvetjeneste. Logg inn for å se hva en offentlig tjeneste får vite om deg.',
  'contact.lead':
    'Logg inn for å se og endre mobilnummeret, e-postadressen og den digitale postkassen som det offentlige bruker når det skriver til deg.',
  'innsyn.lead': 'Logg inn for å be om innsyn i dokumenter som det offentlige har om deg.',
  'signer.lead': 'Logg inn for å lese og signere dokumenter som venter på deg.',
  login: 'Logg inn med ID-porten',
  language: 'Språket på denne siden',
  developer: 'For utviklere',
  other: 'Gå til «{name}»',
  'left.heading': 'Du er logget ut',
  'left.lead': 'Du er logget ut av {name} og av ID-porten.',
  'cancelled.heading': 'Du er ikke logget inn',
  'cancelled.lead': 'Du avbrøt innloggingen hos ID-porten.',
  'failed.heading': 'Innloggingen gikk ikke',
  'failed.lead': 'Noe gikk galt mellom {name} og ID-porten. Feilen ligger ikke hos deg.',
  'failed.advice': 'Prøv igjen om litt.',
  'refused.heading': 'Det som ble sendt, kan ikke brukes',
  'refused.lead': 'Ingenting er endret. Gå til startsiden og prøv igjen.',
  again: 'Til startsiden',
};

export type EntranceTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
