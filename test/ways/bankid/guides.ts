/** BankID: what the pictures of its guides show. */
import type { AppWay, LoginWay, PictureWay, Step, Tap } from '../way.ts';

const KARI = 'Kari Prøvestad';
const page = (...steps: readonly Step[]): PictureWay => ({ way: { login: 'bankid', as: KARI, steps } });
const mobile = (...steps: readonly Step[]): LoginWay => ({
  login: 'bankid',
  as: KARI,
  steps: ['pid', '#other', '#way-mobile', ...steps],
});
/** The phone of somebody who has no app yet. */
const odd = (...taps: readonly Tap[]): AppWay => ({ app: 'bankid-app', as: 'Odd Utenapp', taps });
const onPhone = (...taps: readonly Tap[]): PictureWay => ({ way: odd('install', ...taps), phone: true });

/** Page and phone of one login: their words are the same. */
const waiting = mobile();

/** Whose app is asked at once. */
const APP: LoginWay = { login: 'bankid', as: 'Arne Apperud', steps: ['pid'] };

const choose: PictureWay = { way: null };
const OLD = ['#menu-change', '#submit'] as const;
const next = (field: string, value: string): Tap => ({ press: 'next', fields: { [field]: value } });
const NUMBER = ['go', next('pid', '{pid}')] as const;
const SMS = [...NUMBER, next('mobile', '{mobile}')] as const;
const TERMS = [...SMS, next('otc', '{sms}')] as const;
const PROOF = [...TERMS, 'accept'] as const;

type Guides = Readonly<Record<string, Readonly<Record<string, PictureWay>>>>;

export const guides: Guides = {
  'code-device': { choose, number: page(), code: page('pid'), password: page('pid', 'otc') },
  app: {
    choose,
    number: { way: { ...APP, steps: [] } },
    app: { way: APP },
    phone: { way: APP, phone: true },
    password: { way: { ...APP, steps: ['pid', 'approve'] } },
  },
  mobile: {
    choose,
    number: page(),
    other: page('pid'),
    way: page('pid', '#other'),
    words: { way: waiting },
    phone: { way: waiting, phone: true },
    password: { way: mobile('approve with 1234') },
  },
  'change-password': {
    choose,
    menu: page(),
    change: { ...page(), open: '#menu' },
    old: page('#menu-change'),
    number: page(...OLD),
    code: page(...OLD, 'pid'),
    password: page(...OLD, 'pid', 'otc'),
    new: page(...OLD, 'pid', 'otc', 'password'),
  },
  'activate-app': {
    install: { way: odd(), phone: true },
    welcome: onPhone(),
    number: onPhone('go'),
    mobile: onPhone(...NUMBER),
    sms: onPhone(...SMS),
    terms: onPhone(...TERMS),
    proof: onPhone(...PROOF),
    device: onPhone(...PROOF, 'device'),
    done: onPhone(...PROOF, 'device', {
      press: 'next',
      fields: { otc: '{otc}', password: '{password}' },
    }),
  },
};
