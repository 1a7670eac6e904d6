/** Rows 39–43: another BankID than the one used last, and the mobile as code chip. */
import type { SeedRow } from './row.ts';
import { phone } from './ways.ts';

const KARI = 'Kari Prøvestad';
const MONS = 'Mons Mobilprøve';

export const CHIP_ROWS: readonly SeedRow[] = [
  {
    row: 39,
    what: 'the mobile as code chip, in seven steps',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        steps: ['pid', '#other', '#way-mobile', 'approve with 1234', 'password'],
        heading: 'You are logged in',
      },
    ],
  },
  {
    row: 40,
    what: 'the link to another BankID',
    part: 2,
    ways: [{ login: 'bankid', as: KARI, steps: ['pid', '#other'], heading: 'Velg BankID' }],
  },
  {
    row: 41,
    what: 'the arrow to the left, which does the same',
    part: 2,
    ways: [{ login: 'bankid', as: KARI, steps: ['pid', '#other-arrow'], heading: 'Velg BankID' }],
  },
  {
    row: 42,
    what: 'reference words that differ are declined',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: MONS,
        steps: ['pid', 'reject because words_differ'],
        heading: 'Velg BankID',
        shows: 'Du avslo fordi ordene var ulike',
      },
    ],
  },
  {
    row: 43,
    what: 'the PIN is typed on the phone',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: MONS,
        steps: ['pid', 'approve with 9999'],
        heading: 'Følg med på mobilen',
        shows: 'Feil PIN-kode på mobilen',
      },
      phone(MONS, 'PIN-kode'),
    ],
  },
];
