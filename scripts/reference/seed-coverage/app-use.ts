/** Rows 89–97: logging in with the app, faster BankID, fraud. */
import type { SeedRow } from './row.ts';
import { bankid, phone, row, setPhone, tap, toProof } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

export const APP_USE_ROWS: readonly SeedRow[] = [
  row(
    89,
    'choose BankID, choose the app',
    2,
    bankid(KARI, 'Godkjenn i BankID-appen', ['pid', '#other', '#way-app']),
  ),
  row(
    90,
    'the notification is approved, on the iPhone without opening the app',
    2,
    bankid(ARNE, 'Godkjenn i BankID-appen', ['pid']),
    phone(ARNE, 'Åpne for å svare'),
    {
      call: 'POST /control/people/{person}/phone/{message}/approve',
      as: ARNE,
      body: {},
      status: 200,
      shows: 'approved',
    },
  ),
  row(91, 'then the password, on the page', 2, bankid(ARNE, 'Passord', ['pid', 'approve'])),
  row(
    92,
    'faster BankID is turned on in the app',
    2,
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Faster BankID'),
    tap(KARI, 'phone-pin', 'Faster BankID is on'),
  ),
  row(
    93,
    'face, finger or PIN for the password',
    2,
    setPhone(KARI, { iphone: { biometrics: null } }),
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Faster BankID'),
    tap(KARI, 'face', 'The phone has not learnt to know you'),
    setPhone(KARI, { iphone: { biometrics: 'face' } }),
    tap(KARI, 'face', 'Faster BankID is on'),
  ),
  row(
    94,
    'turned off in the phone’s settings',
    2,
    setPhone(KARI, { iphone: { biometrics_for_apps: false } }),
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Turned off on the phone'),
  ),
  {
    ...row(
      95,
      'against fraud: whoever did not ask declines',
      2,
      bankid(ARNE, 'Velg BankID', ['pid', 'reject because not_me'], {
        shows: 'Var det ikke du som logget inn, skal du aldri godkjenne',
      }),
    ),
    later: { part: 6, brings: 'a mission with a call that cheats' },
  },
  {
    ...row(
      96,
      'nobody may ask for password and codes',
      2,
      ...toProof(ODD).slice(0, 4),
      phone(ODD, 'Gi den aldri til noen'),
    ),
    later: { part: 6, brings: 'the help page' },
  },
  row(97, 'where more is told about safe use', 6),
];
