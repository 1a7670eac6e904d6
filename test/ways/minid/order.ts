/** Ordering a letter for MinID and activating with it: the way to each screen and message. */
import type { LoginWay, Step } from '../way.ts';

const as =
  (who: string) =>
  (...steps: readonly Step[]): LoginWay => ({ login: 'minid', as: who, steps });
const kari = as('Kari Prøvestad');
/** Has a letter. */
const bente = as('Bente Brevprøve');

const NUMBER: readonly Step[] = ['#order', 'pid'];
const MOBILE: readonly Step[] = [...NUMBER, '#submit'];
const TYPED = { 'country-code': '+47', mobile: '40000321' };
const CODE: readonly Step[] = [...MOBILE, TYPED];
const EMAIL: readonly Step[] = [...CODE, { otc: '{sms}' }];
const ORDERED: readonly Step[] = [...EMAIL, { email: 'kari@example.test' }];
const LETTER: readonly Step[] = ['#order', '#activate', 'pid'];
const WRONG = { 'activation-code': 'MID-AAAA' };
const PASSWORD: readonly Step[] = [...LETTER, { 'activation-code': 'mid test brev 2345' }];
const chosen = { 'new-password': 'a first passw0rd', 'confirm-password': 'a first passw0rd' };

export const steps: Readonly<Record<string, LoginWay>> = {
  order: kari('#order'),
  'order-terms': kari(...NUMBER),
  'order-mobile': kari(...MOBILE),
  'order-code': kari(...CODE),
  'order-email': kari(...EMAIL),
  ordered: kari(...ORDERED),
  activate: kari('#order', '#activate'),
  'activate-code': bente(...LETTER),
  'activate-password': bente(...PASSWORD),
  activated: bente(...PASSWORD, chosen),
};

export const says: Readonly<Record<string, LoginWay>> = {
  'order.young': as('Tuva Tidligprøve')(...NUMBER),
  'order.replaced': as('Dina Dnummerbytt')(...NUMBER),
  'order.again': bente(...NUMBER),
  'order.wait': {
    ...bente(
      ...LETTER,
      ...[WRONG, WRONG, WRONG, WRONG, WRONG],
      ...(['pid', '#submit', TYPED, { otc: '{sms}' }, '#without-email', '#submit'] satisfies readonly Step[]),
      ...[WRONG, WRONG, WRONG, WRONG, WRONG],
      'pid',
    ),
    told: 'ten wrong codes in a row, of two letters',
  },
  'mobile.country.wrong': kari(...MOBILE, { ...TYPED, 'country-code': 'Norge' }),
  'mobile.missing': kari(...MOBILE, { ...TYPED, mobile: '' }),
  'mobile.wrong': kari(...MOBILE, { ...TYPED, mobile: '12345678' }),
  'email.missing': kari(...EMAIL, { email: '' }),
  'email.wrong': kari(...EMAIL, { email: 'kari' }),
  'activate.none': kari('#order', '#activate', 'pid'),
  'activate.missing': bente(...LETTER, { 'activation-code': 'MID-' }),
  'activate.wrong': bente(...LETTER, WRONG),
  'activate.ended': bente(...LETTER, WRONG, WRONG, WRONG, WRONG, WRONG),
};

export const notices = ['order.again'];
