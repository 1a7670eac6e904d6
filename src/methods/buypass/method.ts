/** Buypass ID: number → password → code by SMS, number → app with PIN on the phone, or a smart card. */
import { NAMES } from '../../eid/claims.ts';
import { defineMethod } from '../../eid/method.ts';
import { localized } from '../../eid/texts.ts';
import { app as onPhone } from './app/app.ts';
import { credential } from './credential.ts';
import { desk } from './desk/desk.ts';
import { status } from './desk/status.ts';
import { activate } from './login/activate.ts';
import { app } from './login/app.ts';
import { card, cardStopped, cardWait } from './login/card.ts';
import { choose, stopped } from './login/choose.ts';
import { code } from './login/code.ts';
import { number } from './login/number.ts';
import { newPassword, password } from './login/password.ts';
import { settings } from './settings.ts';
import { texts } from './texts/messages.ts';
import { program } from './window/window.ts';

export default defineMethod({
  id: 'buypass',
  entries: [
    {
      id: 'buypass',
      acr: 'idporten-loa-high',
      order: 40,
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  settings,
  credential,
  texts,
  start: 'number',
  steps: {
    number,
    choose,
    password,
    code,
    app,
    activate,
    'new-password': newPassword,
    card,
    'card-wait': cardWait,
    'card-stopped': cardStopped,
    stopped,
  },
  handset: [onPhone, program],
  desk,
  status,
  /** The activation code raises the level; the amr is one for all ways (docs/facts/eids.md#buypass-id). */
  achieved: ({ login, credential: held }) => ({
    acr:
      held?.level === 'high' || login.notes.raised === true
        ? 'idporten-loa-high'
        : 'idporten-loa-substantial',
    amr: 'Buypass',
    claims: NAMES,
  }),
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
