/** Rows 52–57 and 66–68: what goes wrong at a login, and what helps. */
import type { SeedRow } from './row.ts';
import { bank, bankid, KNOWN, row } from './ways.ts';

const KARI = 'Kari Prøvestad';

const unknownLogin = { heading: 'Ukjent tjenesteeier', status: 400, shows: 'Noe gikk galt' } as const;

export const TROUBLE_ROWS: readonly SeedRow[] = [
  row(52, 'a login that no service is known for', 6),
  row(53, 'the same at the end of the login', 6),
  row(54, 'its first cause: a bookmark', 1, {
    open: '/authorize/selector',
    ...unknownLogin,
    shows: 'bokmerke',
  }),
  row(55, 'its second: a browser that keeps no cookies', 1, {
    open: '/authorize/selector',
    ...unknownLogin,
    shows: 'informasjonskapsler',
  }),
  row(56, 'its third: old cookies', 1, { open: '/authorize/selector', ...unknownLogin, shows: 'gamle' }),
  row(57, 'deleting cookies, on three systems', 6),
  row(
    66,
    'incorrect data at the code',
    1,
    bankid('Nina Nettbanksen', 'Engangskode', ['pid', 'otc'], { shows: 'Feil data er oppgitt' }),
  ),
  row(
    67,
    'the online bank activates it for all services',
    2,
    {
      call: 'POST /control/people/{person}/desk/bankid/activate-all-services',
      as: 'Nina Nettbanksen',
      status: 200,
    },
    bankid('Nina Nettbanksen', 'You are logged in', KNOWN),
  ),
  row(68, 'the bank: a button for each thing it can do', 2, bank(KARI)),
];
