/** What the rows of BankID on mobile ask, and what they share. */
import { z } from 'zod';
import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { busyWith, freed, isBlockedByBank, type Sim, simSettings } from '../../eid/sim.ts';
import type { Step } from '../../eid/step.ts';

export const settings = z.strictObject({
  /** Seconds an answer on the phone may take; longer is C302. */
  wait: z.int().min(1).default(90),
});

/** The steps of its table. */
export type At = 'number' | 'wait' | 'stopped';
export type MobilFacts = Facts<Sim, z.infer<typeof settings>>;
export type MobilStep = Step<At, Sim, z.infer<typeof settings>>;
export type MobilEffect = Effect<Sim>;

export const pins = (facts: MobilFacts) => simSettings.parse(facts.ownerSettings).pins;

/** The login that the phone is busy with. */
const busy = (facts: MobilFacts) => {
  const mine = facts.credential;
  return mine === null ? null : busyWith(mine, facts.personAt);
};
export const isBusy = (facts: MobilFacts) => ![null, facts.login.id].includes(busy(facts));
export const isSuspended = (facts: MobilFacts) => facts.credential?.state === 'suspended';
export function isBlocked(facts: MobilFacts): boolean {
  const mine = facts.credential;
  return mine !== null && isBlockedByBank(mine);
}
export const hasNone = (facts: MobilFacts) => facts.credential === null;

/** The phone is free again, where it was this login that asked. */
export function released(facts: MobilFacts): Partial<Sim> | null {
  const mine = facts.credential;
  return mine === null ? null : freed(mine, facts.login.id);
}
