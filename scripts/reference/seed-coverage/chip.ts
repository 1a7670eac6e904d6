/** Rows 39–43: another BankID than the one used last, and the mobile as code chip. */
import type { SeedRow } from './row.ts';
import { bankid, phone, row } from './ways.ts';

const KARI = 'Kari Prøvestad';
const MONS = 'Mons Mobilprøve';

export const CHIP_ROWS: readonly SeedRow[] = [
  row(
    39,
    'the mobile as code chip, in seven steps',
    2,
    bankid(KARI, 'You are logged in', ['pid', '#other', '#way-mobile', 'approve with 1234', 'password']),
  ),
  row(40, 'the link to another BankID', 2, bankid(KARI, 'Velg BankID', ['pid', '#other'])),
  row(
    41,
    'the arrow to the left, which does the same',
    2,
    bankid(KARI, 'Velg BankID', ['pid', '#other-arrow']),
  ),
  row(
    42,
    'reference words that differ are declined',
    2,
    bankid(MONS, 'Velg BankID', ['pid', 'reject because words_differ'], {
      shows: 'Du avslo fordi ordene var ulike',
    }),
  ),
  row(
    43,
    'the PIN is typed on the phone',
    2,
    bankid(MONS, 'Følg med på mobilen', ['pid', 'approve with 9999'], { shows: 'Feil PIN-kode på mobilen' }),
    phone(MONS, 'PIN-kode'),
  ),
];
