/**
 * Guesses counted on the person: in whichever browser and login, so many wrong ones and they have to wait.
 */
import { combined, type Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { RowFor } from '../step.ts';
import { counted } from './counted.ts';
import { type Guesses, type GuessLimit, guessedWrong, minutesToWait, NO_GUESSES } from './guesses.ts';

type PersonGuessed = { readonly guesses: Guesses };
type GuessFacts = Facts<PersonGuessed, GuessLimit>;
/** The facts that a count needs, whatever the credential is. */
type CountedFacts = Pick<Facts<unknown, GuessLimit>, 'fields' | 'settings' | 'personAt'>;

/** The place where guesses are counted: the credential's member `guesses` unless an eID says otherwise. */
export interface Counter<F, C> {
  /** As the count stands. */
  readonly of: (facts: F) => Guesses;
  /** Writes it down. `left` = 0: the wait begins, and the effect has all that comes with it. */
  readonly put: (facts: F, guesses: Guesses, left: number) => Effect<C>;
}

interface Guessing<F, C, Name extends string> {
  /**
   * The secret's name; it begins the keys of its texts: `.missing`, `.wrong` (left) and, where a wait is said
   * in minutes, `.many` (minutes).
   */
  readonly what: string;
  readonly field: string;
  /** The step that asks. */
  readonly at: Name;
  /** Blanks count as typed, as in a password. */
  readonly blanks?: true;
  readonly first?: readonly RowFor<Name, F, C>[];
  readonly isRight: (facts: F) => boolean;
  readonly right: Omit<RowFor<Name, F, C>, 'when'>;
  /** The step of a citizen who has to wait. */
  readonly last: Name;
}

const guessesOf = ({ credential }: GuessFacts) => credential?.guesses ?? NO_GUESSES;
export const mustWait = (facts: GuessFacts) => minutesToWait(guessesOf(facts), facts.personAt) > 0;
const IN_CREDENTIAL: Counter<GuessFacts, PersonGuessed> = {
  of: guessesOf,
  put: (_, guesses) => ({ credential: { guesses } }),
};

/** While they have to wait, nothing is sent, and nothing is taken. */
export function waitingRow<Name extends string>(
  to: 'address' | 'number',
  last: Name,
): RowFor<Name, GuessFacts, PersonGuessed> {
  return {
    when: mustWait,
    to: last,
    do: (facts) => ({
      say: { text: 'code.many', with: { minutes: minutesToWait(guessesOf(facts), facts.personAt) } },
      event: `too many wrong codes for this ${to}: it has to wait`,
    }),
  };
}

export function countedOnPerson<F extends GuessFacts, Name extends string>(
  guessing: Guessing<F, PersonGuessed, Name>,
): readonly RowFor<Name, F, PersonGuessed>[] {
  return countedBy(IN_CREDENTIAL, guessing);
}

/** The same with a counter of the eID's own. */
export function countedBy<F extends CountedFacts, C, Name extends string>(
  counter: Counter<F, C>,
  guessing: Guessing<F, C, Name>,
): readonly RowFor<Name, F, C>[] {
  const { what, field, blanks, last, ...rest } = guessing;
  const guessed = (facts: F) => guessedWrong(counter.of(facts), facts.settings, facts.personAt);
  const wrong = (facts: F): Effect<C> => {
    const { guesses, left } = guessed(facts);
    const minutes = minutesToWait(guesses, facts.personAt);
    const say =
      left === 0
        ? { text: `${what}.many`, with: { minutes } }
        : { text: `${what}.wrong`, field, with: { left } };
    const event = left === 0 ? `too many wrong ${what}s` : `wrong ${what}`;
    return combined<C>({ say, event }, counter.put(facts, guesses, left));
  };
  return counted<F, C, Name>({
    ...rest,
    what,
    field,
    missing: { text: `${what}.missing`, event: `no ${what} was given`, ...(blanks && { blanks }) },
    left: (facts) => guessed(facts).left,
    last: { to: last, do: wrong },
    wrong,
  });
}
