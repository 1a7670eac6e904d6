/**
 * The one counter of a person, over passwords and codes of any kind, and the quarantine that it leads to
 * (release notes MIN-2361, 2025-11-03, and MIN-3283, 2026-06). A number without MinID is counted in the login
 * alone, so that its pages say what those of a person say.
 */
import { type Guesses, guessesSchema, NO_GUESSES } from '../../../eid/rules/guesses.ts';
import type { Counter } from '../../../eid/rules/on-person.ts';
import { type Instant, osloTime, rfc3339 } from '../../../kernel/clock.ts';
import type { NewMessage } from '../../../people/message.ts';
import { NOTHING_UNDER_WAY } from '../profile/schema.ts';
import { asHeld, guessesOf, type MinidCredential } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { isHeldInQuarantine, type MinidEffect, type MinidFacts, type MinidRow } from './rules.ts';

/** Guesses for numbers without MinID, in real time. */
function strangersOf({ login }: MinidFacts): Guesses {
  const kept = guessesSchema.safeParse(login.notes.strangers);
  return kept.success ? kept.data : NO_GUESSES;
}

/** The end of the quarantine, in real time; null = there is none. */
function untilOf(facts: MinidFacts): Instant | null {
  const held = facts.credential;
  const { wait_until_at } = held === null ? strangersOf(facts) : guessesOf(held);
  if (wait_until_at === null) return null;
  const aged = held === null ? 0 : facts.personAt - facts.stamp.at;
  return Date.parse(wait_until_at) - aged;
}

const isInQuarantine = (facts: MinidFacts) =>
  facts.credential === null ? (untilOf(facts) ?? 0) > facts.stamp.at : isHeldInQuarantine(facts);

const saying = (until: Instant, at: Instant) => ({
  text: 'quarantine.until',
  with: { until: osloTime(until, at) },
});

/** While it lasts, nothing is sent, and nothing is taken: first among the rows of every step. */
export const inQuarantine: MinidRow = {
  when: isInQuarantine,
  to: 'quarantine',
  do: (facts) => ({
    say: saying(untilOf(facts) ?? facts.stamp.at, facts.stamp.at),
    person: 'known',
    event: 'in quarantine: nothing is taken',
  }),
};

/** The pages that ask who it is are nobody's yet. */
const asksWho = ({ login: { step } }: MinidFacts) => step === 'login' || step === 'forgot';

/** Said on every page of MinID that is drawn meanwhile. */
export const stands = (facts: MinidFacts) =>
  !asksWho(facts) && isInQuarantine(facts) ? saying(untilOf(facts) ?? facts.stamp.at, facts.stamp.at) : null;

/** One SMS and one e-mail, as far as the person has them (release note MIN-2361, 2025-11-03). */
function notices(facts: Pick<MinidFacts, 'person'>, until: string): readonly NewMessage[] {
  const text = inTheirLanguage(facts, 'quarantine.notice.prompt', { until });
  const { mobile, email } = facts.person ?? { mobile: null, email: null };
  return [
    ...(mobile === null ? [] : [{ kind: 'sms', from: 'MinID', text } as const]),
    ...(email === null ? [] : [{ kind: 'email', from: 'MinID', text } as const]),
  ];
}

/**
 * The quarantine begins, wherever the last wrong guess was made. A MinID that is closed
 * or ordered stays so, and its owner is told nothing: no new password opens it.
 */
export function quarantined(
  facts: Pick<MinidFacts, 'person' | 'personAt' | 'stamp'>,
  held: MinidCredential,
  guesses: Guesses,
) {
  const { at } = facts.stamp;
  const until = Date.parse(guesses.wait_until_at ?? rfc3339(facts.personAt)) - (facts.personAt - at);
  const say = saying(until, at);
  const stays = held.state === 'closed' || held.state === 'ordered';
  return {
    credential: {
      state: stays ? held.state : 'quarantined',
      ...asHeld(guesses),
      ...NOTHING_UNDER_WAY,
      voided: held.voided + 1,
      waiting: [],
    },
    messages: stays ? [] : notices(facts, say.with.until),
    ends: { logins: held.waiting, to: 'quarantine', say },
    say,
  } satisfies MinidEffect;
}

export const counter: Counter<MinidFacts, MinidCredential> = {
  of(facts) {
    const held = facts.credential;
    return held === null ? strangersOf(facts) : guessesOf(held);
  },
  put(facts, guesses, left) {
    const held = facts.credential;
    if (held !== null && left > 0) return { credential: asHeld(guesses) };
    if (held !== null) return { ...quarantined(facts, held, guesses), person: 'known' };
    if (left > 0) return { notes: { strangers: guesses } };
    const until = facts.stamp.at + facts.settings.wait * 1000;
    return {
      notes: { strangers: { wrong: 0, wait_until_at: rfc3339(until) } },
      person: 'known',
      say: saying(until, facts.stamp.at),
    };
  },
};
