/** After the second factor: a leaked password is replaced, the terms are asked for once, and the login is proven. */
import { combined } from '../../../eid/effect.ts';
import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { digest } from '../../../kernel/entropy.ts';
import { noticeOf } from '../owner.ts';
import { asHeld, type Factor, MOST_BROWSERS } from '../schema.ts';
import { heldBy } from '../standing.ts';
import type { MinidEffect, MinidFacts, MinidRow, Rows } from './rules.ts';

const hasLeakedPassword = (facts: MinidFacts) => heldBy(facts)?.password_leaked === true;
export const owesTerms = (facts: MinidFacts) => heldBy(facts)?.terms_accepted_at === null;

/** The ids of the logins that wait for the app, without this one. */
export const stillWaiting = (facts: MinidFacts) =>
  (facts.credential?.waiting ?? []).filter((id) => id !== facts.login.id);

/**
 * The counter is cleared, and the browser remembered. Somebody who has logged in before is told of a new one
 * (release note MIN-2391; MIN-3292, 2026-05-22).
 */
function proven(facts: MinidFacts, factor: Factor): MinidEffect {
  const service = facts.login.shown.name;
  const known = heldBy(facts)?.browsers ?? [];
  const mark = digest(`minid ${facts.login.browser}`).slice(0, 22);
  const others = known.filter((one) => one !== mark);
  const isNew = known.length > 0 && others.length === known.length;
  return {
    credential: {
      ...asHeld(NO_GUESSES),
      last_login_at: rfc3339(facts.personAt),
      browsers: [...others, mark].slice(-MOST_BROWSERS),
      waiting: stillWaiting(facts),
    },
    notes: { factor },
    ...(isNew ? { messages: noticeOf(facts, 'browser.notice.prompt', { service }) } : {}),
    event: `${EVENTS[factor]}${isNew ? ', in a new browser' : ''}`,
  };
}

const EVENTS = { sms: 'SMS code accepted', app: 'approved in the app', totp: 'TOTP code accepted' } as const;

/** The rows for a right answer: those with a condition of their own, and the one for all others. */
export interface Right {
  readonly first: Rows;
  readonly right: Omit<MinidRow, 'when'>;
}

/** A right second factor; `also` has what changes besides. */
export function provenBy(factor: Factor, also: (facts: MinidFacts) => MinidEffect = () => ({})): Right {
  const effect = (facts: MinidFacts) => combined(also(facts), proven(facts, factor));
  return {
    first: [
      { when: hasLeakedPassword, to: 'replace', do: effect },
      { when: owesTerms, to: 'terms', do: effect },
    ],
    right: { to: '@proven', do: effect },
  };
}

/** The same rows, where something else has to hold, too. */
export function where(holds: (facts: MinidFacts) => boolean, rows: Rows): Rows {
  return rows.map(({ when, ...row }) => ({
    ...row,
    why: when === undefined ? holds.name : `${holds.name}, ${when.name}`,
    when: (facts) => holds(facts) && (when === undefined || when(facts)),
  }));
}
