/** Rows 69–78: before the app is activated. */
import type { SeedRow } from './row.ts';
import { bank, desk, phone, setPhone, tap } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

export const APP_ROWS: readonly SeedRow[] = [
  {
    row: 69,
    what: 'two phones, iPhone and Android',
    part: 2,
    ways: [phone(KARI, 'iPhone'), setPhone(KARI, { in_use: 'android' }), phone(KARI, 'Android')],
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
  },
  {
    row: 72,
    what: 'whether it has shows at a login with the code device, or at the bank',
    part: 2,
    ways: [
      { login: 'bankid', as: KARI, steps: ['pid'], heading: 'Engangskode' },
      bank('Signe Utløpsen', 'utløpt'),
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
  },
  {
    row: 74,
    what: 'one password for device and app',
    part: 2,
    ways: [
      { login: 'bankid', as: ARNE, steps: ['pid', 'approve', 'password'], heading: 'You are logged in' },
      { login: 'bankid', as: KARI, steps: ['pid', 'otc', 'password'], heading: 'You are logged in' },
    ],
  },
  {
    row: 75,
    what: 'forgotten: a new one from the bank',
    part: 2,
    ways: [{ call: desk('new-password'), as: ARNE, status: 200 }],
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
  },
  {
    row: 78,
    what: 'one phone at a time',
    part: 2,
    ways: [setPhone(KARI, { in_use: 'android' }), tap(KARI, 'install', 'The app is active on another phone')],
  },
];
