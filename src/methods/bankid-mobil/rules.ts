/** Guards and effects that the steps of BankID on mobile share. */
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
type MobilStepName = 'number' | 'wait' | 'stopped';
type MobilSettings = z.infer<typeof settings>;
export type MobilFacts = Facts<Sim, MobilSettings>;
export type MobilStep = Step<MobilStepName, Sim, MobilSettings>;
export type MobilEffect = Effect<Sim>;

export const pins = (facts: MobilFacts) => simSettings.parse(facts.ownerSettings).pins;

/** The login that the phone is busy with. */
const busy = ({ credential, personAt }: MobilFacts) =>
  credential === null ? null : busyWith(credential, personAt);
export const isBusy = (facts: MobilFacts) => ![null, facts.login.id].includes(busy(facts));
export const isSuspended = (facts: MobilFacts) => facts.credential?.state === 'suspended';
export const isBlocked = ({ credential }: MobilFacts) => credential !== null && isBlockedByBank(credential);
export const hasNone = (facts: MobilFacts) => facts.credential === null;

/** The phone is free again, where it was this login that asked. */
export const released = ({ credential, login }: MobilFacts): Partial<Sim> | null =>
  credential === null ? null : freed(credential, login.id);
