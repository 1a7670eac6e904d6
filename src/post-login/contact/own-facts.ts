/** What the pages of contact information know of the citizen, and keep from one page to the next. */
import type { Facts } from '../../eid/facts.ts';
import { type Guesses, minutesToWait } from '../../eid/rules/guesses.ts';
import { typedCode } from '../../eid/rules/sent-code.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import type { Addresses } from '../../register/changes.ts';
import { asJson, keptOf, REMEMBERED, wrongGuess } from '../../register/proof.ts';
import { addressOf } from '../../register/registered.ts';

export const ID = REMEMBERED;

/** The person of a login that has been proven. @throws Error where there is none: the step applies to no such login. */
export function citizen({ person }: Pick<Facts, 'person'>): Person {
  if (person === null) throw new Error('Contact information is asked of nobody');
  return person;
}

/** The register does not answer, for this person or at all: the login goes on without a word. */
export const registerFails = ({ person, registerAnswers }: Facts): boolean =>
  !registerAnswers || person?.contact.answers !== true;

export const asksFor =
  (button: string) =>
  ({ fields }: Facts): boolean =>
    fields.extra === button;

/** The row of each page for a citizen who goes on without an answer. */
export const SKIP = 'skip';

/** Kept in the login from the page that asks to the one that saves: addresses, proofs, the code that is out. */
export type Asking = {
  readonly mobile: string | null;
  readonly email: string | null;
  /** Addresses that others have, too. */
  readonly shared: readonly string[];
  /** Those to which a code was sent and typed in this login (release note KRR-1005). */
  readonly proven: readonly string[];
  readonly code: string;
  /** In the login's own time. */
  readonly until: number;
};

const NOTHING: Asking = { mobile: null, email: null, shared: [], proven: [], code: '', until: 0 };

export const NOTE = 'contact';

export function askingOf({ login }: Pick<Facts, 'login'>): Asking {
  const note: Json | undefined = login.notes[NOTE];
  return note === undefined ? NOTHING : (note as unknown as Asking);
}

/** The first address that is still to be proved; undefined = none is. */
export function nextToProve({ shared, proven }: Asking): string | undefined {
  return shared.find((address) => !proven.includes(address));
}

/** The addresses as they are registered. */
export function registered(person: Person): Addresses {
  return { mobile: addressOf(person, 'mobile'), email: addressOf(person, 'email') };
}

/** Minutes until the citizen may try a code again; 0 = now. Counted on the person, in whichever login. */
export function wait(facts: Facts): number {
  return minutesToWait(keptOf(citizen(facts)).guesses, facts.personAt);
}

export const guessed = (facts: Facts) => wrongGuess(keptOf(citizen(facts)).guesses, facts.personAt);

/** Remembers the guesses; a code that waits outside the login goes on waiting. */
export const guessesKept = (facts: Facts, guesses: Guesses): JsonObject =>
  asJson({ ...keptOf(citizen(facts)), guesses });

export const isRight = (facts: Facts): boolean => typedCode(facts) === askingOf(facts).code;
export const isLate = (facts: Facts): boolean => facts.at >= askingOf(facts).until;
