/**
 * BankID on mobile by its own entry, as it was until it was phased out: mobile number and date of birth →
 * reference words and PIN on the phone.
 */
import { NAMES } from '../../eid/claims.ts';
import { defineMethod } from '../../eid/method.ts';
import { simSchema } from '../../eid/sim.ts';
import { localized } from '../../eid/texts.ts';
import { errors, outage } from './codes.ts';
import { settings } from './rules.ts';
import { number } from './steps/number.ts';
import { stopped } from './steps/stopped.ts';
import { wait } from './steps/wait.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const texts = { nb, nn, en, se };

export default defineMethod({
  id: 'bankid-mobil',
  entries: [
    {
      id: 'bankid-mobil',
      acr: 'idporten-loa-high',
      order: 30,
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  settings,
  credential: { partOf: { eid: 'bankid', member: 'mobile' }, schema: simSchema },
  texts,
  start: 'number',
  outage,
  steps: { number, wait, stopped },
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'BankID Mobil', claims: NAMES }),
  errors,
  help: async () => (await import('./help/topic.ts')).default,
});
