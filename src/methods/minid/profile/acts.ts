/** What a citizen does with their MinID, in the app and at the desk: one rule for both. */
import type { Feedback } from '../../../eid/facts.ts';
import { guessedBy, type OwnerChange, type OwnerFacts } from '../owner.ts';
import { heldBy } from '../standing.ts';

/** Committed as it is. */
export interface Done extends Partial<OwnerChange> {
  readonly person?: Partial<Pick<OwnerFacts['person'], 'mobile' | 'email'>>;
  /** One plain English sentence for the trail. */
  readonly event: string;
}

/** A text of MinID's, at a field; `counted` where it was a wrong guess. */
export interface Refused {
  readonly refused: Feedback;
  /** A wrong guess: what it cost. */
  readonly counted?: ReturnType<typeof guessedBy>;
  /** What changes though it is refused. */
  readonly also?: OwnerChange;
  readonly event: string;
}

export type Act = (facts: OwnerFacts) => Done | Refused;

export const isRefused = (came: Done | Refused): came is Refused => 'refused' in came;

/** A wrong guess of what the texts call so: `<what>.wrong` says how many are left. */
export function guessedWrongly(
  facts: OwnerFacts,
  what: 'password' | 'sms' | 'totp' | 'app-code',
  field: string,
): Refused {
  const counted = guessedBy(facts);
  const refused =
    counted.left === 0
      ? { text: 'profile.quarantined' }
      : { text: `${what}.wrong`, field, with: { left: counted.left } };
  return { refused, counted, event: `a wrong ${what} in the profile` };
}

/** The password again, before what others could misuse; null = it is right. */
export function passwordProblem(facts: OwnerFacts): Refused | null {
  const typed = facts.fields.password ?? '';
  if (typed === '')
    return { refused: { text: 'password.missing', field: 'password' }, event: 'no password was given' };
  return typed === heldBy(facts)?.password ? null : guessedWrongly(facts, 'password', 'password');
}
