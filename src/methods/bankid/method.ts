/** BankID: national identity number → code device, app, or mobile as a code chip → password. */
import { NAMES } from '../../eid/claims.ts';
import { defineMethod } from '../../eid/method.ts';
import { localized } from '../../eid/texts.ts';
import { app as onPhone } from './app/app.ts';
import { errors, ON_ENTERING, outage } from './codes.ts';
import { credential } from './credential.ts';
import { desk } from './desk/desk.ts';
import { status } from './desk/status.ts';
import { app } from './login/app.ts';
import { browserRows, browsers } from './login/browser.ts';
import { changed, newPassword } from './login/change-password.ts';
import { choose, stopped } from './login/choose.ts';
import { code } from './login/code.ts';
import { change, leave } from './login/menu.ts';
import { mobile } from './login/mobile.ts';
import { number } from './login/number.ts';
import { password } from './login/password.ts';
import { settings } from './settings.ts';
import { texts } from './texts/messages.ts';

export default defineMethod({
  id: 'bankid',
  entries: [
    {
      id: 'bankid',
      acr: 'idporten-loa-high',
      order: 20,
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  settings,
  credential,
  texts,
  start: 'number',
  enter: browserRows,
  browsers,
  outages: ON_ENTERING,
  outage,
  steps: {
    number,
    code,
    choose,
    app,
    mobile,
    password,
    change,
    'new-password': newPassword,
    changed,
    leave,
    stopped,
  },
  handset: [onPhone],
  desk,
  status: status,
  /**
   * Unlocking the phone proves less than the password does; the amr is one for all
   * (docs/facts/eids.md#levels-of-bankid).
   */
  achieved: ({ login }) => ({
    acr: login.notes.proof === 'unlock' ? 'idporten-loa-substantial' : 'idporten-loa-high',
    amr: 'BankID',
    claims: NAMES,
  }),
  errors,
  help: async () => (await import('./help/topic.ts')).default,
});
