/** The login has been abroad for too long (eidas-idporten-connector, error.html). */
import type { EidasStep } from '../rules.ts';

export const stopped: EidasStep = {
  heading: 'stopped.heading',
  lead: ['stopped.favourite', 'stopped.lead'],
  language: 'en',
  fields: [],
  submit: 'stopped.again',
  withoutPerson: true,
  answer: [{ to: 'country', do: () => ({ event: 'tries again' }) }],
  solve: () => undefined,
};
