import type { RegisterTexts } from './nb.ts';

export default {
  'message.code':
    'Koden er {code}. Skriv han for å registrere adressa i kontaktregisteret. Har du ikkje bedt om han, kan du sjå bort frå denne meldinga.',
} satisfies RegisterTexts;
