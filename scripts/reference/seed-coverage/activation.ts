/** Rows 79–88: the ways to activate the app. */
import type { SeedRow } from './row.ts';
import { bank, documents, registry, setPhone, tap, toProof } from './ways.ts';

const KARI = 'Kari Prøvestad';
const ODD = 'Odd Utenapp';

const passport = { country: 'NOR', machine_readable: true, expires_at: '2034-01-01T00:00:00Z' } as const;

export const ACTIVATION_ROWS: readonly SeedRow[] = [
  {
    row: 79,
    what: 'the app explains its own activation',
    part: 2,
    ways: toProof(ODD),
  },
  {
    row: 80,
    what: 'by passport: good, unreadable, expired, somebody else’s',
    part: 2,
    after: 79,
    ways: [
      tap(ODD, 'passport', 'Scan the document'),
      tap(ODD, 'blurred', 'The picture cannot be read'),
      tap(ODD, 'else', 'The document belongs to somebody else'),
      tap(ODD, 'good', 'The app is activated'),
    ],
  },
  {
    row: 81,
    what: 'by national ID card',
    part: 2,
    after: 79,
    ways: [
      documents(ODD, { id_card: { expires_at: '2034-01-01T00:00:00Z' } }),
      tap(ODD, 'card', 'Scan the document'),
      tap(ODD, 'good', 'The app is activated'),
    ],
  },
  {
    row: 82,
    what: 'by code device',
    part: 2,
    after: 79,
    ways: [
      tap(ODD, 'device', 'Code device and password'),
      tap(ODD, 'next', 'The app is activated', { otc: '{otc}', password: '{password}' }),
    ],
  },
  {
    row: 83,
    what: 'by the app on another phone',
    part: 2,
    ways: [
      setPhone(KARI, { in_use: 'android' }),
      tap(KARI, 'install', 'The app is active on another phone'),
      ...toProof(KARI).slice(1),
      tap(KARI, 'other', 'Approve on the other phone'),
      setPhone(KARI, { in_use: 'iphone' }),
      tap(KARI, 'approve', 'The app is active on another phone'),
    ],
  },
  {
    row: 84,
    what: 'under 18: no passport, no ID card',
    part: 2,
    ways: [
      setPhone('Jakob Ungdomsprøve', { in_use: 'android' }),
      tap('Jakob Ungdomsprøve', 'install', 'The app is active on another phone'),
      ...toProof('Jakob Ungdomsprøve', '"screen":"young"').slice(1),
    ],
  },
  {
    row: 85,
    what: 'an appointment with the police gives an ID card',
    part: 2,
    ways: [
      { ...registry(ODD, 'id-card'), shows: 'The card can be fetched' },
      bank(ODD, 'ID-kort er bestilt'),
    ],
  },
  {
    row: 86,
    what: 'a foreign passport: readable by machines, its owner checked',
    part: 2,
    after: 79,
    ways: [
      documents(ODD, { passport: { ...passport, country: 'SWE' }, register_status: 'not_checked' }),
      tap(
        ODD,
        'passport',
        'A foreign passport can be used once the Tax Administration has checked your identity',
      ),
      documents(ODD, { register_status: 'checked' }),
      tap(ODD, 'passport', 'Scan the document'),
    ],
  },
  {
    row: 87,
    what: 'passport and status are changed at the register',
    part: 2,
    ways: [
      registry(ODD, 'passport'),
      { ...registry(ODD, 'foreign-passport', { country: 'SWE' }), shows: 'not_checked' },
      registry(ODD, 'check'),
      bank(ODD, 'Utenlandsk pass (SWE)'),
    ],
  },
  {
    row: 88,
    what: 'a step-by-step guide to the activation',
    part: 6,
    ways: [],
  },
];
