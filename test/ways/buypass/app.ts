/** The Buypass ID app: the way to each screen and message. */
import type { AppWay, Tap } from '../way.ts';

const on =
  (as: string, changed?: object | null) =>
  (...taps: readonly Tap[]): AppWay => ({
    app: 'buypass-app',
    as,
    taps,
    ...(changed === undefined ? {} : { changed: { eids: { buypass: changed } } }),
  });
/** Has it on the iPhone. */
const kari = on('Kari Prøvestad');
const without = on('Kari Prøvestad', { app: null });
const ANDROID: Tap = { phone: { in_use: 'android' } };

const password = (text: string): Tap => ({ press: 'next', fields: { password: text } });
const code = (text: string): Tap => ({ press: 'next', fields: { otc: text } });
const pin = (one: string, other = one): Tap => ({
  press: 'save',
  fields: { 'new-pin': one, 'confirm-pin': other },
});
const TO_WHO = ['install', 'go'];
const TO_SMS = [...TO_WHO, 'password', password('{password}')];
const TO_PIN = [...TO_SMS, code('{sms}')];
const WRONG = code('000000');
const OUT = [WRONG, WRONG, WRONG];

export const screens: Readonly<Record<string, AppWay>> = {
  start: without('install'),
  elsewhere: kari(ANDROID, 'install'),
  none: on('Kari Prøvestad', null)('install'),
  closed: on('Kari Prøvestad', { state: 'blocked' })(),
  locked: on('Ludvig Låstpinnsen')(),
  who: without(...TO_WHO),
  password: without(...TO_WHO, 'password'),
  sms: without(...TO_SMS),
  other: without(...TO_WHO, 'other'),
  'new-pin': without(...TO_PIN),
  done: without(...TO_PIN, pin('2468')),
  home: kari(),
};

export const says: Readonly<Record<string, AppWay>> = {
  'phone.who.first-use': on('Brita Brevmottaker')(...TO_WHO, 'password'),
  'phone.password.wrong': without(...TO_WHO, 'password', password('a wrong one')),
  'phone.sms.wrong': without(...TO_SMS, WRONG),
  'phone.sms.wait': without(...TO_SMS, ...OUT),
  'phone.other.waiting': without(...TO_WHO, 'other', 'check'),
  'phone.pin.format': without(...TO_PIN, pin('12')),
  'phone.pin.differ': without(...TO_PIN, pin('2468', '1357')),
  'phone.pin.late': without(...TO_PIN, 'later 600', pin('2468')),
};
