/** Buypass ID: the way to each screen and message. */
import * as app from './buypass/app.ts';
import * as desk from './buypass/desk.ts';
import * as window from './buypass/window.ts';
import type { EidWays, LoginWay, Step } from './way.ts';

const as =
  (who: string) =>
  (...steps: readonly Step[]): LoginWay => ({ login: 'buypass', as: who, steps });
const kari = as('Kari Prøvestad');
/** Used the app last. */
const arvid = as('Arvid Appbruker');
/** Has the letter with the activation code, and nothing else. */
const brita = as('Brita Brevmottaker');

const IN_APP = arvid('pid');

const CODE: Step = { otc: '{sms}' };
/** With the letter's code. */
const ACTIVATED: Step = { activation: '{activation_code}' };
const WRONG = 'a wrong one';
/** Her card, so. */
const card = (state: object, ...more: readonly Step[]): LoginWay => ({
  ...kari('#card', { serial: '{serial}' }, ...more),
  changed: { eids: { buypass: { card: state } } },
});
const chosen = (one: string, other = one): Step => ({ 'new-password': one, 'confirm-password': other });
const wrongCodes = Array.from({ length: 3 }, (): Step => ({ otc: '000000' }));

export default {
  people: [{ eids: { buypass: { password: null, app: null } } }, { eids: { buypass: { state: 'blocked' } } }],
  steps: {
    number: kari(),
    choose: kari('pid', '#other'),
    password: kari('pid'),
    code: kari('pid', 'password'),
    app: arvid('pid'),
    activate: brita('pid'),
    'new-password': brita('pid', ACTIVATED),
    card: kari('#card'),
    'card-wait': kari('#card', { serial: '{serial}' }),
    'card-stopped': as('Inger Inaktivkort')('pid', '#other', '#way-card'),
    stopped: { ...kari('pid'), changed: { eids: { buypass: { state: 'blocked' } } } },
  },
  says: {
    'number.format': kari({ pid: '4000' }),
    'number.none': { ...kari('pid'), changed: { eids: { buypass: null } } },
    'number.none.mobile': kari({ pid: '40009999' }),
    'number.several': {
      ...as('Lise Likesen')({ pid: '{mobile}' }),
      told: 'two people with one `mobile`, and that number',
    },
    'password.missing': kari('pid', { password: '' }),
    'password.wrong': kari('pid', { password: WRONG }),
    'password.blocked': {
      ...kari('pid', { password: WRONG }),
      changed: { eids: { buypass: { password_errors: 4 } } },
    },
    'password.no-app': {
      ...kari('pid', '#forgotten'),
      changed: { eids: { buypass: { app: null } } },
    },
    'code.sent': kari('pid', 'password', '#again'),
    'code.missing': kari('pid', 'password', { otc: '' }),
    'code.wrong': kari('pid', 'password', { otc: '000000' }),
    'code.late': {
      ...kari('pid', 'password', 'later 601', CODE),
      told: 'more than ten minutes after the code was sent',
    },
    'code.many': kari('pid', 'password', ...wrongCodes),
    'code.nowhere': { ...kari('pid', 'password'), changed: { mobile: null } },
    'app.rejected': arvid('pid', 'reject because no'),
    'app.gone': arvid('pid', 'desk buypass/delete-app', 'approve with 1234'),
    'app.blocked': as('Ludvig Låstpinnsen')('pid'),
    'app.wrong': arvid('pid', 'approve with 9999'),
    'app.late': { ...arvid('pid', 'later 121'), told: 'no answer in the app for two minutes' },
    'activate.missing': brita('pid', { activation: '' }),
    'activate.wrong': brita('pid', { activation: '00000000' }),
    'activate.many': brita('pid', ...Array.from({ length: 3 }, (): Step => ({ activation: '00000000' }))),
    'new.short': brita('pid', ACTIVATED, chosen('short')),
    'new.long': brita('pid', ACTIVATED, chosen('x'.repeat(129))),
    'new.differ': brita('pid', ACTIVATED, chosen('a new password', 'another password')),
    'new.old': kari('pid', '#forgotten', 'approve with 1234', chosen('passord1')),
    'serial.missing': kari('#card', { serial: '' }),
    'serial.none': kari('#card', { serial: 'BP00000000' }),
    'card.program': card({ computer: { program: false } }),
    'card.reader': card({ computer: { reader: false } }),
    'card.card': card({ computer: { slot: 'none' } }),
    'card.other': card({ computer: { slot: 'other' } }),
    'card.inactive': as('Inger Inaktivkort')('pid', '#other', '#way-card'),
    'card.blocked': card({ state: 'blocked', pin_errors: 3 }),
    'card.spent': card({ state: 'blocked', pin_errors: 3, puk_errors: 5 }),
    'card.expired': card({ state: 'expired' }, 'approve with 1234'),
    'card.revoked': card({ state: 'revoked' }, 'approve with 1234'),
    'card.device': { ...kari('#card', { serial: '{serial}' }), browser: 'phone' },
    'card.declined': card({}, 'reject because no'),
    'card.late': { ...card({}, 'later 120'), told: 'no PIN in the window for 120 seconds' },
    'card.pin': card({}, 'approve with 9999'),
    blocked: { ...kari('pid'), changed: { eids: { buypass: { state: 'blocked' } } } },
    ...app.says,
    ...window.says,
    ...desk.says,
  },
  apps: { 'buypass-app': app.screens, 'buypass-program': window.screens },
  notices: ['code.sent', ...window.notices, ...desk.notices],
  mistakes: ['stopped', 'card-stopped'],
  guides: {
    'log-in': {
      choose: { way: null },
      number: { way: kari() },
      password: { way: kari('pid') },
      code: { way: kari('pid', 'password') },
    },
    app: {
      choose: { way: null },
      number: { way: arvid() },
      app: { way: IN_APP },
      phone: { way: IN_APP, phone: true },
    },
  },
} satisfies EidWays;
