/** The schema of a person's MinID. Mobile number and e-mail address are the person's own. */
import { z } from 'zod';
import { totpHolder } from '../../codes/totp.ts';
import type { Guesses } from '../../eid/rules/guesses.ts';
import type { Instant } from '../../kernel/clock.ts';
import { E164 } from '../../people/mobile.ts';
import { begunMembers, OWN_MEMBERS } from './profile/schema.ts';

/** The factors that a password is joined by, in the order in which they are taken where none is preferred. */
export const FACTORS = ['sms', 'app', 'totp'] as const;
export type Factor = (typeof FACTORS)[number];

/** The MinID app; it stands on one phone at a time (statsforvalteren.no). */
const app = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  activated_at: z.iso.datetime(),
});

/** An authenticator app of the citizen's own choice. */
export const authenticator = totpHolder.extend({ added_at: z.iso.datetime() });

/** An activation letter on its way, or not yet used. */
const order = z.strictObject({
  ordered_at: z.iso.datetime(),
  /** As the letter has it, without its prefix and dashes. */
  code: z.string().regex(/^[A-Z0-9]{4,20}$/),
  /** Wrong codes typed so far. */
  wrong: z.int().min(0),
  expires_at: z.iso.datetime(),
  /** Typed with the order; the person's from the activation on. Null = leaves what there is. */
  mobile: z.string().regex(E164).nullable(),
  email: z.email().max(254).nullable(),
});

/** Bcrypt reads no more of a password (release note MIN-3171, 2026-04). */
export const MOST_PASSWORD_BYTES = 72;
/** Browsers that are remembered, the latest last. */
export const MOST_BROWSERS = 20;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const password = z
  .string()
  .min(8)
  .refine(
    (text) => bytesOf(text) <= MOST_PASSWORD_BYTES,
    'A password of MinID has at most 72 bytes (UTF-8).',
  );

export const schema = z.strictObject({
  /**
   * `quarantined`: nothing is taken until `quarantined_until_at`, and from then on it counts as `locked`.
   * `locked`: the password is void, a new one is demanded. `closed`: by the citizen or MinID. `ordered`: a
   * letter is on its way to somebody who has no MinID yet; counts as none. A quarantine leaves these two as
   * they are.
   */
  state: z.enum(['active', 'quarantined', 'locked', 'closed', 'ordered']),
  /** Null before the first one. */
  password: password.nullable(),
  /** The password is known to have leaked: lets in, and is then to be replaced (release note MIN-1558, 2026-03). */
  password_leaked: z.boolean(),
  /** Of everything that can be guessed, together (release note MIN-2361, 2025-11-03). */
  wrong_guesses: z.int().min(0),
  quarantined_until_at: z.iso.datetime().nullable(),
  /** Counts quarantines and new passwords: codes sent and logins begun under an earlier count are worth nothing. */
  voided: z.int().min(0),
  /** Null = they are asked for at the next login (release note MIN-2581). */
  terms_accepted_at: z.iso.datetime().nullable(),
  /** Taken first where the person has it. */
  preferred: z.enum(FACTORS),
  totp: authenticator.nullable(),
  app: app.nullable(),
  /** Ids of the logins that wait for the app. */
  waiting: z.array(z.string()).max(10),
  order: order.nullable(),
  /** Marks of the browsers that have logged in. */
  browsers: z.array(z.string()).max(MOST_BROWSERS),
  last_login_at: z.iso.datetime().nullable(),
  ...begunMembers,
});

export type MinidCredential = z.infer<typeof schema>;

/** The guesses as the shared rules count them. */
export function guessesOf(held: Pick<MinidCredential, 'wrong_guesses' | 'quarantined_until_at'>): Guesses {
  return { wrong: held.wrong_guesses, wait_until_at: held.quarantined_until_at };
}

/** The same in the credential. */
export const asHeld = ({ wrong, wait_until_at }: Guesses) => ({
  wrong_guesses: wrong,
  quarantined_until_at: wait_until_at,
});

/** Marks, spent codes and logins under way are MinID's own. */
export const shown = schema
  .omit({ voided: true, waiting: true, browsers: true, ...OWN_MEMBERS })
  .extend({ totp: authenticator.pick({ added_at: true }).nullable() });

/** As it is given: of an authenticator, an app, a letter or the guesses, any part. */
export const input = schema
  .extend({
    totp: authenticator.partial().nullable(),
    app: app.partial().nullable(),
    order: order.partial().nullable(),
  })
  .partial();

/** The same as the contract has it; a secret is taken, so that a tester's own authenticator fits, and not told. */
export const given = shown
  .extend({
    totp: authenticator.pick({ added_at: true, secret: true }).partial().nullable(),
    app: app.partial().nullable(),
    order: order.partial().nullable(),
  })
  .partial();

/** Whether a quarantine lasts, whatever the state is besides. */
export const isQuarantinedAt = (
  { quarantined_until_at: until }: Pick<MinidCredential, 'quarantined_until_at'>,
  at: Instant,
): boolean => until !== null && Date.parse(until) > at;

/** The state of a MinID at `at`: a quarantine that is over leaves it locked. */
export function stateOf(held: MinidCredential, at: Instant): MinidCredential['state'] {
  if (held.state !== 'quarantined') return held.state;
  return isQuarantinedAt(held, at) ? 'quarantined' : 'locked';
}
