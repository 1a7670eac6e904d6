/** Rows 69–78: before the app is activated. */
import type { SeedRow } from './row.ts';
import { bank, desk, phone, setPhone, tap } from './ways.ts';

const BANKID = 'test/methods/bankid.test.ts';
const WAYS = 'test/methods/bankid-ways.test.ts';
const DESK = 'test/methods/bankid-desk.test.ts';
const APP = 'test/methods/bankid-app.test.ts';
const SCREEN = 'test/phone/screen.test.ts';
const E2E_APP = 'e2e/bankid-app.spec.ts';
const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

export const APP_ROWS: readonly SeedRow[] = [
  {
    row: 69,
    what: 'two phones, iPhone and Android',
    part: 2,
    ways: [phone(KARI, 'iPhone'), setPhone(KARI, { in_use: 'android' }), phone(KARI, 'Android')],
    tests: [[SCREEN, 'the settings › are kept, and the SIM card moves to the other phone']],
  },
  {
    row: 70,
    what: 'the app needs an active BankID with a password',
    part: 2,
    ways: [
      tap('Nils Utenom', 'install', 'Welcome to the BankID app'),
      tap('Nils Utenom', 'go', 'You have no active BankID'),
      tap('Signe Utløpsen', 'again', 'Your BankID has expired'),
    ],
    tests: [[APP, 'what is in the way › is told before anything is asked: none']],
  },
  {
    row: 71,
    what: 'a BankID unused for long has expired',
    part: 1,
    ways: [
      {
        login: 'bankid',
        as: 'Signe Utløpsen',
        steps: ['pid'],
        heading: 'Innloggingen stoppet',
        shows: '1313',
      },
    ],
    tests: [[BANKID, 'time › ends a BankID: 1313 when its day has come']],
  },
  {
    row: 72,
    what: 'whether it has shows at a login with the code device, or at the bank',
    part: 2,
    ways: [
      { login: 'bankid', as: KARI, steps: ['pid'], heading: 'Engangskode' },
      bank('Signe Utløpsen', 'utløpt'),
    ],
    tests: [
      ['e2e/bank.spec.ts', 'an expired BankID is renewed'],
      [DESK, 'an expired BankID › is renewed, and logs in with the same password'],
      [BANKID, 'time › ends a BankID: 1313 by its state'],
    ],
  },
  {
    row: 73,
    what: 'a new one is ordered, and takes its time',
    part: 2,
    ways: [
      { call: desk('order'), as: 'Signe Utløpsen', status: 200 },
      {
        login: 'bankid',
        as: 'Siri Ventestad',
        steps: ['pid'],
        heading: 'Logg inn med BankID',
        shows: 'Vi finner ingen BankID',
      },
    ],
    tests: [
      [DESK, 'an order › brings password and BankID to somebody who has none, when it is delivered'],
      [DESK, 'an order › keeps device and password of an expired one'],
      [WAYS, 'an ordered BankID › counts as none until it is delivered, and then works'],
    ],
  },
  {
    row: 74,
    what: 'one password for device and app',
    part: 2,
    ways: [
      { login: 'bankid', as: ARNE, steps: ['pid', 'approve', 'password'], heading: 'You are logged in' },
      { login: 'bankid', as: KARI, steps: ['pid', 'otc', 'password'], heading: 'You are logged in' },
    ],
    tests: [[APP, 'activation › by code device and the same password; the code is spent']],
  },
  {
    row: 75,
    what: 'forgotten: a new one from the bank',
    part: 2,
    ways: [{ call: desk('new-password'), as: ARNE, status: 200 }],
    tests: [
      ['e2e/bank.spec.ts', 'a new password comes by e-mail, an SMS tells of it, and the old one is no good'],
      [
        DESK,
        'a new password › is sent by e-mail, with a text message that does not hold it; the old one stops',
      ],
    ],
  },
  {
    row: 76,
    what: 'five wrong passwords suspend, the bank opens',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: 'Magnus Sisteforsøk',
        steps: ['pid', 'otc', { password: 'not the password' }],
        heading: 'Innloggingen stoppet',
        shows: 'BID-1403',
      },
      { call: desk('reactivate'), as: 'Magnus Sisteforsøk', status: 200 },
      {
        login: 'bankid',
        as: 'Magnus Sisteforsøk',
        steps: ['pid', 'otc', 'password'],
        heading: 'You are logged in',
      },
    ],
    tests: [
      ['e2e/bank.spec.ts', 'a suspended BankID is reactivated'],
      [DESK, 'a blocked BankID › is opened with its code device, its mobile and all its counters'],
      [BANKID, 'a wrong password › five times suspends the BankID: 9314, which the citizen sees as BID-1403'],
      ['e2e/bankid.spec.ts', 'five wrong passwords suspend the BankID, in every browser'],
    ],
  },
  {
    row: 77,
    what: 'iOS 15 or Android 8 at least',
    part: 2,
    ways: [
      setPhone(ODD, { iphone: { os_version: 14 } }),
      {
        call: 'POST /control/people/{person}/phone/apps/bankid-app',
        as: ODD,
        body: { button: 'install' },
        status: 409,
        shows: 'needs version 15',
      },
    ],
    tests: [
      [APP, 'installing › needs iOS 15 or Android 8'],
      [SCREEN, 'an app on the page › is refused in a sentence where the phone is too old'],
    ],
  },
  {
    row: 78,
    what: 'one phone at a time',
    part: 2,
    ways: [setPhone(KARI, { in_use: 'android' }), tap(KARI, 'install', 'The app is active on another phone')],
    tests: [
      [APP, 'one phone at a time › stops the app on the phone that had it, though nobody had looked at it'],
      [E2E_APP, 'activated by the app on the other phone, which then stops'],
    ],
  },
];
