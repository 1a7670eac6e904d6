/** BankID's app: the way to each screen and message. */
import { castInputs } from '../../../src/people/cast.ts';
import type { AppWay, Tap } from '../way.ts';

const on =
  (as: string) =>
  (...taps: readonly Tap[]): AppWay => ({ app: 'bankid-app', as, taps });
/** Has no app yet. */
const odd = on('Odd Utenapp');
/** Has it on the iPhone. */
const kari = on('Kari Prøvestad');

const next = (field: string, value: string): Tap => ({ press: 'next', fields: { [field]: value } });
const TO_SMS = ['go', next('pid', '{pid}'), next('mobile', '{mobile}')];
const TO_TERMS = [...TO_SMS, next('otc', '{sms}')];
const TO_PROOF = [...TO_TERMS, 'accept'];
const ANDROID: Tap = { phone: { in_use: 'android' } };
const IPHONE: Tap = { phone: { in_use: 'iphone' } };
const TO_OTHER = [ANDROID, 'install', ...TO_PROOF, 'other'];

export const screens: Readonly<Record<string, AppWay>> = {
  start: odd('install'),
  elsewhere: kari(ANDROID, 'install'),
  none: on('Nils Utenom')('install', 'go'),
  expired: on('Signe Utløpsen')(),
  suspended: on('Stein Sperrestad')(),
  blocked: on('Birger Banksperren')(),
  number: odd('install', 'go'),
  mobile: odd('install', 'go', next('pid', '{pid}')),
  sms: odd('install', ...TO_SMS),
  terms: odd('install', ...TO_TERMS),
  how: odd('install', ...TO_PROOF),
  young: on('Jakob Ungdomsprøve')(ANDROID, 'install', ...TO_PROOF),
  scan: odd('install', ...TO_PROOF, 'passport'),
  device: odd('install', ...TO_PROOF, 'device'),
  other: kari(...TO_OTHER),
  done: odd('install', ...TO_PROOF, 'passport', 'good'),
  home: kari(),
  my: kari('my'),
  faster: kari('my', 'faster-on'),
  locked: kari({ phone: { iphone: { biometrics_for_apps: false } } }, 'my', 'faster-on'),
  moving: kari(...TO_OTHER, IPHONE),
};

const SOMEBODY_ELSE = castInputs[0]?.pid ?? '';
const WRONG = next('otc', 'wrong');
const PAST = '2020-01-01T00:00:00.000Z';
const toMobile = (...taps: readonly Tap[]) => odd('install', 'go', next('pid', '{pid}'), ...taps);
const toSms = (...taps: readonly Tap[]) => odd('install', ...TO_SMS, ...taps);
/** Shows a document that is refused. */
const showing = (document: string, documents: object): AppWay => ({
  ...odd('install', ...TO_PROOF, document),
  changed: { documents },
});
const passport = (part: object) =>
  showing('passport', {
    passport: { country: 'SWE', machine_readable: true, expires_at: '2090-01-01T00:00:00.000Z', ...part },
    register_status: 'not_checked',
  });

export const says: Readonly<Record<string, AppWay>> = {
  'phone.number.other': odd('install', 'go', next('pid', SOMEBODY_ELSE)),
  'phone.mobile.other': toMobile(next('mobile', '123')),
  'phone.mobile.none': { ...toMobile(next('mobile', '123')), changed: { mobile: null } },
  'phone.sms.sent': toSms('new-code'),
  'phone.sms.late': toSms('later 601', next('otc', '123456')),
  'errors.4000': { ...toSms(WRONG), told: 'a wrong code on the screen `sms` of the app' },
  'phone.sms.missing': toSms(next('otc', '')),
  'phone.sms.wait': toSms(WRONG, WRONG, WRONG, ...TO_SMS),
  'phone.sms.stopped': toSms(WRONG, WRONG, WRONG),
  'phone.terms.declined': odd('install', ...TO_TERMS, 'decline'),
  'phone.how.no-passport': showing('passport', { passport: null }),
  'phone.how.old-passport': passport({ expires_at: PAST }),
  'phone.how.unchecked': passport({}),
  'phone.how.unreadable': passport({ country: 'NOR', machine_readable: false }),
  'phone.how.no-card': odd('install', ...TO_PROOF, 'card'),
  'phone.how.old-card': showing('card', { id_card: { expires_at: PAST } }),
  'phone.scan.unreadable': odd('install', ...TO_PROOF, 'passport', 'blurred'),
  'phone.scan.mismatch': odd('install', ...TO_PROOF, 'passport', 'else'),
  'phone.device.code': odd('install', ...TO_PROOF, 'device', {
    press: 'next',
    fields: { otc: 'wrong', password: 'wrong' },
  }),
  'phone.device.password': odd('install', ...TO_PROOF, 'device', {
    press: 'next',
    fields: { otc: '{otc}', password: 'wrong' },
  }),
  'phone.other.waiting': kari(...TO_OTHER, 'check'),
  'phone.other.rejected': kari(...TO_OTHER, IPHONE, 'reject', ANDROID, 'check'),
  'phone.moving.rejected': kari(...TO_OTHER, IPHONE, 'reject'),
  'phone.my.is-on': kari('my', 'faster-on', 'phone-pin'),
  'phone.my.is-off': {
    ...kari('my', 'faster-off'),
    changed: { eids: { bankid: { app: { faster: true } } } },
  },
  'phone.faster.not-enrolled': kari({ phone: { iphone: { biometrics: null } } }, 'my', 'faster-on', 'face'),
};

/** The keys above that tell of no mistake. */
export const notices = [
  'phone.sms.sent',
  'phone.other.waiting',
  'phone.moving.rejected',
  'phone.my.is-on',
  'phone.my.is-off',
];
