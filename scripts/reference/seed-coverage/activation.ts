/** Rows 79–88: the ways to activate the app. */
import type { SeedRow } from './row.ts';
import { bank, documents, registry, row, setPhone, tap, toProof } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';

const passport = { country: 'NOR', machine_readable: true, expires_at: '2034-01-01T00:00:00Z' } as const;

export const ACTIVATION_ROWS: readonly SeedRow[] = [
  row(79, 'the app explains its own activation', 2, ...toProof(ODD)),
  {
    ...row(
      80,
      'by passport: good, unreadable, expired, somebody else’s',
      2,
      tap(ODD, 'passport', 'Scan the document'),
      tap(ODD, 'blurred', 'The picture cannot be read'),
      tap(ODD, 'else', 'The document belongs to somebody else'),
      tap(ODD, 'good', 'The app is activated'),
    ),
    after: 79,
  },
  {
    ...row(
      81,
      'by national ID card',
      2,
      documents(ODD, { id_card: { expires_at: '2034-01-01T00:00:00Z' } }),
      tap(ODD, 'card', 'Scan the document'),
      tap(ODD, 'good', 'The app is activated'),
    ),
    after: 79,
  },
  {
    ...row(
      82,
      'by code device',
      2,
      tap(ODD, 'device', 'Code device and password'),
      tap(ODD, 'next', 'The app is activated', { otc: '{otc}', password: '{password}' }),
    ),
    after: 79,
  },
  row(
    83,
    'by the app on another phone',
    2,
    setPhone(KARI, { in_use: 'android' }),
    tap(KARI, 'install', 'The app is active on another phone'),
    ...toProof(KARI).slice(1),
    tap(KARI, 'other', 'Approve on the other phone'),
    setPhone(KARI, { in_use: 'iphone' }),
    tap(KARI, 'approve', 'The app is active on another phone'),
  ),
  row(
    84,
    'under 18: no passport, no ID card',
    2,
    setPhone('Jakob Ungdomsprøve', { in_use: 'android' }),
    tap('Jakob Ungdomsprøve', 'install', 'The app is active on another phone'),
    ...toProof('Jakob Ungdomsprøve', '"screen":"young"').slice(1),
  ),
  row(
    85,
    'an appointment with the police gives an ID card',
    2,
    { ...registry(ODD, 'id-card'), shows: 'The card can be fetched' },
    bank(ODD, 'ID-kort er bestilt'),
  ),
  {
    ...row(
      86,
      'a foreign passport: readable by machines, its owner checked',
      2,
      documents(ODD, { passport: { ...passport, country: 'SWE' }, register_status: 'not_checked' }),
      tap(
        ODD,
        'passport',
        'A foreign passport can be used once the Tax Administration has checked your identity',
      ),
      documents(ODD, { register_status: 'checked' }),
      tap(ODD, 'passport', 'Scan the document'),
    ),
    after: 79,
  },
  row(
    87,
    'passport and status are changed at the register',
    2,
    registry(ODD, 'passport'),
    { ...registry(ODD, 'foreign-passport', { country: 'SWE' }), shows: 'not_checked' },
    registry(ODD, 'check'),
    bank(ODD, 'Utenlandsk pass (SWE)'),
  ),
  row(88, 'a step-by-step guide to the activation', 6),
];
