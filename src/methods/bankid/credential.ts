/** What a person holds of BankID, and what may be done with it. */

import { z } from 'zod';
import type { CodeGenerator, Holder } from '../../codes/code.ts';
import { generators, holders, withStaticCode } from '../../codes/code-book.ts';
import type { Codes, OwnCredential } from '../../eid/credential.ts';
import { guessesSchema, NO_GUESSES } from '../../eid/rules/guesses.ts';
import {
  completed,
  FRESH_SIM,
  healed,
  type Sim,
  simContract,
  simSchema,
  suspendedByBank,
} from '../../eid/sim.ts';
import type { Instant } from '../../kernel/clock.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';

const DAY = 24 * 3600 * 1000;
/** How long a BankID lasts, and how long an order takes where nobody says when it is delivered; both assumed. */
const LASTS = 2 * 365 * DAY;
const DELIVERY = 2 * DAY;

/** Bank-specific (docs/facts/eids.md#bankid): a keypad calculator, or a card reader. */
export const DEVICES = {
  'keypad-6': { kind: 'keypad', digits: 6 },
  'card-reader-8': { kind: 'card-reader', digits: 8 },
} as const;

/** The BankID app; it stands on one phone at a time. */
const app = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  /** Face, fingerprint or the phone's PIN instead of the password. */
  faster: z.boolean(),
  activated_at: z.iso.datetime(),
});

/** An activation of the app under way: the code that was sent, and whether the phone with the active app is asked. */
const activation = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  code: z.string().regex(/^\d{6}$/),
  asks_other: z.boolean(),
  /** When the code, or the question to the other phone, is too old. */
  expires_at: z.iso.datetime(),
});

/** What the device holds; its generator knows the members. */
const deviceHolder: z.ZodType<Holder> = z.record(z.string(), z.json());

const schema = z.strictObject({
  /** `ordered`: counts as none until `ready_at`, and as active from then on. */
  state: z.enum(['active', 'suspended', 'expired', 'ordered']),
  /** By wrong passwords, wrong codes or the bank; null while it is not. What the bank suspends, it suspends with BankID on mobile. */
  suspended_because: z.enum(['password', 'code', 'bank']).nullable(),
  ready_at: z.iso.datetime().nullable(),
  /** From the owner's own words: at least 8 characters. */
  password: z.string().min(8).max(128),
  device: z.enum(['keypad-6', 'card-reader-8']),
  generator: z.enum(['hotp', 'totp', 'fixed']),
  holder: deviceHolder,
  /** `unknown`: it has never given a right code; the first one makes it active. */
  device_state: z.enum(['active', 'suspended', 'unknown']),
  /** The way in that was used last. */
  chosen: z.enum(['device', 'app', 'mobile']),
  /** BankID on mobile, on the SIM card: a code chip here, and by its own entry; null where the bank does not offer it. */
  mobile: simSchema.nullable(),
  app: app.nullable(),
  activation: activation.nullable(),
  /** Of activation codes, whichever of them. */
  activation_guesses: guessesSchema,
  /** False: activated for the online bank only. */
  all_services: z.boolean(),
  expires_at: z.iso.datetime(),
  password_errors: z.int().min(0),
  code_errors: z.int().min(0),
});

/** As it is given: of a mobile or an app, any part. */
const input = schema
  .extend({ mobile: simSchema.partial().nullable(), app: app.partial().nullable() })
  .partial();

/** Secrets of the device, an activation under way and counted activation codes are BankID's own; codes are had from the control API. */
const told = schema
  .omit({ holder: true, activation: true, activation_guesses: true })
  .extend({ mobile: simContract.nullable() });

export type BankidCredential = z.infer<typeof schema>;
/** A way in: the code device, the app, or the mobile as a code chip. */
export type Way = BankidCredential['chosen'];
/** Why it is suspended. */
type Reason = NonNullable<BankidCredential['suspended_because']>;

/** The generator of this device; the static code, where the settings have one, is accepted too. */
export function device(credential: BankidCredential, staticCode: string | null): CodeGenerator {
  const generator = generators[credential.generator];
  if (generator === undefined) throw new Error(`No code generator is called ${credential.generator}`);
  return withStaticCode(generator, staticCode);
}

/** The password is the one BankID's own test environment is known for; test persons' passwords are published fixtures. */
export function fresh(
  person: Person,
  stamp: Stamp,
  kind: keyof typeof DEVICES = 'keypad-6',
  generator = 'hotp',
): BankidCredential {
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `bankid ${person.id}`, 32) };
  const made = generators[generator];
  if (made === undefined) throw new Error(`No code generator is called ${generator}`);
  return schema.parse({
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
  });
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

/** Completes what was given of the contract, or a stored credential with changes. @throws ZodError for a member or value BankID does not know. */
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
    mobile: mobileFrom(known.mobile, suspended_because === 'bank'),
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

function mobileFrom(given: Given['mobile'], isBlocked: boolean): Sim | null {
  if (given === null) return null;
  const mobile = completed(present(given ?? {}));
  return isBlocked ? suspendedByBank(mobile) : mobile;
}

type Given = z.infer<typeof input>;

/** What a state says of the instants that are not given. */
function implied({ state, expires_at, ready_at }: Given, at: Instant): Partial<BankidCredential> {
  if (state === 'expired' && expires_at === undefined) return { expires_at: rfc3339(at - 365 * DAY) };
  return state === 'ordered' && ready_at == null ? { ready_at: rfc3339(at + DELIVERY) } : {};
}

function filled(given: object | null | undefined, made: object | null): object | null {
  return given === null ? null : { ...made, ...given };
}

/** Another device or generator begins anew: what the old one held would never give a code it accepts. */
function fits(made: BankidCredential, holder: Holder | undefined): boolean {
  if (holder === undefined) return false;
  const readable = holders[made.generator]?.safeParse(holder).success === true;
  return readable && (holder.digits === undefined || holder.digits === made.holder.digits);
}

/** How a BankID stands at `at`: an order that is delivered has become active, and an active one expires. */
export function stateOf(credential: BankidCredential, at: Instant): BankidCredential['state'] {
  const { state, ready_at } = credential;
  if (state === 'ordered' && (ready_at === null || Date.parse(ready_at) > at)) return 'ordered';
  if (state === 'expired' || Date.parse(credential.expires_at) <= at) return 'expired';
  return state === 'ordered' ? 'active' : state;
}

/** `state: active` means that it works: counters cleared, every way let in again, and a new term, which `complete` sets. */
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

export const codes: Codes<BankidCredential> = {
  present({ credential, personAt }) {
    const { holder } = credential;
    const generator = device(credential, null);
    for (const code of generator.accepted({}, holder, personAt)) {
      return { code, generator: generator.id, expires_at: generator.expiresAt(holder, personAt) };
    }
    return null;
  },
  handOut({ credential, personAt }) {
    const { code, holder } = device(credential, null).handOut(credential.holder, personAt);
    return { code, credential: { holder } };
  },
  device: (credential) => DEVICES[credential.device],
};

export const credential: OwnCredential<BankidCredential> = {
  schema,
  contract: {
    told,
    given: told.extend({ mobile: simContract.partial().nullable(), app: app.partial().nullable() }).partial(),
  },
  complete,
  fresh,
  reactivate,
  // Part of a BankID, so that there is none before that is delivered.
  lends: { mobile: (own, at) => (stateOf(own, at) === 'ordered' ? null : own.mobile) },
  codes,
};
