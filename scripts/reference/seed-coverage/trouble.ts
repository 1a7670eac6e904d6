/** Rows 52–57 and 66–68: what goes wrong at a login, and what helps. */
import type { SeedRow } from './row.ts';
import { bank } from './ways.ts';

const KARI = 'Kari Prøvestad';

const unknownLogin = { heading: 'Ukjent tjenesteeier', status: 400, shows: 'Noe gikk galt' } as const;

export const TROUBLE_ROWS: readonly SeedRow[] = [
  { row: 52, what: 'a login that no service is known for', part: 6, ways: [] },
  { row: 53, what: 'the same at the end of the login', part: 6, ways: [] },
  {
    row: 54,
    what: 'its first cause: a bookmark',
    part: 1,
    ways: [{ open: '/authorize/selector', ...unknownLogin, shows: 'bokmerke' }],
  },
  {
    row: 55,
    what: 'its second: a browser that keeps no cookies',
    part: 1,
    ways: [{ open: '/authorize/selector', ...unknownLogin, shows: 'informasjonskapsler' }],
  },
  {
    row: 56,
    what: 'its third: old cookies',
    part: 1,
    ways: [{ open: '/authorize/selector', ...unknownLogin, shows: 'gamle' }],
  },
  {
    row: 57,
    what: 'deleting cookies, on three systems',
    part: 6,
    ways: [],
  },
  {
    row: 66,
    what: 'incorrect data at the code',
    part: 1,
    ways: [
      {
        login: 'bankid',
        as: 'Nina Nettbanksen',
        steps: ['pid', 'otc'],
        heading: 'Engangskode',
        shows: 'Feil data er oppgitt',
      },
    ],
  },
  {
    row: 67,
    what: 'the online bank activates it for all services',
    part: 2,
    ways: [
      {
        call: 'POST /control/people/{person}/desk/bankid/activate-all-services',
        as: 'Nina Nettbanksen',
        status: 200,
      },
      {
        login: 'bankid',
        as: 'Nina Nettbanksen',
        steps: ['pid', 'otc', 'password'],
        heading: 'You are logged in',
      },
    ],
  },
  {
    row: 68,
    what: 'the bank: a button for each thing it can do',
    part: 2,
    ways: [bank(KARI)],
  },
];
