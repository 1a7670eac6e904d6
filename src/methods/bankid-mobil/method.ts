/**
 * BankID on mobile by its own entry, as it was until it was phased out: mobile number and date of birth →
 * reference words and PIN on the phone.
 */
import { NAMES } from '../../eid/claims.ts';
import { defineMethod } from '../../eid/method.ts';
import { simSchema } from '../../eid/sim.ts';
import { errors, outage } from './codes.ts';
import { settings } from './rules.ts';
import { number } from './steps/number.ts';
import { stopped } from './steps/stopped.ts';
import { wait } from './steps/wait.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export default defineMethod({
  id: 'bankid-mobil',
  entries: [
    {
      id: 'bankid-mobil',
      acr: 'idporten-loa-high',
      order: 30,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings,
  credential: { partOf: { eid: 'bankid', member: 'mobile' }, schema: simSchema },
  texts: { nb, nn, en, se },
  start: 'number',
  outage,
  steps: { number, wait, stopped },
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'BankID Mobil', claims: NAMES }),
  errors,
  help: async () => (await import('./help/topic.ts')).default,
});
