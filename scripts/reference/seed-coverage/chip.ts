/** Rows 39–43: another BankID than the one used last, and the mobile as code chip. */
import type { SeedRow } from './row.ts';
import { phone } from './ways.ts';

const WAYS = 'test/methods/bankid-ways.test.ts';
const E2E_WAYS = 'e2e/bankid-ways.spec.ts';
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
    tests: [
      [E2E_WAYS, 'BankID on mobile as a code chip: words compared, PIN on the phone, password on the page'],
      [
        WAYS,
        'BankID on mobile as a code chip › shows the same words on page and phone, takes the PIN there and the password here',
      ],
    ],
  },
  {
    row: 40,
    what: 'the link to another BankID',
    part: 2,
    ways: [{ login: 'bankid', as: KARI, steps: ['pid', '#other'], heading: 'Velg BankID' }],
    tests: [
      [
        WAYS,
        'the choice › stands under the code field and, as an arrow, beside it; both lead to the ways the person has',
      ],
    ],
  },
  {
    row: 41,
    what: 'the arrow to the left, which does the same',
    part: 2,
    ways: [{ login: 'bankid', as: KARI, steps: ['pid', '#other-arrow'], heading: 'Velg BankID' }],
    tests: [
      [
        WAYS,
        'the choice › stands under the code field and, as an arrow, beside it; both lead to the ways the person has',
      ],
    ],
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
    tests: [
      [E2E_WAYS, 'words that differ are declined on the phone, and the page says that this was right'],
      [
        WAYS,
        'BankID on mobile as a code chip › declined because the words differ: the page says why that was right',
      ],
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
    tests: [
      ['e2e/phone.spec.ts', 'a login is approved with the PIN, and nobody reloads anything'],
      [WAYS, 'BankID on mobile as a code chip › counts wrong PINs, says so, and waits on'],
    ],
  },
];
