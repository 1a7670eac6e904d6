/**
 * A code that is sent (SMS, e-mail, letter) and typed at a step: valid for a time, and its guesses counted on
 * the person.
 */
import { derivedNumber, type Stamp } from '../../kernel/entropy.ts';
import type { NewMessage } from '../../people/message.ts';
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { digits } from '../field.ts';
import type { Exit } from '../step.ts';
import { type Guesses, type GuessLimit, NO_GUESSES } from './guesses.ts';
import { countedOnPerson, mustWait, waitingRow } from './on-person.ts';

/** The members that the rule needs of a credential. */
type Guessed = { readonly guesses: Guesses };

/** The members that the rule needs of the settings. */
interface CodeSettings extends GuessLimit {
  /** Validity of a code (s). */
  readonly code: number;
}

type SentCodeFacts = Facts<Guessed, CodeSettings>;

/** Digits that follow from the stamp, each `purpose` its own. */
export function freshCode({ entropy }: Stamp, purpose: string, digits: number): string {
  return String(derivedNumber(entropy, purpose, 10 ** digits)).padStart(digits, '0');
}

/** As it is compared: people type it in groups. */
export const typedCode = ({ fields }: { readonly fields: Facts['fields'] }): string =>
  (fields.otc ?? '').replace(/\s/g, '');

export interface Sending<Name extends string> {
  /** The code's purpose, as it enters the entropy; every eID's own. */
  readonly purpose: string;
  readonly digits: number;
  /** The kind of address it is sent to, for the trail. */
  readonly to: 'address' | 'number';
  readonly message: (facts: SentCodeFacts, code: string) => NewMessage;
  /** The step that asks for the code, in the field `otc`. */
  readonly at: Name;
  readonly right: Name | Exit;
  /** The step of a citizen who has to wait. */
  readonly last: Name;
}

/** The button of the step that has another code sent. */
const AGAIN = 'again';

const isLate = ({ login, at }: SentCodeFacts) => at >= Number(login.notes.until);
const codeIsRight = (facts: SentCodeFacts) => typedCode(facts) === facts.login.notes.code;
const asksAgain = ({ fields }: SentCodeFacts) => fields.extra === AGAIN;

/** The answer is the right code, in time: for rows before the step's own that lead elsewhere. */
export const codeIsTaken = (facts: SentCodeFacts): boolean =>
  !mustWait(facts) && !asksAgain(facts) && !isLate(facts) && codeIsRight(facts);

/** Sends a fresh code; the one before is worth nothing. */
const sender =
  <Name extends string>({ purpose, digits: length, message }: Sending<Name>) =>
  (facts: SentCodeFacts): Effect<never> => {
    const code = freshCode(facts.stamp, purpose, length);
    return {
      notes: { code, until: facts.at + facts.settings.code * 1000 },
      messages: [message(facts, code)],
      person: 'known',
      event: 'a code was sent',
    };
  };

/**
 * The effect that sends the code, the row before that, and the step that asks for it. Texts of the eID:
 * `code.heading`, `.label`, `.hint`, `.submit`, `.again`, `.missing`, `.late`, `.wrong` (left), `.many`
 * (minutes) and `.sent`.
 */
export function sentCode<Name extends string>(sending: Sending<Name>) {
  const { to, at, right, last } = sending;
  const [send, waiting] = [sender(sending), waitingRow(to, last)];
  const again = { say: { text: 'code.sent', kind: 'notice' }, event: 'a new code was sent' } as const;
  const judged = countedOnPerson<SentCodeFacts, Name>({
    what: 'code',
    field: 'otc',
    at,
    first: [{ when: isLate, to: at, do: () => ({ say: { text: 'code.late', field: 'otc' } }) }],
    isRight: codeIsRight,
    right: { to: right, do: () => ({ credential: { guesses: NO_GUESSES }, event: 'code accepted' }) },
    last,
  });
  const step = {
    heading: 'code.heading',
    fields: [digits('otc', 'code.label', 'code.hint', 'one-time-code')],
    submit: 'code.submit',
    extra: [{ id: AGAIN, text: 'code.again' }],
    answer: [
      waiting,
      { when: asksAgain, to: at, do: (facts: SentCodeFacts) => ({ ...send(facts), ...again }) },
      ...judged,
    ],
    solve: ({ login: { notes } }: SentCodeFacts) =>
      typeof notes.code === 'string' ? { otc: notes.code } : undefined,
  };
  return { send, waiting, step };
}
