/** Rows 69–97: the BankID app. */
import type { SeedRow } from './row.ts';
import {
  atDesk,
  bank,
  bankid,
  documents,
  KNOWN,
  phone,
  registry,
  row,
  setPhone,
  tap,
  toProof,
} from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

const passport = { country: 'NOR', machine_readable: true, expires_at: '2034-01-01T00:00:00Z' } as const;

export const APP_ROWS: readonly SeedRow[] = [
  // Rows 69–78: before the app is activated.
  row(69, 'two phones, iPhone and Android', 2, [
    phone(KARI, 'iPhone'),
    setPhone(KARI, { in_use: 'android' }),
    phone(KARI, 'Android'),
  ]),
  row(70, 'the app needs an active BankID with a password', 2, [
    tap('Nils Utenom', 'install', 'Welcome to the BankID app'),
    tap('Nils Utenom', 'go', 'You have no active BankID'),
    tap('Signe Utløpsen', 'again', 'Your BankID has expired'),
  ]),
  row(71, 'a BankID unused for long has expired', 1, [
    bankid('Signe Utløpsen', 'Innloggingen stoppet', ['pid'], { shows: '1313' }),
  ]),
  row(72, 'whether it has shows at a login with the code device, or at the bank', 2, [
    bankid(KARI, 'Engangskode', ['pid']),
    bank('Signe Utløpsen', 'utløpt'),
  ]),
  row(73, 'a new one is ordered, and takes its time', 2, [
    atDesk('order', 'Signe Utløpsen'),
    bankid('Siri Ventestad', 'Logg inn med BankID', ['pid'], { shows: 'Vi finner ingen BankID' }),
  ]),
  row(74, 'one password for device and app', 2, [
    bankid(ARNE, 'You are logged in', ['pid', 'approve', 'password']),
    bankid(KARI, 'You are logged in', KNOWN),
  ]),
  row(75, 'forgotten: a new one from the bank', 2, [atDesk('new-password', ARNE)]),
  row(76, 'five wrong passwords suspend, the bank opens', 2, [
    bankid('Magnus Sisteforsøk', 'Innloggingen stoppet', ['pid', 'otc', { password: 'not the password' }], {
      shows: 'BID-1403',
    }),
    atDesk('reactivate', 'Magnus Sisteforsøk'),
    bankid('Magnus Sisteforsøk', 'You are logged in', KNOWN),
  ]),
  row(77, 'iOS 15 or Android 8 at least', 2, [
    setPhone(ODD, { iphone: { os_version: 14 } }),
    {
      call: 'POST /control/people/{person}/phone/apps/bankid-app',
      as: ODD,
      body: { button: 'install' },
      status: 409,
      shows: 'needs version 15',
    },
  ]),
  row(78, 'one phone at a time', 2, [
    setPhone(KARI, { in_use: 'android' }),
    tap(KARI, 'install', 'The app is active on another phone'),
  ]),
  // Rows 79–88: the ways to activate the app.
  row(79, 'the app explains its own activation', 2, toProof(ODD)),
  row(80, 'by passport: good, unreadable, expired, somebody else’s', { part: 2, after: 79 }, [
    tap(ODD, 'passport', 'Scan the document'),
    tap(ODD, 'blurred', 'The picture cannot be read'),
    tap(ODD, 'else', 'The document belongs to somebody else'),
    tap(ODD, 'good', 'The app is activated'),
  ]),
  row(81, 'by national ID card', { part: 2, after: 79 }, [
    documents(ODD, { id_card: { expires_at: '2034-01-01T00:00:00Z' } }),
    tap(ODD, 'card', 'Scan the document'),
    tap(ODD, 'good', 'The app is activated'),
  ]),
  row(82, 'by code device', { part: 2, after: 79 }, [
    tap(ODD, 'device', 'Code device and password'),
    tap(ODD, 'next', 'The app is activated', { otc: '{otc}', password: '{password}' }),
  ]),
  row(83, 'by the app on another phone', 2, [
    setPhone(KARI, { in_use: 'android' }),
    tap(KARI, 'install', 'The app is active on another phone'),
    ...toProof(KARI).slice(1),
    tap(KARI, 'other', 'Approve on the other phone'),
    setPhone(KARI, { in_use: 'iphone' }),
    tap(KARI, 'approve', 'The app is active on another phone'),
  ]),
  row(84, 'under 18: no passport, no ID card', 2, [
    setPhone('Jakob Ungdomsprøve', { in_use: 'android' }),
    tap('Jakob Ungdomsprøve', 'install', 'The app is active on another phone'),
    ...toProof('Jakob Ungdomsprøve', '"screen":"young"').slice(1),
  ]),
  row(85, 'an appointment with the police gives an ID card', 2, [
    { ...registry(ODD, 'id-card'), shows: 'The card can be fetched' },
    bank(ODD, 'ID-kort er bestilt'),
  ]),
  row(86, 'a foreign passport: readable by machines, its owner checked', { part: 2, after: 79 }, [
    documents(ODD, { passport: { ...passport, country: 'SWE' }, register_status: 'not_checked' }),
    tap(
      ODD,
      'passport',
      'A foreign passport can be used once the Tax Administration has checked your identity',
    ),
    documents(ODD, { register_status: 'checked' }),
    tap(ODD, 'passport', 'Scan the document'),
  ]),
  row(87, 'passport and status are changed at the register', 2, [
    registry(ODD, 'passport'),
    { ...registry(ODD, 'foreign-passport', { country: 'SWE' }), shows: 'not_checked' },
    registry(ODD, 'check'),
    bank(ODD, 'Utenlandsk pass (SWE)'),
  ]),
  row(88, 'a step-by-step guide to the activation', 6, [
    { open: '/help/bankid/activate-app/1', heading: 'Aktivere BankID-appen', shows: 'Steg 1 av 9' },
  ]),
  // Rows 89–97: logging in with the app, faster BankID, fraud.
  row(89, 'choose BankID, choose the app', 2, [
    bankid(KARI, 'Godkjenn i BankID-appen', ['pid', '#other', '#way-app']),
  ]),
  row(90, 'the notification is approved, on the iPhone without opening the app', 2, [
    bankid(ARNE, 'Godkjenn i BankID-appen', ['pid']),
    phone(ARNE, 'Åpne for å svare'),
    {
      call: 'POST /control/people/{person}/phone/{message}/approve',
      as: ARNE,
      body: {},
      status: 200,
      shows: 'approved',
    },
  ]),
  row(91, 'then the password, on the page', 2, [bankid(ARNE, 'Passord', ['pid', 'approve'])]),
  row(92, 'faster BankID is turned on in the app', 2, [
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Faster BankID'),
    tap(KARI, 'phone-pin', 'Faster BankID is on'),
  ]),
  row(93, 'face, finger or PIN for the password', 2, [
    setPhone(KARI, { iphone: { biometrics: null } }),
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Faster BankID'),
    tap(KARI, 'face', 'The phone has not learnt to know you'),
    setPhone(KARI, { iphone: { biometrics: 'face' } }),
    tap(KARI, 'face', 'Faster BankID is on'),
  ]),
  row(94, 'turned off in the phone’s settings', 2, [
    setPhone(KARI, { iphone: { biometrics_for_apps: false } }),
    tap(KARI, 'my', 'My BankID'),
    tap(KARI, 'faster-on', 'Turned off on the phone'),
  ]),
  row(95, 'against fraud: whoever did not ask declines', 2, [
    { open: '/help/scam', heading: 'Øvelse: noen ringer', shows: 'Hva gjør du?' },
    bankid(ARNE, 'Velg BankID', ['pid', 'reject because not_me'], {
      shows: 'Var det ikke du som logget inn, skal du aldri godkjenne',
    }),
  ]),
  row(96, 'nobody may ask for password and codes', 2, [
    {
      open: '/help/security',
      heading: 'Sikkerhet og informasjonskapsler',
      shows: 'Kan politiet eller banken be om koden min?',
    },
    ...toProof(ODD).slice(0, 4),
    phone(ODD, 'Gi den aldri til noen'),
  ]),
  row(97, 'where more is told about safe use', 6, [
    { open: '/help/security', heading: 'Sikkerhet og informasjonskapsler', shows: 'Stopp – tenk – sjekk' },
  ]),
];
