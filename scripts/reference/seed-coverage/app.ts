/** Rows 69–78: before the app is activated. */
import type { SeedRow } from './row.ts';
import { atDesk, bank, bankid, KNOWN, phone, row, setPhone, tap } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';
const ARNE = 'Arne Apperud';

export const APP_ROWS: readonly SeedRow[] = [
  row(
    69,
    'two phones, iPhone and Android',
    2,
    phone(KARI, 'iPhone'),
    setPhone(KARI, { in_use: 'android' }),
    phone(KARI, 'Android'),
  ),
  row(
    70,
    'the app needs an active BankID with a password',
    2,
    tap('Nils Utenom', 'install', 'Welcome to the BankID app'),
    tap('Nils Utenom', 'go', 'You have no active BankID'),
    tap('Signe Utløpsen', 'again', 'Your BankID has expired'),
  ),
  row(
    71,
    'a BankID unused for long has expired',
    1,
    bankid('Signe Utløpsen', 'Innloggingen stoppet', ['pid'], { shows: '1313' }),
  ),
  row(
    72,
    'whether it has shows at a login with the code device, or at the bank',
    2,
    bankid(KARI, 'Engangskode', ['pid']),
    bank('Signe Utløpsen', 'utløpt'),
  ),
  row(
    73,
    'a new one is ordered, and takes its time',
    2,
    atDesk('order', 'Signe Utløpsen'),
    bankid('Siri Ventestad', 'Logg inn med BankID', ['pid'], { shows: 'Vi finner ingen BankID' }),
  ),
  row(
    74,
    'one password for device and app',
    2,
    bankid(ARNE, 'You are logged in', ['pid', 'approve', 'password']),
    bankid(KARI, 'You are logged in', KNOWN),
  ),
  row(75, 'forgotten: a new one from the bank', 2, atDesk('new-password', ARNE)),
  row(
    76,
    'five wrong passwords suspend, the bank opens',
    2,
    bankid('Magnus Sisteforsøk', 'Innloggingen stoppet', ['pid', 'otc', { password: 'not the password' }], {
      shows: 'BID-1403',
    }),
    atDesk('reactivate', 'Magnus Sisteforsøk'),
    bankid('Magnus Sisteforsøk', 'You are logged in', KNOWN),
  ),
  row(77, 'iOS 15 or Android 8 at least', 2, setPhone(ODD, { iphone: { os_version: 14 } }), {
    call: 'POST /control/people/{person}/phone/apps/bankid-app',
    as: ODD,
    body: { button: 'install' },
    status: 409,
    shows: 'needs version 15',
  }),
  row(
    78,
    'one phone at a time',
    2,
    setPhone(KARI, { in_use: 'android' }),
    tap(KARI, 'install', 'The app is active on another phone'),
  ),
];
