/**
 * An eID on the SIM card: one PIN, one counter and one suspension, whichever eID's door the citizen came by,
 * and room for one login of those that take it (BankID on mobile; decision 19). Pure; instants are in the
 * person record's own time.
 */
import { z } from 'zod';
import { otherWords, referenceWords } from '../codes/reference-words.ts';
import { type Instant, rfc3339 } from '../kernel/clock.ts';

/** As published for every fresh person. */
export const FIRST_PIN = '1234';

export const simSchema = z.strictObject({
  state: z.enum(['active', 'suspended']),
  /** Null while it is not. */
  suspended_because: z.enum(['pin', 'bank']).nullable(),
  pin: z.string().regex(/^\d{4,8}$/, 'A PIN on the SIM card has 4 to 8 digits.'),
  pin_errors: z.int().min(0),
  /** The login that is asked on the phone. Over by comparison. */
  transaction: z.strictObject({ login: z.string(), until_at: z.iso.datetime() }).nullable(),
  /** `other`: the phone shows other reference words than the page, so that declining can be practised. */
  words: z.enum(['same', 'other']),
});

/** The members that testers read and write. */
export const simContract = simSchema.omit({ transaction: true });

export type Sim = z.infer<typeof simSchema>;

/** Nothing is counted, and the phone is free. */
const WORKING = { state: 'active', suspended_because: null, pin_errors: 0, transaction: null } as const;

export const FRESH_SIM: Sim = { ...WORKING, pin: FIRST_PIN, words: 'same' };

/** Completed from any part; the wrong PINs tell the cause of a suspension that gives none. */
export function completed(given: Partial<Sim>): Sim {
  const sim = { ...FRESH_SIM, ...given };
  const because = sim.suspended_because ?? (sim.pin_errors > 0 ? 'pin' : 'bank');
  return { ...sim, suspended_because: sim.state === 'suspended' ? because : null };
}

export const suspendedByBank = (sim: Sim): Sim => ({ ...sim, state: 'suspended', suspended_because: 'bank' });
/** Records older than the reason were suspended by the PIN, or might have been. */
export const isBlockedByBank = ({ state, suspended_because }: Sim): boolean =>
  state === 'suspended' && suspended_because === 'bank';

/** The words that the page shows and those that the phone shows. */
export function wordsOf({ words }: Sim, entropy: string): { readonly page: string; readonly phone: string } {
  const page = referenceWords(entropy);
  return { page, phone: words === 'other' ? otherWords(entropy) : page };
}

/** For the settings of the eID whose credential it is part of. */
export const simSettings = z.object({
  /** Wrong PINs that suspend it. */
  pins: z.int().min(1).max(99).default(3),
});

/** Let in again. */
export const healed = (sim: Sim): Sim => ({ ...sim, ...WORKING });

/** The login that the phone is busy with, if any. Absent in records older than it. */
export function busyWith({ transaction }: Sim, at: Instant): string | null {
  return transaction != null && Date.parse(transaction.until_at) > at ? transaction.login : null;
}

/** The phone is taken by a login until then. */
export function taken(sim: Sim, login: string, until: Instant): Sim {
  return { ...sim, transaction: { login, until_at: rfc3339(until) } };
}

/** Taken for longer, where it is this login that is asked; null = it is not. */
export function prolonged(sim: Sim, login: string, seconds: number): Sim | null {
  const { transaction } = sim;
  return transaction?.login === login
    ? taken(sim, login, Date.parse(transaction.until_at) + seconds * 1000)
    : null;
}

/** The phone is free again, where it is this login that is asked; null = it is not. */
export function freed(sim: Sim, login: string): Sim | null {
  return sim.transaction?.login === login ? { ...sim, transaction: null } : null;
}

/** The verdict on a PIN typed on the phone; `left` = 0: the SIM is suspended now. */
export interface Typed {
  readonly sim: Sim;
  readonly isRight: boolean;
  readonly left: number;
}

/** A right PIN forgets the wrong ones; the last wrong one, of `pins`, suspends. */
export function typed(sim: Sim, pin: string | undefined, pins: number): Typed {
  if (pin === sim.pin) return { sim: { ...sim, pin_errors: 0 }, isRight: true, left: pins };
  const pin_errors = sim.pin_errors + 1;
  const left = Math.max(0, pins - pin_errors);
  const counted: Sim = { ...sim, pin_errors };
  return {
    sim: left > 0 ? counted : { ...counted, state: 'suspended', suspended_because: 'pin' },
    isRight: false,
    left,
  };
}
