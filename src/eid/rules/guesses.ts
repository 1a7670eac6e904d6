/** Counts guesses on the person. */
import { z } from 'zod';
import { type Instant, rfc3339 } from '../../kernel/clock.ts';

export const guessesSchema = z.strictObject({
  /** Since the last right one, or the last wait. */
  wrong: z.int().min(0),
  /** Until then no guess is taken, not even a right one; null = guesses are taken. */
  wait_until_at: z.iso.datetime().nullable(),
});

/**
 * Wrong guesses of codes that are sent, counted on the person: in its credential, so that another browser,
 * another login or a fresh code brings no fresh guesses (OWASP ASVS 6.6.3; release note MIN-2190, 2025-05).
 * Codes of a device, PINs and passwords suspend instead, and are counted in members of their own.
 */
export type Guesses = z.infer<typeof guessesSchema>;

export const NO_GUESSES: Guesses = { wrong: 0, wait_until_at: null };

export interface GuessLimit {
  /** Wrong guesses until the wait. */
  readonly attempts: number;
  /** Seconds. */
  readonly wait: number;
}

/** Minutes until the next guess is taken, rounded up; 0 = now. `at` is in the person record's own time. */
export function minutesToWait({ wait_until_at }: Guesses, at: Instant): number {
  const left = wait_until_at === null ? 0 : Date.parse(wait_until_at) - at;
  return Math.max(0, Math.ceil(left / 60_000));
}

/** One more wrong guess, and how many are left; 0 = the wait has begun. */
export function guessedWrong(
  { wrong }: Guesses,
  { attempts, wait }: GuessLimit,
  at: Instant,
): { readonly guesses: Guesses; readonly left: number } {
  const left = Math.max(0, attempts - wrong - 1);
  const guesses =
    left > 0
      ? { wrong: wrong + 1, wait_until_at: null }
      : { wrong: 0, wait_until_at: rfc3339(at + wait * 1000) };
  return { guesses, left };
}
