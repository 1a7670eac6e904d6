/** Makes, completes and heals the credential of a BankID. */
import type { z } from 'zod';
import type { CodeSecret } from '../../codes/code.ts';
import { generators, holders } from '../../codes/code-book.ts';
import type { OwnCredential } from '../../eid/credential.ts';
import { NO_GUESSES } from '../../eid/rules/guesses.ts';
import { completed, FRESH_SIM, healed, type Sim, simContract, suspendedByBank } from '../../eid/sim.ts';
import { DAY, type Instant, rfc3339 } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { codes } from './device.ts';
import { app, type BankidCredential, DEVICES, input, type Reason, schema, shown, stateOf } from './schema.ts';

/** Validity of a BankID, and the delivery time of an order that gives none; both assumed. */
const LASTS = 2 * 365 * DAY;
const DELIVERY = 2 * DAY;

/**
 * The password is the one BankID's own test environment is known for; test persons' passwords are published
 * fixtures.
 */
export function fresh(
  person: Person,
  stamp: Stamp,
  kind: keyof typeof DEVICES = 'keypad-6',
  generator: BankidCredential['generator'] = 'hotp',
): BankidCredential {
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `bankid ${person.id}`, 32) };
  const made = generators[generator];
  if (made === undefined) throw new Error(`No code generator is called ${generator}`);
  return {
    state: 'active',
    suspended_because: null,
    ready_at: null,
    password: 'qwer1234',
    device: kind,
    generator,
    holder: made.enrol(own, DEVICES[kind].digits),
    device_state: 'active',
    chosen: 'device',
    mobile: FRESH_SIM,
    app: { phone: 'iphone', faster: false, activated_at: rfc3339(stamp.at) },
    activation: null,
    activation_guesses: NO_GUESSES,
    all_services: true,
    expires_at: rfc3339(stamp.at + LASTS),
    password_errors: 0,
    code_errors: 0,
  };
}

/** Another device in place of the one there was. */
export function newDevice(
  person: Person,
  stamp: Stamp,
  kind: keyof typeof DEVICES,
): Pick<BankidCredential, 'device' | 'generator' | 'holder' | 'device_state' | 'code_errors'> {
  const { generator, holder, device_state } = fresh(person, stamp, kind);
  return { device: kind, generator, holder, device_state, code_errors: 0 };
}

/**
 * Completes given members of the contract, or a stored credential with changes. @throws ZodError for a member
 * or value BankID does not know.
 */
function complete(given: unknown, person: Person, stamp: Stamp): BankidCredential {
  const known = present(input.parse(given));
  const made = fresh(person, stamp, known.device, known.generator);
  const holder = fits(made, known.holder) ? known.holder : made.holder;
  const suspended_because = reasonOf({ ...made, ...known });
  return schema.parse({
    ...made,
    ...known,
    ...implied(known, stamp.at),
    suspended_because,
    mobile: mobileFrom(known.mobile, suspended_because),
    app: filled(known.app, made.app),
    holder,
  });
}

/** Told by the counters where it is not said. */
function reasonOf({
  state,
  suspended_because,
  password_errors,
}: Pick<BankidCredential, 'state' | 'suspended_because' | 'password_errors'>): Reason | null {
  if (state !== 'suspended') return null;
  return suspended_because ?? (password_errors > 0 ? 'password' : 'bank');
}

/** A bank that suspends BankID suspends BankID on mobile with it. */
function mobileFrom(given: Given['mobile'], because: Reason | null): Sim | null {
  if (given === null) return null;
  const mobile = completed(present(given ?? {}));
  return because === 'bank' ? suspendedByBank(mobile) : mobile;
}

type Given = z.infer<typeof input>;

/** The instants that a state implies where the caller gives none. */
function implied({ state, expires_at, ready_at }: Given, at: Instant): Partial<BankidCredential> {
  if (state === 'expired' && expires_at === undefined) return { expires_at: rfc3339(at - 365 * DAY) };
  return state === 'ordered' && ready_at == null ? { ready_at: rfc3339(at + DELIVERY) } : {};
}

function filled(given: object | null | undefined, made: object | null): object | null {
  return given === null ? null : { ...made, ...given };
}

/** Another device or generator begins anew: the old secret would never give a code it accepts. */
function fits(made: BankidCredential, holder: CodeSecret | undefined): boolean {
  if (holder === undefined) return false;
  const readable = holders[made.generator]?.safeParse(holder).success === true;
  return readable && (holder.digits === undefined || holder.digits === made.holder.digits);
}

/**
 * `state: active` means that it works: counters cleared, every way let in again, and a new term, which
 * `complete` sets.
 */
function reactivate(credential: BankidCredential): Partial<BankidCredential> {
  if (credential.state !== 'active') return credential;
  const { expires_at: _, mobile, ...rest } = credential;
  return {
    ...rest,
    suspended_because: null,
    ready_at: null,
    device_state: 'active',
    password_errors: 0,
    code_errors: 0,
    activation_guesses: NO_GUESSES,
    mobile: mobile === null ? null : healed(mobile),
  };
}

export const credential: OwnCredential<BankidCredential> = {
  schema,
  contract: {
    shown: shown,
    input: shown
      .extend({ mobile: simContract.partial().nullable(), app: app.partial().nullable() })
      .partial(),
  },
  complete,
  fresh,
  reactivate,
  // Part of a BankID, so that there is none before that is delivered.
  lends: { mobile: (own, at) => (stateOf(own, at) === 'ordered' ? null : own.mobile) },
  codes,
};
