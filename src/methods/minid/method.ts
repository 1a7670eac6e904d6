/** MinID: number and password → SMS code, app or authenticator app; level substantial (docs/facts/eids.md#minid). */
import { NAMES } from '../../eid/claims.ts';
import { defineMethod } from '../../eid/method.ts';
import { localized } from '../../eid/texts.ts';
import { app as onPhone } from './app/app.ts';
import { credential } from './credential.ts';
import { desk } from './desk/desk.ts';
import { scanned, status } from './desk/status.ts';
import { app } from './login/app.ts';
import { choose } from './login/choose.ts';
import { stands } from './login/counter.ts';
import { forgot, forgotMailStep, forgotSmsStep, letter } from './login/forgot.ts';
import { fresh, replace } from './login/new-password.ts';
import { login } from './login/password.ts';
import { quarantine } from './login/quarantine.ts';
import { smsStep } from './login/sms.ts';
import { terms } from './login/terms.ts';
import { totp } from './login/totp.ts';
import { orderSteps } from './order/steps.ts';
import { settings } from './settings.ts';
import { texts } from './texts/messages.ts';

/** Of the factors (Digdir, protocol_id_token; release note ID-4328, 2024-05-30). */
const AMR = { sms: 'Minid-OTC', app: 'Minid-APP', totp: 'Minid-TOTP' } as const;
const amrOf = (factor: unknown) => (factor === 'app' || factor === 'totp' ? AMR[factor] : AMR.sms);

export default defineMethod({
  id: 'minid',
  entries: [
    {
      id: 'minid',
      acr: 'idporten-loa-substantial',
      order: 10,
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  settings,
  credential,
  texts,
  start: 'login',
  stands,
  steps: {
    login,
    sms: smsStep,
    app,
    totp,
    choose,
    replace,
    terms,
    forgot,
    'forgot-sms': forgotSmsStep,
    'forgot-mail': forgotMailStep,
    new: fresh,
    letter,
    quarantine,
    ...orderSteps,
  },
  handset: [onPhone],
  desk,
  status,
  scanned,
  // Names since release note ID-5820, 2026-01-05 (minid-integration: ID-5950, 2026-01-19).
  achieved: ({ login: { notes } }) => ({
    acr: 'idporten-loa-substantial',
    amr: amrOf(notes.factor),
    claims: NAMES,
  }),
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
