import type { HomeWords } from './nb.ts';

export default {
  heading: 'Du blir send tilbake til tenesta',
  lead: 'Skjer det ikkje av seg sjølv, trykk på knappen.',
  button: 'Gå til tenesta',
} satisfies HomeWords;
