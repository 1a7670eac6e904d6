/**
 * Guesses counted on the person: in whichever browser and login, so many wrong ones and they have to wait.
 */
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { RowFor } from '../step.ts';
import { counted } from './counted.ts';
import { type Guesses, type GuessLimit, guessedWrong, minutesToWait, NO_GUESSES } from './guesses.ts';

type PersonGuessed = { readonly guesses: Guesses };
type GuessFacts = Facts<PersonGuessed, GuessLimit>;
type GuessEffect = Effect<PersonGuessed>;

interface Guessing<F, Name extends string> {
  /**
   * The secret's name; it begins the keys of its texts: `.missing`, `.wrong` (left) and `.many` (minutes).
   */
  readonly what: string;
  readonly field: string;
  /** The step that asks. */
  readonly at: Name;
  /** Blanks count as typed, as in a password. */
  readonly blanks?: true;
  readonly first?: readonly RowFor<Name, F, PersonGuessed>[];
  readonly isRight: (facts: F) => boolean;
  readonly right: Omit<RowFor<Name, F, PersonGuessed>, 'when'>;
  /** The step of a citizen who has to wait. */
  readonly last: Name;
}

const guessesOf = ({ credential }: GuessFacts) => credential?.guesses ?? NO_GUESSES;
export const mustWait = (facts: GuessFacts) => minutesToWait(guessesOf(facts), facts.personAt) > 0;
const guessed = (facts: GuessFacts) => guessedWrong(guessesOf(facts), facts.settings, facts.personAt);

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

export function countedOnPerson<F extends GuessFacts, Name extends string>(guessing: Guessing<F, Name>) {
  const { what, field, blanks, last, ...rest } = guessing;
  const wrong = (facts: F): GuessEffect => {
    const { guesses, left } = guessed(facts);
    const minutes = minutesToWait(guesses, facts.personAt);
    const say =
      left === 0
        ? { text: `${what}.many`, with: { minutes } }
        : { text: `${what}.wrong`, field, with: { left } };
    return { credential: { guesses }, say, event: left === 0 ? `too many wrong ${what}s` : `wrong ${what}` };
  };
  return counted<F, PersonGuessed, Name>({
    ...rest,
    what,
    field,
    missing: { text: `${what}.missing`, event: `no ${what} was given`, ...(blanks && { blanks }) },
    left: (facts) => guessed(facts).left,
    last: { to: last, do: wrong },
    wrong,
  });
}
