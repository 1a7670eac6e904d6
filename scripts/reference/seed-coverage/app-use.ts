/** Rows 89–97: logging in with the app, faster BankID, fraud. */
import type { SeedRow } from './row.ts';
import { phone, setPhone, tap, toProof } from './ways.ts';

const WAYS = 'test/methods/bankid-ways.test.ts';
const APP = 'test/methods/bankid-app.test.ts';
const E2E_WAYS = 'e2e/bankid-ways.spec.ts';
const E2E_APP = 'e2e/bankid-app.spec.ts';
const E2E_PHONE = 'e2e/phone.spec.ts';
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
    tests: [
      [E2E_WAYS, 'BankID app: approved on the phone, then the password; the choice is remembered'],
      [WAYS, 'the app › asks on the phone, then for the password: high'],
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
    tests: [
      [E2E_PHONE, 'a notification is held on the iPhone and approved without opening the app, by keyboard'],
      ['test/phone/push.test.ts', 'a push › is held on an iPhone, and answered below on Android'],
    ],
  },
  {
    row: 91,
    what: 'then the password, on the page',
    part: 2,
    ways: [{ login: 'bankid', as: ARNE, steps: ['pid', 'approve'], heading: 'Passord' }],
    tests: [[WAYS, 'the app › asks on the phone, then for the password: high']],
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
    tests: [
      [E2E_APP, 'faster BankID in "My BankID", once the phone lets apps use it'],
      [APP, 'faster BankID › is turned on by what the phone knows its owner by, and off again'],
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
    tests: [
      [WAYS, 'faster BankID › takes face, finger or PIN for the password, and proves substantial'],
      [APP, 'faster BankID › tells what to do where nothing is enrolled'],
      [E2E_WAYS, 'faster BankID: unlocking the phone is enough where substantial is'],
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
    tests: [
      [APP, 'faster BankID › explains the setting of the phone that is off, and goes on when it is on'],
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
    tests: [
      [E2E_WAYS, 'declined in the app: the page says so, and another try succeeds'],
      [WAYS, 'the app › declined says so, and can be asked again'],
    ],
    later: { part: 6, brings: 'a mission with a call that cheats' },
  },
  {
    row: 96,
    what: 'nobody may ask for password and codes',
    part: 2,
    ways: [...toProof(ODD).slice(0, 4), phone(ODD, 'Gi den aldri til noen')],
    tests: [
      [
        APP,
        'activation › by passport: number, mobile, code by SMS, terms, a good picture; then the app approves logins',
      ],
    ],
    later: { part: 6, brings: 'the help page' },
  },
  { row: 97, what: 'where more is told about safe use', part: 6, ways: [], tests: [] },
];
