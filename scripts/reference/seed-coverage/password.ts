/** Rows 44–51: password and codes, old browsers, profile, blocking. */
import type { SeedRow } from './row.ts';
import { desk, phone } from './ways.ts';

const KARI = 'Kari Prøvestad';
const KNOWN = ['pid', 'otc', 'password'] as const;

export const PASSWORD_ROWS: readonly SeedRow[] = [
  {
    row: 44,
    what: 'a forgotten password: the bank sends a new one by e-mail, and tells of it by SMS',
    part: 2,
    ways: [{ call: desk('new-password'), as: KARI, status: 200 }, phone(KARI, 'passord')],
  },
  {
    row: 45,
    what: 'a new password from the menu: eight characters, twice',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        steps: ['#menu-change', '#submit', ...KNOWN],
        heading: 'Nytt passord',
        shows: 'Minst 8 tegn',
      },
    ],
  },
  {
    row: 46,
    what: 'the old password comes first',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        steps: ['#menu-change'],
        heading: 'Endre BankID-passordet',
        shows: 'gamle passordet',
      },
    ],
  },
  {
    row: 47,
    what: 'trouble with codes is the bank’s: a new device there',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: 'Berit Brikkesperren',
        steps: ['pid'],
        heading: 'Innloggingen stoppet',
        shows: 'Kontakt banken din',
      },
      { call: desk('change-device'), as: 'Berit Brikkesperren', status: 200 },
    ],
  },
  {
    row: 48,
    what: 'a browser too old, and one without Java',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        browser: 'ie-8',
        steps: [],
        heading: 'Innloggingen stoppet',
        shows: '1A13',
      },
      {
        login: 'bankid',
        as: KARI,
        browser: 'unsupported',
        steps: [],
        heading: 'Innloggingen stoppet',
        shows: '6202',
      },
    ],
  },
  {
    row: 49,
    what: 'where Java was fetched, as history',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'java.com' }],
  },
  {
    row: 50,
    what: 'mobile number and e-mail are changed at the bank',
    part: 2,
    ways: [{ call: desk('edit-profile'), as: KARI, body: { email: 'kari@example.test' }, status: 200 }],
  },
  {
    row: 51,
    what: 'the bank blocks a BankID',
    part: 2,
    ways: [
      { call: desk('suspend'), as: KARI, status: 200 },
      {
        login: 'bankid',
        as: KARI,
        steps: ['pid'],
        heading: 'Innloggingen stoppet',
        shows: 'BID-1403',
      },
      { call: desk('reactivate'), as: KARI, status: 200 },
    ],
  },
];
