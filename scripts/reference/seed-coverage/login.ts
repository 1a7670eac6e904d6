/** Rows 30–37: what BankID is, and the login with a code device. */
import type { SeedRow } from './row.ts';
import { atDesk, bankid, KNOWN, row } from './ways.ts';

const KARI = 'Kari Prøvestad';

export const LOGIN_ROWS: readonly SeedRow[] = [
  row(
    30,
    'the high level, told in the token',
    1,
    bankid(KARI, 'You are logged in', KNOWN, { acr: 'idporten-loa-high', shows: 'idporten-loa-high' }),
  ),
  row(
    31,
    'nobody without BankID gets in; the bank takes the order',
    1,
    bankid('Nils Utenom', 'Logg inn med BankID', ['pid'], {
      shows: 'kontakt banken din for å bestille BankID',
    }),
    atDesk('order', 'Nils Utenom'),
  ),
  row(
    32,
    'number, code device, password',
    1,
    { open: '/people', heading: 'Test persons', shows: KARI },
    { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
  ),
  row(
    33,
    'services to log in to: two are bundled, more are registered',
    1,
    { open: '{demo}/', heading: 'Prøveporten demo' },
    { open: '{demo}/contact/', heading: 'Dine kontaktopplysninger' },
    {
      call: 'POST /control/services',
      body: {
        client_name: 'Skattesida',
        redirect_uris: ['http://localhost:3000/callback'],
        post_logout_redirect_uris: [],
      },
      status: 201,
    },
  ),
  row(34, 'choose BankID, number, code, password', 1, bankid(KARI, 'You are logged in', KNOWN)),
  row(35, 'on with the button or with Enter', 1, bankid(KARI, 'Engangskode', ['pid'])),
  row(
    36,
    'a BankID for the online bank only',
    1,
    bankid('Nina Nettbanksen', 'Engangskode', ['pid', 'otc'], { shows: 'Feil data er oppgitt' }),
  ),
  row(
    37,
    'two code devices, six and eight digits',
    2,
    { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
    {
      open: '/people/{person}/device',
      as: 'Kåre Kortlesersen',
      heading: 'Code device of Kåre Kortlesersen',
    },
    atDesk('change-device', KARI),
  ),
];
