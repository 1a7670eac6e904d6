/** What a person holds of BankID, and what may be done with it. */
import { z } from 'zod';
import type { CodeGenerator, Holder } from '../../codes/code.ts';
import { generators, holders, withStaticCode } from '../../codes/code-book.ts';
import type { Instant } from '../../kernel/clock.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { Held } from '../../login/method.ts';
import type { Credentials, Person } from '../../people/person.ts';

const YEAR = 365 * 24 * 3600 * 1000;
/** Years a BankID lasts; assumed. */
const LASTS = 2;

/** 6 digits on a keypad calculator, 8 on a card reader (login-methods §4.1: bank-specific). */
const DIGITS = { 'keypad-6': 6, 'card-reader-8': 8 } as const;

const schema = z.strictObject({
  state: z.enum(['active', 'suspended', 'expired']),
  /** From the owner's own words: at least 8 characters. */
  password: z.string().min(8).max(128),
  device: z.enum(['keypad-6', 'card-reader-8']),
  generator: z.enum(['hotp', 'totp', 'fixed']),
  holder: z.record(z.string(), z.json()),
  device_state: z.enum(['active', 'suspended']),
  /** False: activated for the online bank only. */
  all_services: z.boolean(),
  expires_at: z.iso.datetime(),
  password_errors: z.int().min(0),
  code_errors: z.int().min(0),
});

export type BankidCredential = z.infer<typeof schema>;

export function bankid(credential: Credentials | null): BankidCredential | null {
  return credential === null ? null : (credential as unknown as BankidCredential);
}

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
  kind: keyof typeof DIGITS = 'keypad-6',
  generator = 'hotp',
): BankidCredential {
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `bankid ${person.id}`, 32) };
  const made = generators[generator];
  if (made === undefined) throw new Error(`No code generator is called ${generator}`);
  return schema.parse({
    state: 'active',
    password: 'qwer1234',
    device: kind,
    generator,
    holder: made.enrol(own, DIGITS[kind]),
    device_state: 'active',
    all_services: true,
    expires_at: rfc3339(stamp.at + LASTS * YEAR),
    password_errors: 0,
    code_errors: 0,
  });
}

/** Completes what a config file or the control API gives. @throws ZodError for a member or value BankID does not know. */
export function complete(input: unknown, person: Person, stamp: Stamp): BankidCredential {
  const given = schema.partial().parse(input);
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const made = fresh(person, stamp, given.device, given.generator);
  const past =
    given.state === 'expired' && given.expires_at === undefined
      ? { expires_at: rfc3339(stamp.at - YEAR) }
      : {};
  const holder = fits(made, given.holder) ? given.holder : made.holder;
  return schema.parse({ ...made, ...past, ...known, holder });
}

/** Another device or generator begins anew: what the old one held would never give a code it accepts. */
function fits(made: BankidCredential, holder: Holder | undefined): boolean {
  if (holder === undefined) return false;
  const readable = holders[made.generator]?.safeParse(holder).success === true;
  return readable && (holder.digits === undefined || holder.digits === made.holder.digits);
}

export function isExpired(credential: BankidCredential, at: Instant): boolean {
  return credential.state === 'expired' || Date.parse(credential.expires_at) <= at;
}

/** `state: active` means that it works: counters cleared, the device let in again, and a new term, which `complete` sets. */
export function reactivate(credential: Credentials): Credentials {
  const { expires_at: _, ...rest } = credential;
  return credential.state === 'active'
    ? { ...rest, state: 'active', device_state: 'active', password_errors: 0, code_errors: 0 }
    : credential;
}

export const held: Held = {
  code(credential, at) {
    const own = bankid(credential);
    if (own === null) return null;
    const generator = device(own, null);
    for (const code of generator.accepted({}, own.holder as Holder, at)) {
      return { code, generator: generator.id, expires_at: generator.expiresAt(own.holder as Holder, at) };
    }
    return null;
  },
  handOut(credential, at) {
    const own = bankid(credential);
    if (own === null) return null;
    const { code, holder } = device(own, null).handOut(own.holder as Holder, at);
    return { code, credential: { ...credential, holder } };
  },
};
