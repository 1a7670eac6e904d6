import type { ConsentTexts } from './nb.ts';

export default {
  heading: 'Ein applikasjon ber om tilgang',
  legend: '{service} ber om å få bruke dette på dine vegner:',
  hint: 'Fjern krysset for det du ikkje vil gi tilgang til. Innlogginga held fram utan det.',
  until: 'Tilgangen varer til {until}.',
  accept: 'Godta',
  decline: 'Ikkje godta',
} satisfies ConsentTexts;
