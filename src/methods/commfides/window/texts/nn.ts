import type { CommfidesWindowTexts } from './nb.ts';

export default {
  'reader.name': 'Kortprogrammet frå Commfides',
  'reader.line': 'Les smartkort og USB-pinnar',
  'reader.home.heading': 'Kortet er klart',
  'reader.blocked.heading': 'PIN-koden er sperra',
  'reader.blocked.lead': 'Skriv PUK-koden frå brevet du fekk med kortet, og vel ein ny PIN-kode.',
  'reader.blocked.open': 'Opne kortet',
  'reader.blocked.done': 'Kortet er opna med den nye PIN-koden.',
  'reader.spent.heading': 'Kortet kan ikkje opnast',
  'reader.spent.lead': 'Både PIN-koden og PUK-koden er sperra. Bestill nytt kort hos Commfides.',
  'reader.no-card.lead': 'Set inn smartkortet eller USB-pinnen.',
  'hardware.standing.stick.own': 'USB-pinne {serial} er sett inn.',
  'hardware.standing.stick.none': 'USB-pinne {serial} ligg på bordet.',
  'hardware.standing.stick.other': 'USB-pinne {serial} ligg på bordet. Eit anna kort er sett inn.',
} satisfies CommfidesWindowTexts;
