/** Commfides' helper program on the computer, and the card and reader beside it. */
const window = {
  'reader.name': 'Kortprogrammet fra Commfides',
  'reader.line': 'Leser smartkort og USB-pinner',
  'reader.home.heading': 'Kortet er klart',
  'reader.blocked.heading': 'PIN-koden er sperret',
  'reader.blocked.lead': 'Skriv PUK-koden fra brevet du fikk med kortet, og velg en ny PIN-kode.',
  'reader.blocked.open': 'Åpne kortet',
  'reader.blocked.done': 'Kortet er åpnet med den nye PIN-koden.',
  'reader.spent.heading': 'Kortet kan ikke åpnes',
  'reader.spent.lead': 'Både PIN-koden og PUK-koden er sperret. Bestill nytt kort hos Commfides.',
  'reader.no-card.lead': 'Sett inn smartkortet eller USB-pinnen.',
  'hardware.standing.stick.own': 'USB-pinne {serial} er satt inn.',
  'hardware.standing.stick.none': 'USB-pinne {serial} ligger på bordet.',
  'hardware.standing.stick.other': 'USB-pinne {serial} ligger på bordet. Et annet kort er satt inn.',
};

export type CommfidesWindowTexts = Readonly<Record<keyof typeof window, string>>;
export default window;
