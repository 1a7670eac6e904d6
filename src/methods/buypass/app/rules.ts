/** Names, guards and effects of the Buypass ID app. */

import type { HandsetEffect, HandsetFacts, HandsetRow, Screen } from '../../../eid/handset.ts';
import { isActiveElsewhere, isActiveHere } from '../../../eid/rules/phone-app.ts';
import { activeApp } from '../credential.ts';
import { isByOther, isRecent } from '../identity.ts';
import type { BuypassCredential } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';

/** The screens of the app. */
export type AppScreenName =
  | 'start'
  | 'elsewhere'
  | 'none'
  | 'closed'
  | 'locked'
  | 'who'
  | 'password'
  | 'sms'
  | 'other'
  | 'new-pin'
  | 'done'
  | 'home';
export type AppFacts = HandsetFacts<BuypassCredential, BuypassSettings>;
export type AppEffect = HandsetEffect<BuypassCredential>;
export type Taps = readonly HandsetRow<AppScreenName, BuypassCredential, BuypassSettings>[];
export type AppScreen = Screen<AppScreenName, BuypassCredential, BuypassSettings>;

const hasNone = ({ credential }: AppFacts) => credential === null;
const isClosed = ({ credential }: AppFacts) => credential?.state === 'blocked';

/** Rows that stop whatever is done; they stand before all others. */
export const obstacles: Taps = [
  { when: hasNone, to: 'none', do: () => ({ event: 'no Buypass ID' }) },
  { when: isClosed, to: 'closed', do: () => ({ event: 'Buypass has blocked the Buypass ID' }) },
];

const isLocked = (facts: AppFacts) => isActiveHere(facts) && facts.credential?.app?.state === 'blocked';
/** Nobody needs to show who they are. */
export const isReady = (facts: AppFacts) => isActiveHere(facts) && !isLocked(facts);

/** Where the app stands for what its owner holds. */
export function standing(facts: AppFacts): AppScreenName {
  if (hasNone(facts)) return 'none';
  if (isClosed(facts)) return 'closed';
  if (isActiveElsewhere(facts)) return 'elsewhere';
  if (!isActiveHere(facts)) return 'start';
  return isLocked(facts) ? 'locked' : 'home';
}

/** Another eID has proven the person at the high level since the app asked for it. */
export const isProvenByOther = ({ proofs, notes }: AppFacts): boolean =>
  proofs.some((proof) => isByOther(proof) && proof.at >= Number(notes.asked_at));

/** The person has shown who they are: now they choose a PIN. */
export const identified = (facts: AppFacts): Pick<AppEffect, 'notes'> => ({
  notes: { identified_at: facts.personAt },
});
export const isIdentifiedTooLongAgo = (facts: AppFacts) =>
  !isRecent(facts, Number(facts.notes.identified_at));

/** Active on this phone with this PIN; whichever phone had it before has it no longer. */
export const activated = (facts: AppFacts, pin: string): Partial<BuypassCredential> => ({
  app: activeApp(facts.platform, pin, facts.personAt),
  app_code: null,
});
