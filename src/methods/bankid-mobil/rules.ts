/** What the rows of BankID on mobile ask, and what they share. */
import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import type { Say } from '../../login/login.ts';
import type { Doing, Facts } from '../../login/method.ts';
import type { Credentials } from '../../people/person.ts';
import { busyWith, held, type MobileCredential } from './credential.ts';

export const settings = z.strictObject({
  /** Seconds an answer on the phone may take; longer is C302. */
  wait: z.int().min(1).default(90),
  /** Wrong PINs that suspend it. */
  attempts: z.int().min(1).max(99).default(5),
});

/** The steps of its table. */
export type At = 'number' | 'wait' | 'stopped';

export const own = (facts: Facts) => held(facts.credential);
export const set = (facts: Facts) => facts.settings as unknown as z.infer<typeof settings>;
export const credential = (facts: Facts, patch: Partial<MobileCredential>): Credentials =>
  ({ ...(facts.credential as Credentials), ...(patch as JsonObject) }) as Credentials;

/** The login that the phone is busy with. */
const busy = (facts: Facts) => {
  const mine = own(facts);
  return mine === null ? null : busyWith(mine, facts.personAt);
};
export const isBusy = (facts: Facts) => ![null, facts.login.id].includes(busy(facts));
export const isAskedHere = (facts: Facts) => own(facts)?.transaction?.login === facts.login.id;
export const isSuspended = (facts: Facts) => own(facts)?.state === 'suspended';
export const hasNone = (facts: Facts) => own(facts) === null;

/** The phone is free again, where it was this login that asked. */
export function freed(facts: Facts): Credentials | null {
  return isAskedHere(facts) ? credential(facts, { transaction: null }) : null;
}

/** What a row does that ends the transaction. */
export function ended(facts: Facts, say: Say, event: string): Doing {
  const credential = freed(facts);
  return { say, ...(credential === null ? {} : { credential }), event };
}
