/** MinID's app: the way to each screen and message. */
import { castInputs } from '../../../src/people/cast.ts';
import type { AppWay, Tap } from '../way.ts';

const on =
  (as: string) =>
  (...taps: readonly Tap[]): AppWay => ({ app: 'minid-app', as, taps });
/** Has it on the iPhone. */
const kari = on('Kari Prøvestad');
/** Has a letter. */
const bente = on('Bente Brevprøve');
const changed = (minid: object, ...taps: readonly Tap[]): AppWay =>
  kari({ changed: { eids: { minid } } }, ...taps);

const next = (fields: Readonly<Record<string, string>>): Tap => ({ press: 'next', fields });
const TO_NUMBER: readonly Tap[] = ['install', 'go'];
const TO_SCAN: readonly Tap[] = [...TO_NUMBER, next({ pid: '{pid}' })];
const WITH_LETTER = { order: { code: 'TESTBREV2345' }, app: null };
const TO_ADD: readonly Tap[] = ['profile', 'add'];
const WITHOUT_TOTP = { totp: null };
const NUMBER = { 'country-code': '+47', mobile: '40000321' };
const TO_CODE: readonly Tap[] = ['profile', 'mobile', next(NUMBER)];
const CHOSEN = { 'new-password': 'a first passw0rd', 'confirm-password': 'a first passw0rd' };

export const screens: Readonly<Record<string, AppWay>> = {
  start: bente('install'),
  elsewhere: kari({ phone: { in_use: 'android' } }, 'install'),
  none: on('Tuva Tidligprøve')('install', 'go'),
  closed: changed({ state: 'closed' }),
  locked: changed({ state: 'locked' }),
  waits: changed({ state: 'quarantined' }),
  number: bente(...TO_NUMBER),
  scan: bente(...TO_SCAN),
  code: bente(...TO_SCAN, 'type'),
  password: changed(WITH_LETTER, ...TO_SCAN, 'letter'),
  new: bente(...TO_SCAN, 'letter'),
  done: bente(...TO_SCAN, 'letter', next(CHOSEN)),
  home: kari(),
  profile: kari('profile'),
  prefer: kari('profile', 'prefer'),
  add: changed(WITHOUT_TOTP, ...TO_ADD),
  authenticator: changed(WITHOUT_TOTP, ...TO_ADD, next({ password: '{password}' })),
  remove: kari('profile', 'remove'),
  mobile: kari('profile', 'mobile'),
  'mobile-code': kari(...TO_CODE),
  email: kari('profile', 'email'),
  stop: kari('profile', 'stop'),
  close: kari('profile', 'close'),
  delete: kari('profile', 'delete'),
};

const SOMEBODY_ELSE = castInputs[0]?.pid ?? '';

export const says: Readonly<Record<string, AppWay>> = {
  'phone.number.other': bente(...TO_NUMBER, next({ pid: SOMEBODY_ELSE })),
  'phone.scan.unreadable': bente(...TO_SCAN, 'blurred'),
  'phone.code.gone': changed(
    WITH_LETTER,
    ...TO_SCAN,
    'letter',
    { changed: { eids: { minid: { order: null } } } },
    next({ password: '{password}' }),
  ),
  'app-code.wrong': changed({ app: null }, ...TO_SCAN, 'type', next({ 'activation-code': 'AAAA' })),
  'app-code.letter': bente(...TO_SCAN, 'type', next({ 'activation-code': 'AAAA' })),
  'prefer.done': kari('profile', 'prefer', 'app'),
  'authenticator.done': changed(
    WITHOUT_TOTP,
    ...TO_ADD,
    next({ password: '{password}' }),
    next({ otc: '{shown}' }),
  ),
  'remove.done': kari('profile', 'remove', 'yes'),
  'stop.done': kari('profile', 'stop', 'yes'),
  'mobile.same': kari('profile', 'mobile', next({ 'country-code': '+47', mobile: '{national}' })),
  'mobile.done': kari(...TO_CODE, next({ otc: '{sms}' })),
  'email.done': kari('profile', 'email', next({ email: 'kari@example.test' })),
};

/** The keys above that tell of no mistake. */
export const notices = [
  'prefer.done',
  'authenticator.done',
  'remove.done',
  'stop.done',
  'mobile.done',
  'email.done',
];
