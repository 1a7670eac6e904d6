/** Rows 30–37: what BankID is, and the login with a code device. */
import type { SeedRow } from './row.ts';
import { desk } from './ways.ts';

const KARI = 'Kari Prøvestad';
const KNOWN = ['pid', 'otc', 'password'] as const;

export const LOGIN_ROWS: readonly SeedRow[] = [
  {
    row: 30,
    what: 'the high level, told in the token',
    part: 1,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        steps: KNOWN,
        acr: 'idporten-loa-high',
        heading: 'You are logged in',
        shows: 'idporten-loa-high',
      },
    ],
  },
  {
    row: 31,
    what: 'nobody without BankID gets in; the bank takes the order',
    part: 1,
    ways: [
      {
        login: 'bankid',
        as: 'Nils Utenom',
        steps: ['pid'],
        heading: 'Logg inn med BankID',
        shows: 'kontakt banken din for å bestille BankID',
      },
      { call: desk('order'), as: 'Nils Utenom', status: 200 },
    ],
  },
  {
    row: 32,
    what: 'number, code device, password',
    part: 1,
    ways: [
      { open: '/people', heading: 'Test persons', shows: KARI },
      { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
    ],
  },
  {
    row: 33,
    what: 'services to log in to: two are bundled, more are registered',
    part: 1,
    ways: [
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
    ],
  },
  {
    row: 34,
    what: 'choose BankID, number, code, password',
    part: 1,
    ways: [{ login: 'bankid', as: KARI, steps: KNOWN, heading: 'You are logged in' }],
  },
  {
    row: 35,
    what: 'on with the button or with Enter',
    part: 1,
    ways: [{ login: 'bankid', as: KARI, steps: ['pid'], heading: 'Engangskode' }],
  },
  {
    row: 36,
    what: 'a BankID for the online bank only',
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
    row: 37,
    what: 'two code devices, six and eight digits',
    part: 2,
    ways: [
      { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
      {
        open: '/people/{person}/device',
        as: 'Kåre Kortlesersen',
        heading: 'Code device of Kåre Kortlesersen',
      },
      { call: desk('change-device'), as: KARI, status: 200 },
    ],
  },
];
