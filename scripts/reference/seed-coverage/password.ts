/** Rows 44–51: password and codes, old browsers, profile, blocking. */
import type { SeedRow } from './row.ts';
import { desk, phone } from './ways.ts';

const BANKID = 'test/methods/bankid.test.ts';
const MENU = 'test/methods/bankid-menu.test.ts';
const DESK = 'test/methods/bankid-desk.test.ts';
const E2E_WAYS = 'e2e/bankid-ways.spec.ts';
const KARI = 'Kari Prøvestad';
const KNOWN = ['pid', 'otc', 'password'] as const;

export const PASSWORD_ROWS: readonly SeedRow[] = [
  {
    row: 44,
    what: 'a forgotten password: the bank sends a new one by e-mail, and tells of it by SMS',
    part: 2,
    ways: [{ call: desk('new-password'), as: KARI, status: 200 }, phone(KARI, 'passord')],
    tests: [
      ['e2e/bank.spec.ts', 'a new password comes by e-mail, an SMS tells of it, and the old one is no good'],
      [
        DESK,
        'a new password › is sent by e-mail, with a text message that does not hold it; the old one stops',
      ],
    ],
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
    tests: [
      [E2E_WAYS, 'the password is changed from the menu: log in with the old one, the new one twice, and on'],
      [MENU, 'changing the password › is refused where the new one is the old one: 1308'],
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
    tests: [
      [
        MENU,
        'changing the password › is a login with the old one, then the new one twice; the login then goes on',
      ],
      [MENU, 'changing the password › is not for whoever does not know the old one'],
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
    tests: [
      [DESK, 'the code device › is changed: the new one shows eight digits, and opens a suspended one'],
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
    tests: [
      [
        'test/methods/bankid-browser.test.ts',
        'a browser that is refused › unsupported: stops with BID-6202, which says what helps; programs read it too',
      ],
      [
        'e2e/browser-profile.spec.ts',
        'without JavaScript › a browser is picked, BankID stops, and the choice is taken back',
      ],
    ],
  },
  {
    row: 49,
    what: 'where Java was fetched, as history',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'java.com' }],
    tests: [
      [
        'test/methods/bankid-browser.test.ts',
        'a browser that is refused › ie-8: stops with BID-1A13, which says what helps; programs read it too',
      ],
    ],
  },
  {
    row: 50,
    what: 'mobile number and e-mail are changed at the bank',
    part: 2,
    ways: [{ call: desk('edit-profile'), as: KARI, body: { email: 'kari@example.test' }, status: 200 }],
    tests: [
      [DESK, 'the profile › holds the mobile number that the app asks for'],
      [DESK, 'the profile › holds the address that a new password goes to, and keeps what is left empty'],
    ],
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
    tests: [
      ['e2e/bank.spec.ts', 'a suspended BankID is reactivated'],
      [DESK, 'a blocked BankID › lets nobody in until the bank opens it'],
      [BANKID, 'a suspension › meets a login that already stood at the password'],
    ],
  },
];
