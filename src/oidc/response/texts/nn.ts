import type { HomeWords } from './nb.ts';

export default {
  heading: 'Du blir send tilbake til tenesta',
  lead: 'Skjer det ikkje av seg sjølv, trykk på knappen.',
  button: 'Gå til tenesta',
  another_heading: 'Du logga inn som ein annan',
  another_lead:
    'Tenesta venta ein annan person enn den du logga inn som. Innlogginga er avslutta, og tenesta får ikkje vite kven du er.',
} satisfies HomeWords;
