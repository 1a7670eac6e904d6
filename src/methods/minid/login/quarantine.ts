/** The page of the quarantine: until when it lasts, and the way back to the login when it is over. */
import { inQuarantine } from './counter.ts';
import type { MinidStep } from './rules.ts';

export const quarantine: MinidStep = {
  heading: 'quarantine.heading',
  lead: ['quarantine.lead'],
  fields: [],
  submit: 'quarantine.again',
  answer: [inQuarantine, { to: 'login', do: () => ({ event: 'tries again' }) }],
  solve: () => undefined,
};
