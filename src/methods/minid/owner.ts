/** MinID's owner outside a login, in the app and at the desk: how they stand, and what a wrong guess costs there. */
import type { EndOfWaits } from '../../eid/effect.ts';
import { guessedWrong, NO_GUESSES } from '../../eid/rules/guesses.ts';
import { type Instant, osloTime } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { NewMessage } from '../../people/message.ts';
import type { Person } from '../../people/person.ts';
import { quarantined } from './login/counter.ts';
import { asHeld, guessesOf, type MinidCredential } from './schema.ts';
import type { MinidSettings } from './settings.ts';
import { heldBy } from './standing.ts';
import { inTheirLanguage } from './texts/messages.ts';

/** As much as a screen of the app and an action of the desk both know. */
export interface OwnerFacts {
  readonly person: Person;
  readonly credential: MinidCredential | null;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly stamp: Stamp;
  readonly settings: MinidSettings;
  readonly fields: Readonly<Record<string, string>>;
}

/** The change of a credential, what it sends, and the waits that it ends. */
export interface OwnerChange {
  readonly credential: Partial<MinidCredential>;
  readonly messages?: readonly NewMessage[];
  readonly ends?: EndOfWaits;
}

/** The time of day at which the quarantine ends; empty = there is none. */
export function quarantineEnd({ credential, personAt, stamp }: Omit<OwnerFacts, 'fields'>): string {
  const until = credential?.quarantined_until_at ?? null;
  return until === null ? '' : osloTime(Date.parse(until) - (personAt - stamp.at), stamp.at);
}

/** A notice by e-mail, else by SMS, as far as the person has them. */
export function noticeOf(
  { person }: { readonly person: Person | null },
  key: Parameters<typeof inTheirLanguage>[1],
  fill: JsonObject = {},
): readonly NewMessage[] {
  if (person === null) return [];
  const text = inTheirLanguage({ person }, key, fill);
  if (person.email !== null) return [{ kind: 'email', from: 'MinID', text }];
  return person.mobile === null ? [] : [{ kind: 'sms', from: 'MinID', text }];
}

/** A wrong password or code, on the one counter of the person; `left` = 0: the quarantine has begun. */
export function guessedBy(facts: OwnerFacts): OwnerChange & { readonly left: number } {
  const own = heldBy(facts);
  const { guesses, left } = guessedWrong(
    own === null ? NO_GUESSES : guessesOf(own),
    facts.settings,
    facts.personAt,
  );
  if (own === null || left > 0) return { credential: asHeld(guesses), left };
  const { say: _, ...change } = quarantined(facts, own, guesses);
  return { ...change, left };
}
