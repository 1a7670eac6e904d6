import type { LogoutWords } from './nb.ts';

export default {
  title: 'Logg ut',
  leaving: 'Du blir logga ut',
  leaving_lead:
    'Vi loggar deg ut av tenestene du har brukt i denne nettlesaren. Deretter kjem du tilbake til tenesta.',
  onwards: 'Gå tilbake til {service}',
  done: 'Du er logga ut',
  done_lead: 'Du er logga ut av alle tenestene du har brukt i denne nettlesaren.',
  none: 'Du var ikkje logga inn',
  none_lead: 'Det var inga innlogging å avslutte i denne nettlesaren.',
  kept: 'Du er ikkje logga ut',
  kept_lead: 'Førespurnaden kom ikkje frå ei side du sjølv opna, så ingenting er endra.',
  advice: 'Du kan lukke dette vindauget.',
} satisfies LogoutWords;
