/** BankID: national identity number → code device, app, or mobile as a code chip → password. */
import type { z } from 'zod';
import { defineMethod } from '../../eid/method.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Credentials } from '../../people/person.ts';
import { app as onPhone } from './app.ts';
import { app } from './app-login.ts';
import { browserRows, browsers } from './browser.ts';
import { changed, newPassword } from './change-password.ts';
import { mobile } from './chip.ts';
import { errors, ON_ENTERING, outage } from './codes.ts';
import { complete, contract, fresh, held, lentMobile, reactivate } from './credential.ts';
import { desk } from './desk.ts';
import { standing } from './desk-standing.ts';
import { change, leave } from './menu.ts';
import { settings } from './rules.ts';
import { choose, stopped } from './steps/choose.ts';
import { code } from './steps/code.ts';
import { number } from './steps/number.ts';
import { password } from './steps/password.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export default defineMethod({
  id: 'bankid',
  entries: [
    {
      id: 'bankid',
      acr: 'idporten-loa-high',
      order: 20,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings: settings as unknown as z.ZodType<JsonObject>,
  contract,
  credentials: (input, person, stamp) => complete(input, person, stamp) as unknown as Credentials,
  enrol: (person, stamp) => fresh(person, stamp) as unknown as Credentials,
  reactivate,
  lends: { mobile: lentMobile },
  held,
  texts: { nb, nn, en, se },
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
  standing,
  /** Unlocking the phone proves less than the password does; the amr is one for all (login-methods §1). */
  achieved: ({ login }) => ({
    acr: login.notes.proof === 'unlock' ? 'idporten-loa-substantial' : 'idporten-loa-high',
    amr: 'BankID',
  }),
  namesInToken: ['BankID'],
  errors,
});
