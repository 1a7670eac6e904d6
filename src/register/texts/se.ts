import type { RegisterTexts } from './nb.ts';

export default {
  'message.code':
    'Koda lea {code}. Čále dan registreret dihtii čujuhusa oktavuođaregistarii. Jos it leat bivdán dan, de it dárbbaš beroštit dán dieđus.',
} satisfies RegisterTexts;
