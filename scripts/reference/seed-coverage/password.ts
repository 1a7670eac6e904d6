/** Rows 44–51: password and codes, old browsers, profile, blocking. */
import type { SeedRow } from './row.ts';
import { atDesk, bankid, KNOWN, phone, row } from './ways.ts';

const KARI = 'Kari Prøvestad';

export const PASSWORD_ROWS: readonly SeedRow[] = [
  row(
    44,
    'a forgotten password: the bank sends a new one by e-mail, and tells of it by SMS',
    2,
    atDesk('new-password', KARI),
    phone(KARI, 'passord'),
  ),
  row(
    45,
    'a new password from the menu: eight characters, twice',
    2,
    bankid(KARI, 'Nytt passord', ['#menu-change', '#submit', ...KNOWN], { shows: 'Minst 8 tegn' }),
  ),
  row(
    46,
    'the old password comes first',
    2,
    bankid(KARI, 'Endre BankID-passordet', ['#menu-change'], { shows: 'gamle passordet' }),
  ),
  row(
    47,
    'trouble with codes is the bank’s: a new device there',
    2,
    bankid('Berit Brikkesperren', 'Innloggingen stoppet', ['pid'], { shows: 'Kontakt banken din' }),
    atDesk('change-device', 'Berit Brikkesperren'),
  ),
  row(
    48,
    'a browser too old, and one without Java',
    2,
    bankid(KARI, 'Innloggingen stoppet', [], { browser: 'ie-8', shows: '1A13' }),
    bankid(KARI, 'Innloggingen stoppet', [], { browser: 'unsupported', shows: '6202' }),
  ),
  row(49, 'where Java was fetched, as history', 2, {
    open: '/browser',
    heading: 'Browser',
    shows: 'java.com',
  }),
  row(50, 'mobile number and e-mail are changed at the bank', 2, {
    ...atDesk('edit-profile', KARI),
    body: { email: 'kari@example.test' },
  }),
  row(
    51,
    'the bank blocks a BankID',
    2,
    atDesk('suspend', KARI),
    bankid(KARI, 'Innloggingen stoppet', ['pid'], { shows: 'BID-1403' }),
    atDesk('reactivate', KARI),
  ),
];
