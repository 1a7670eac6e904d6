/** What the screens of MinID's app share: their names, how their owner stands, and the rows of an act. */
import type { HandsetEffect, HandsetFacts, HandsetRow, Screen } from '../../../eid/handset.ts';
import { present } from '../../../kernel/json.ts';
import { hoursToLetter, letterOf } from '../order/letter.ts';
import { quarantineEnd } from '../owner.ts';
import { type Act, isRefused, type Refused } from '../profile/acts.ts';
import type { MinidCredential } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';
import { heldBy, standingOf } from '../standing.ts';

export type AppScreenName =
  | 'start'
  | 'elsewhere'
  | 'none'
  | 'closed'
  | 'locked'
  | 'waits'
  | 'number'
  | 'scan'
  | 'code'
  | 'password'
  | 'new'
  | 'done'
  | 'home'
  | 'profile'
  | 'prefer'
  | 'add'
  | 'authenticator'
  | 'remove'
  | 'mobile'
  | 'mobile-code'
  | 'email'
  | 'stop'
  | 'close'
  | 'delete';
export type AppFacts = HandsetFacts<MinidCredential, MinidSettings>;
export type AppEffect = HandsetEffect<MinidCredential>;
type AppRow = HandsetRow<AppScreenName, MinidCredential, MinidSettings>;
export type Taps = readonly AppRow[];
export type AppScreen = Screen<AppScreenName, MinidCredential, MinidSettings>;

export const hasLetter = (facts: AppFacts) => letterOf(facts) !== null;
const isQuarantined = (facts: AppFacts) => standingOf(facts) === 'quarantined';
const hasNothing = (facts: AppFacts) => heldBy(facts) === null && !hasLetter(facts);
const isClosed = (facts: AppFacts) => standingOf(facts) === 'closed' && !hasLetter(facts);
const isLocked = (facts: AppFacts) => standingOf(facts) === 'locked' && !hasLetter(facts);

/** Rows that stop whatever is under way; they stand before all others. A letter leads out of the last two. */
export const obstacles: Taps = [
  { when: isQuarantined, to: 'waits', do: () => ({ event: 'in quarantine' }) },
  { when: hasNothing, to: 'none', do: () => ({ event: 'neither a MinID nor a letter' }) },
  { when: isClosed, to: 'closed', do: () => ({ event: 'this MinID is locked by its owner' }) },
  { when: isLocked, to: 'locked', do: () => ({ event: 'a new password is to be chosen' }) },
];

/** The obstacle of the moment, as the screen that tells it; null = there is none. */
export const obstacleOf = (facts: AppFacts): AppScreenName | null =>
  obstacles.find(({ when }) => when?.(facts))?.to ?? null;

/** The values of the screens' texts. */
export function words(facts: AppFacts) {
  const { person, credential, settings } = facts;
  const wrong = credential?.wrong_guesses ?? 0;
  return {
    left: Math.max(0, settings.attempts - wrong),
    codes: Math.max(0, settings.letter_attempts - (letterOf(facts)?.wrong ?? 0)),
    hours: hoursToLetter(facts),
    until: quarantineEnd(facts),
    mobile: person.mobile ?? '–',
    email: person.email ?? '–',
    moving: credential?.moving?.mobile ?? '',
  };
}

function refusal({ refused, counted, also, event }: Refused): AppEffect {
  const { text, field, also: others } = refused;
  const { credential, messages, ends } = counted ?? also ?? {};
  return {
    ...present({ credential, messages, ends }),
    say: { text, ...present({ field, also: others }) },
    event,
  };
}

/** Rows for what is refused: asked again at this screen; the last guess of the person begins the quarantine. */
export function refusing(problem: (facts: AppFacts) => Refused | null, at: AppScreenName): Taps {
  const isLastGuess = (facts: AppFacts) => problem(facts)?.counted?.left === 0;
  const isRefusedNow = (facts: AppFacts) => problem(facts) !== null;
  const refuse = (facts: AppFacts): AppEffect => {
    const came = problem(facts);
    return came === null ? {} : refusal(came);
  };
  return [
    { when: isLastGuess, to: 'waits', do: (facts) => ({ ...refuse(facts), say: null }) },
    { when: isRefusedNow, to: at, do: refuse },
  ];
}

interface Acting {
  readonly at: AppScreenName;
  readonly to: AppScreenName;
  /** The notice of the screen that it leads to. */
  readonly says?: string;
}

/** Rows for an act of the screen: what is refused, and what is done. */
export function acting(act: (facts: AppFacts) => ReturnType<Act>, { at, to, says }: Acting): Taps {
  const problem = (facts: AppFacts) => {
    const came = act(facts);
    return isRefused(came) ? came : null;
  };
  const say = says === undefined ? null : ({ text: says, kind: 'notice' } as const);
  const effect = (facts: AppFacts): AppEffect => {
    const came = act(facts);
    return isRefused(came) ? {} : { ...came, say };
  };
  return [...refusing(problem, at), { to, do: effect }];
}
