/** Rows 8 and 38: BankID on mobile, an entry of its own. */
import type { InLogin, SeedRow } from './row.ts';
import { phone } from './ways.ts';

const MOBILE = 'test/methods/bankid-mobil.test.ts';
const KARI = 'Kari Prøvestad';
const inLogin = (heading: string, ...steps: InLogin['steps']): InLogin => ({
  login: 'bankid-mobil',
  as: KARI,
  steps,
  heading,
});
const GIVEN = { mobile: '{mobile}', birthdate: '{birthdate}' } as const;

export const MOBILE_ROWS: readonly SeedRow[] = [
  {
    row: 8,
    what: 'BankID on mobile works',
    part: 2,
    eid: 'bankid-mobil',
    ways: [inLogin('You are logged in', GIVEN, 'approve with 1234')],
    tests: [
      [MOBILE, 'a login › shows the same words on page and phone, takes the PIN there, and proves high'],
      [
        'e2e/bankid-mobil.spec.ts',
        'number and birthday, the same words on page and phone, PIN on the phone: logged in at high',
      ],
    ],
    later: { part: 6, brings: 'the help page' },
  },
  {
    row: 38,
    what: 'BankID on mobile, beside BankID; the phone has a SIM card',
    part: 2,
    eid: 'bankid-mobil',
    ways: [inLogin('Følg med på mobilen', GIVEN), phone(KARI, 'Referanseord')],
    tests: [
      [MOBILE, 'the PIN › wrong is C101: counted, said, and asked for again'],
      [
        MOBILE,
        'one login at a time › is asked on the phone: the next is told C131, until the first has gone',
      ],
    ],
  },
];
