/** What the rows of BankID on mobile ask, and what they share. */
import { z } from 'zod';
import type { Facts } from '../../eid/facts.ts';
import { busyWith, freed, isBlockedByBank, type Sim, simSettings } from '../../eid/sim.ts';
import type { Credentials } from '../../people/person.ts';

export const settings = z.strictObject({
  /** Seconds an answer on the phone may take; longer is C302. */
  wait: z.int().min(1).default(90),
});

/** The steps of its table. */
export type At = 'number' | 'wait' | 'stopped';

export const own = (facts: Facts) => facts.credential as unknown as Sim | null;
export const set = (facts: Facts) => facts.settings as unknown as z.infer<typeof settings>;
export const pins = (facts: Facts) => simSettings.parse(facts.ownerSettings).pins;

/** The login that the phone is busy with. */
const busy = (facts: Facts) => {
  const mine = own(facts);
  return mine === null ? null : busyWith(mine, facts.personAt);
};
export const isBusy = (facts: Facts) => ![null, facts.login.id].includes(busy(facts));
export const isSuspended = (facts: Facts) => own(facts)?.state === 'suspended';
export function isBlocked(facts: Facts): boolean {
  const mine = own(facts);
  return mine !== null && isBlockedByBank(mine);
}
export const hasNone = (facts: Facts) => own(facts) === null;

/** The phone is free again, where it was this login that asked. */
export function released(facts: Facts): Credentials | null {
  const mine = own(facts);
  return mine === null ? null : freed(mine, facts.login.id);
}
