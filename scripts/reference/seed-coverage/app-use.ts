/** Rows 89–97: logging in with the app, faster BankID, fraud. */
import type { SeedRow } from './row.ts';
import { phone, setPhone, tap, toProof } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

export const APP_USE_ROWS: readonly SeedRow[] = [
  {
    row: 89,
    what: 'choose BankID, choose the app',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: KARI,
        steps: ['pid', '#other', '#way-app'],
        heading: 'Godkjenn i BankID-appen',
      },
    ],
  },
  {
    row: 90,
    what: 'the notification is approved, on the iPhone without opening the app',
    part: 2,
    ways: [
      { login: 'bankid', as: ARNE, steps: ['pid'], heading: 'Godkjenn i BankID-appen' },
      phone(ARNE, 'Åpne for å svare'),
      {
        call: 'POST /control/people/{person}/phone/{message}/approve',
        as: ARNE,
        body: {},
        status: 200,
        shows: 'approved',
      },
    ],
  },
  {
    row: 91,
    what: 'then the password, on the page',
    part: 2,
    ways: [{ login: 'bankid', as: ARNE, steps: ['pid', 'approve'], heading: 'Passord' }],
  },
  {
    row: 92,
    what: 'faster BankID is turned on in the app',
    part: 2,
    ways: [
      tap(KARI, 'my', 'My BankID'),
      tap(KARI, 'faster-on', 'Faster BankID'),
      tap(KARI, 'phone-pin', 'Faster BankID is on'),
    ],
  },
  {
    row: 93,
    what: 'face, finger or PIN for the password',
    part: 2,
    ways: [
      setPhone(KARI, { iphone: { biometrics: null } }),
      tap(KARI, 'my', 'My BankID'),
      tap(KARI, 'faster-on', 'Faster BankID'),
      tap(KARI, 'face', 'The phone has not learnt to know you'),
      setPhone(KARI, { iphone: { biometrics: 'face' } }),
      tap(KARI, 'face', 'Faster BankID is on'),
    ],
  },
  {
    row: 94,
    what: 'turned off in the phone’s settings',
    part: 2,
    ways: [
      setPhone(KARI, { iphone: { biometrics_for_apps: false } }),
      tap(KARI, 'my', 'My BankID'),
      tap(KARI, 'faster-on', 'Turned off on the phone'),
    ],
  },
  {
    row: 95,
    what: 'against fraud: whoever did not ask declines',
    part: 2,
    ways: [
      {
        login: 'bankid',
        as: ARNE,
        steps: ['pid', 'reject because not_me'],
        heading: 'Velg BankID',
        shows: 'Var det ikke du som logget inn, skal du aldri godkjenne',
      },
    ],
    later: { part: 6, brings: 'a mission with a call that cheats' },
  },
  {
    row: 96,
    what: 'nobody may ask for password and codes',
    part: 2,
    ways: [...toProof(ODD).slice(0, 4), phone(ODD, 'Gi den aldri til noen')],
    later: { part: 6, brings: 'the help page' },
  },
  { row: 97, what: 'where more is told about safe use', part: 6, ways: [] },
];
