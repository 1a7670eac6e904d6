/** How somebody stands with MinID, as the pages of a login, the app and the desk see it alike. */
import type { Instant } from '../../kernel/clock.ts';
import type { Person } from '../../people/person.ts';
import { FACTORS, type Factor, type MinidCredential, stateOf } from './schema.ts';

type Held = { readonly credential: MinidCredential | null };

/** The MinID; null = none, or a letter on its way only. */
export const heldBy = ({ credential }: Held): MinidCredential | null =>
  credential?.state === 'ordered' ? null : credential;

/** How the MinID stands; null = there is none. */
export function standingOf(facts: Held & { readonly personAt: Instant }): MinidCredential['state'] | null {
  const held = heldBy(facts);
  return held === null ? null : stateOf(held, facts.personAt);
}

/** The second factors that they have. */
export function factorsOf(
  facts: Held & { readonly person: Pick<Person, 'mobile'> | null },
): readonly Factor[] {
  const held = heldBy(facts);
  const has = { sms: facts.person?.mobile != null, app: held?.app != null, totp: held?.totp != null };
  return FACTORS.filter((factor) => has[factor]);
}
