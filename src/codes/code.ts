/**
 * Generators of one-time codes. One generator verifies an answer, fills the phone, answers "what is the code
 * now?" and drives autopilot.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';

/**
 * The secret in the person's device (JSON inside the credential): for a code device its secret and counter.
 */
export type CodeSecret = JsonObject;

/** The device's task for one login (JSON inside the login). */
type Challenge = JsonObject;

export type Verdict =
  /** The code fits; `holder` has it spent. */
  | { readonly kind: 'accepted'; readonly holder: CodeSecret }
  /** The code was right within the last 30 s and is spent: refused, but not counted as wrong. */
  | { readonly kind: 'spent' }
  | { readonly kind: 'wrong' };

export interface CodeGenerator {
  /** `hotp`, `totp`, `fixed`. */
  readonly id: string;
  /** A new device for a person; follows from the stamp. */
  enrol(stamp: Stamp, digits: number): CodeSecret;
  issue(holder: CodeSecret, stamp: Stamp): Challenge;
  /**
   * The codes that would be accepted now, the next one first; lazily, since a look-ahead of 100 costs an HMAC
   * each.
   */
  accepted(challenge: Challenge, holder: CodeSecret, at: Instant): Iterable<string>;
  /** Checks an answer and spends it. `at` is the holder's own time. */
  verify(answer: string, challenge: Challenge, holder: CodeSecret, at: Instant): Verdict;
  /** A fresh code of its own for one caller, set aside so that other callers get others (POST …/codes). */
  handOut(holder: CodeSecret, at: Instant): { readonly code: string; readonly holder: CodeSecret };
  /** The instant from which the present code is refused, in the holder's time; null = there is none. */
  expiresAt(holder: CodeSecret, at: Instant): Instant | null;
}
