/** Rows 8 and 38: BankID on mobile, an entry of its own. */
import type { InLogin, SeedRow } from './row.ts';
import { phone, row } from './ways.ts';

const KARI = 'Kari Prøvestad';
const inLogin = (heading: string, ...steps: InLogin['steps']): InLogin => ({
  login: 'bankid-mobil',
  as: KARI,
  steps,
  heading,
});
const GIVEN = { mobile: '{mobile}', birthdate: '{birthdate}' } as const;

export const MOBILE_ROWS: readonly SeedRow[] = [
  row(8, 'BankID on mobile works', { part: 2, eid: 'bankid-mobil' }, [
    { open: '/help/bankid-mobil', heading: 'BankID på mobil', shows: 'Hva er BankID på mobil?' },
    inLogin('You are logged in', GIVEN, 'approve with 1234'),
  ]),
  row(38, 'BankID on mobile, beside BankID; the phone has a SIM card', { part: 2, eid: 'bankid-mobil' }, [
    inLogin('Følg med på mobilen', GIVEN),
    phone(KARI, 'Referanseord'),
  ]),
];
