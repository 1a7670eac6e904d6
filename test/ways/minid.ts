/** MinID: the way to each screen and message. */
import * as app from './minid/app.ts';
import * as desk from './minid/desk.ts';
import * as order from './minid/order.ts';
import type { EidWays, LoginWay, Step } from './way.ts';

const as =
  (who: string) =>
  (...steps: readonly Step[]): LoginWay => ({ login: 'minid', as: who, steps });
const kari = as('Kari Prøvestad');

const GIVEN = { pid: '{pid}', password: '{password}' };
const WRONG = { pid: '{pid}', password: 'not the password' };
const SMS = { otc: '{sms}' };
const MAIL = { otc: '{email}' };
/** By way of the choice of another method. */
const other = (way: string, ...steps: readonly Step[]) => kari(GIVEN, '#other', `#way-${way}`, ...steps);
const BY_APP = other('app');
const BY_TOTP: readonly Step[] = [GIVEN, '#other', '#way-totp'];
/** To the new password. */
const forgot = (...steps: readonly Step[]) => kari('#forgot', 'pid', ...steps);
const twice = (one: string, two = one) => forgot(SMS, MAIL, { 'new-password': one, 'confirm-password': two });
/** What changes meanwhile. */
const meanwhile = (minid: object): Step => `changed to ${JSON.stringify({ eids: { minid } })}`;
const changed = (minid: object, ...steps: readonly Step[]): LoginWay => ({
  ...kari(...steps),
  told: `a person made with \`${JSON.stringify(minid)}\``,
  changed: { eids: { minid } },
});

export default {
  steps: {
    login: kari(),
    sms: kari(GIVEN),
    app: other('app'),
    totp: other('totp'),
    choose: kari(GIVEN, '#other'),
    replace: as('Lea Lekkasjestad')(GIVEN, SMS),
    terms: as('Sigrid Smsprøve')(GIVEN, SMS),
    forgot: kari('#forgot'),
    'forgot-sms': forgot(),
    'forgot-mail': forgot(SMS),
    new: forgot(SMS, MAIL),
    letter: forgot('#no-phone'),
    quarantine: as('Karl Karantenestad')(GIVEN),
    ...order.steps,
  },
  says: {
    'password.missing': kari({ pid: '{pid}', password: '' }),
    'password.wrong': kari(WRONG),
    'factor.none': {
      ...kari(GIVEN),
      told: 'a person without a mobile number, MinID app and authenticator app',
      changed: { mobile: null, eids: { minid: { app: null, totp: null } } },
    },
    closed: changed({ state: 'closed' }, GIVEN),
    locked: changed({ state: 'locked' }, GIVEN),
    'begin-again': kari(GIVEN, meanwhile({ state: 'locked' }), SMS),
    'sms.sent': kari(GIVEN, '#again'),
    'sms.missing': kari(GIVEN, { otc: '' }),
    'sms.late': { ...kari(GIVEN, 'later 601', SMS), told: 'a code that is ten minutes old' },
    'sms.wrong': kari(GIVEN, { otc: 'none' }),
    'app.rejected': other('app', 'reject because no'),
    'app.late': { ...other('app', 'later 181'), told: 'no answer on the phone for three minutes' },
    'app.gone': other('app', meanwhile({ app: null }), 'unlock with pin'),
    'app.unlock': other('app', 'unlock with nothing'),
    'totp.missing': other('totp', { otc: '' }),
    'totp.wrong': other('totp', { otc: 'none' }),
    'totp.spent': as('Lea Lekkasjestad')(...BY_TOTP, 'otc', '#back', '#minid', ...BY_TOTP, 'otc again'),
    'totp.gone': other('totp', meanwhile({ totp: null }), { otc: '123456' }),
    'quarantine.until': kari(WRONG, WRONG, WRONG),
    'mail.sent': forgot(SMS, '#again'),
    'mail.missing': forgot(SMS, { otc: '' }),
    'mail.late': { ...forgot(SMS, 'later 601', MAIL), told: 'a code that is ten minutes old' },
    'mail.wrong': forgot(SMS, { otc: 'none' }),
    'letter.no-phone': forgot('#no-phone'),
    'letter.no-mail': forgot(SMS, '#no-mail'),
    'letter.no-address': {
      ...forgot(SMS),
      told: 'a person without an e-mail address',
      changed: { email: null },
    },
    'new.short': twice('short1'),
    'new.long': twice(`${'å'.repeat(36)}1`),
    'new.letter': twice('13579135'),
    'new.digit': twice('only letters'),
    'new.old': twice('{password}'),
    'new.leaked': twice('Passord123'),
    'new.differ': twice('a newer passw0rd', 'another passw0rd'),
    'new.saved': twice('a newer passw0rd'),
    ...order.says,
    ...app.says,
    ...desk.says,
  },
  people: [{ eids: { minid: { password_leaked: true, terms_accepted_at: null } } }],
  apps: { 'minid-app': app.screens },
  further: desk.further,
  notices: [
    ...['locked', 'sms.sent', 'mail.sent', 'new.saved'],
    ...['letter.no-phone', 'letter.no-mail', 'letter.no-address'],
    ...order.notices,
    ...app.notices,
    ...desk.notices,
  ],
  mistakes: ['quarantine'],
  pictured: { minid: { title: 'MinID', step: 'login' } },
  guides: {
    'log-in': { choose: { way: null }, number: { way: kari() }, sms: { way: kari(GIVEN) } },
    app: {
      choose: { way: null },
      number: { way: kari() },
      other: { way: kari(GIVEN) },
      way: { way: kari(GIVEN, '#other') },
      app: { way: BY_APP },
      phone: { way: BY_APP, phone: true },
    },
    'new-password': {
      forgot: { way: kari() },
      number: { way: kari('#forgot') },
      sms: { way: forgot() },
      mail: { way: forgot(SMS) },
      new: { way: forgot(SMS, MAIL) },
    },
  },
} satisfies EidWays;
