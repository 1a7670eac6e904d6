/** BankID's app: the way to each screen. */
import type { AppWay, Tap } from './way.ts';

const on =
  (as: string) =>
  (...taps: readonly Tap[]): AppWay => ({ as, taps });
/** Has no app yet. */
const odd = on('Odd Utenapp');
/** Has it on the iPhone. */
const kari = on('Kari Prøvestad');

const next = (field: string, value: string): Tap => ({ press: 'next', fields: { [field]: value } });
const TO_SMS = ['go', next('pid', '{pid}'), next('mobile', '{mobile}')];
const TO_PROOF = [...TO_SMS, next('otc', '{sms}'), 'accept'];
const ANDROID: Tap = { phone: { in_use: 'android' } };
const IPHONE: Tap = { phone: { in_use: 'iphone' } };

export const bankidApp: Readonly<Record<string, AppWay>> = {
  start: odd('install'),
  elsewhere: kari(ANDROID, 'install'),
  none: on('Nils Utenom')('install', 'go'),
  expired: on('Signe Utløpsen')(),
  suspended: on('Stein Sperrestad')(),
  blocked: on('Birger Banksperren')(),
  number: odd('install', 'go'),
  mobile: odd('install', 'go', next('pid', '{pid}')),
  sms: odd('install', ...TO_SMS),
  terms: odd('install', ...TO_SMS, next('otc', '{sms}')),
  how: odd('install', ...TO_PROOF),
  young: on('Jakob Ungdomsprøve')(ANDROID, 'install', ...TO_PROOF),
  scan: odd('install', ...TO_PROOF, 'passport'),
  device: odd('install', ...TO_PROOF, 'device'),
  other: kari(ANDROID, 'install', ...TO_PROOF, 'other'),
  done: odd('install', ...TO_PROOF, 'passport', 'good'),
  home: kari(),
  my: kari('my'),
  faster: kari('my', 'faster-on'),
  locked: kari({ phone: { iphone: { biometrics_for_apps: false } } }, 'my', 'faster-on'),
  moving: kari(ANDROID, 'install', ...TO_PROOF, 'other', IPHONE),
};
