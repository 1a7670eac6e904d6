/** What a person holds of BankID on mobile: it lives on the SIM card, and is opened with a PIN of its own. */
import { z } from 'zod';
import { type Instant, rfc3339 } from '../../kernel/clock.ts';
import type { Credentials } from '../../people/person.ts';

/** As published for every fresh person. */
export const FIRST_PIN = '1234';

const schema = z.strictObject({
  /** `suspended`: by too many wrong PINs, or by the bank. Who changes the SIM card has none (null). */
  state: z.enum(['active', 'suspended']),
  pin: z.string().regex(/^\d{4,8}$/, 'The PIN of BankID on mobile has 4 to 8 digits.'),
  pin_errors: z.int().min(0),
  /** The login that is asked on the phone: there is room for one. Over by comparison. */
  transaction: z.strictObject({ login: z.string(), until_at: z.iso.datetime() }).nullable(),
});

export type MobileCredential = z.infer<typeof schema>;

const FRESH: MobileCredential = { state: 'active', pin: FIRST_PIN, pin_errors: 0, transaction: null };

export const fresh = (): Credentials => ({ ...FRESH });

/** Completes what a config file or the control API gives. @throws ZodError for a member or value that is not known. */
export function complete(given: unknown): Credentials {
  const known = Object.entries(schema.partial().parse(given)).filter(([, value]) => value !== undefined);
  return { ...FRESH, ...Object.fromEntries(known) } as Credentials;
}

/** `state: active` means that it works: no wrong PIN is counted, and the phone is free. */
export function reactivate(credential: Credentials): Credentials {
  return credential.state === 'active' ? { ...credential, pin_errors: 0, transaction: null } : credential;
}

export function held(credential: Credentials | null): MobileCredential | null {
  return credential === null ? null : (credential as unknown as MobileCredential);
}

/** The login that the phone is busy with, if any. */
export function busyWith({ transaction }: MobileCredential, at: Instant): string | null {
  return transaction !== null && Date.parse(transaction.until_at) > at ? transaction.login : null;
}

/** The phone is taken by a login for so long. */
export function taken(login: string, until: Instant): Pick<MobileCredential, 'transaction'> {
  return { transaction: { login, until_at: rfc3339(until) } };
}
