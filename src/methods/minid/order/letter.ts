/**
 * The activation letter: who may order one, how long it holds, and what wrong codes of it cost
 * (docs/facts/eids.md#minid).
 */
import type { Feedback } from '../../../eid/facts.ts';
import { type Field, inGroups, outOfGroups } from '../../../eid/field.ts';
import { type Guesses, guessedWrong, minutesToWait, NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { DAY, type Instant, rfc3339 } from '../../../kernel/clock.ts';
import type { Stamp } from '../../../kernel/entropy.ts';
import { documentsOf } from '../../../people/documents.ts';
import type { NewMessage } from '../../../people/message.ts';
import type { Person } from '../../../people/person.ts';
import { letterCode } from '../credential.ts';
import { NOTHING_UNDER_WAY } from '../profile/schema.ts';
import { asHeld, type MinidCredential } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';
import { inTheirLanguage } from '../texts/messages.ts';

/** As much as the web, the app and the desk all know. */
export interface HolderFacts {
  readonly credential: MinidCredential | null;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly settings: MinidSettings;
}

export type Letter = NonNullable<MinidCredential['order']>;

/** As a letter writes its code. No code has an I. */
export const GROUPED = { prefix: 'MID', size: 4 } as const;

/** The field of the code. Texts: `activate.code.label` and `.hint`. */
export const CODE_FIELD = {
  id: 'activation-code',
  label: 'activate.code.label',
  hint: 'activate.code.hint',
  type: 'text',
  autocomplete: 'one-time-code',
  grouped: GROUPED,
} as const satisfies Field;

/** The code as it was typed; the prefix alone is nothing. */
export const letterCodeTyped = ({ fields }: { readonly fields: Readonly<Record<string, string>> }): string =>
  outOfGroups(fields[CODE_FIELD.id] ?? '', GROUPED);

/** The letter whose code is still taken; null = there is none. */
export function letterOf({ credential, personAt, settings }: HolderFacts): Letter | null {
  const order = credential?.order ?? null;
  const holds = order !== null && order.wrong < settings.letter_attempts;
  return holds && Date.parse(order.expires_at) > personAt ? order : null;
}

/** MinID is for everybody from the year they turn 13 (Norge.no). */
const FROM_AGE = 13;

/** The first year in which somebody born on this day may order; null = they may now. */
export function yearToOrder(born: string, at: Instant): number | null {
  const year = Number(born.slice(0, 4)) + FROM_AGE;
  return year > Number(rfc3339(at).slice(0, 4)) ? year : null;
}

/**
 * The population register has given the person an ordinary number: MinID refuses the D-number (release note
 * MIN-1736).
 */
export const isReplaced = (person: Person | null): boolean =>
  person !== null && documentsOf(person).number_status === 'replaced';

/** Letters that wrong codes may end in a row, before the next one is a day away; assumed. */
const LETTERS = 2;

const limitOf = ({ letter_attempts }: MinidSettings) => ({
  attempts: LETTERS * letter_attempts,
  wait: DAY / 1000,
});

const hoursOf = (guesses: Guesses, at: Instant): number => Math.ceil(minutesToWait(guesses, at) / 60);

/** Hours until another letter may be ordered, after too many wrong codes; 0 = now. */
export const hoursToLetter = ({ credential, personAt }: Omit<HolderFacts, 'settings'>): number =>
  hoursOf(credential?.letter_guesses ?? NO_GUESSES, personAt);

/**
 * A wrong code of this letter: the last one ends it, and `ended` says when there may be another. `left` = the
 * codes that may still be tried.
 */
export function countedOnLetter(
  { credential, personAt, settings }: HolderFacts,
  letter: Letter,
): { readonly credential: Partial<MinidCredential>; readonly left: number; readonly ended: Feedback } {
  const wrong = letter.wrong + 1;
  const left = Math.max(0, settings.letter_attempts - wrong);
  const counted = guessedWrong(credential?.letter_guesses ?? NO_GUESSES, limitOf(settings), personAt);
  const order = left === 0 ? null : { ...letter, wrong };
  const hours = hoursOf(counted.guesses, personAt);
  const ended = hours === 0 ? { text: 'activate.ended' } : { text: 'order.wait', with: { hours } };
  return { credential: { order, letter_guesses: counted.guesses }, left, ended };
}

/** The order's own addresses: the person's from the activation on. */
export type OrderedContact = Pick<Letter, 'mobile' | 'email'>;

/** A letter of this moment; it lies in the person's post at once. */
export function letterFor(
  { person, personAt, settings, stamp }: HolderFacts & { readonly person: Person; readonly stamp: Stamp },
  contact: OrderedContact,
): { readonly order: Letter; readonly message: NewMessage } {
  const code = letterCode(stamp);
  const written = inGroups(code, GROUPED);
  const days = settings.letter_days;
  const text = inTheirLanguage({ person }, 'letter.prompt', { code: written, days });
  const times = { ordered_at: rfc3339(personAt), expires_at: rfc3339(personAt + days * DAY) };
  return {
    order: { ...times, ...contact, code, wrong: 0 },
    message: { kind: 'letter', from: 'MinID', text, code: written },
  };
}

/** The MinID and its owner once the letter is used: all that came before it is worth nothing. */
export function activatedBy(
  letter: Letter,
  { password, held }: { readonly password: string; readonly held: MinidCredential },
): {
  readonly credential: Partial<MinidCredential>;
  readonly contact: Partial<Pick<Person, 'mobile' | 'email'>>;
} {
  const { mobile, email } = letter;
  return {
    credential: {
      state: 'active',
      password,
      password_leaked: false,
      ...asHeld(NO_GUESSES),
      letter_guesses: NO_GUESSES,
      ...NOTHING_UNDER_WAY,
      order: null,
      voided: held.voided + 1,
      waiting: [],
      browsers: [],
      preferred: 'sms',
    },
    contact: { ...(mobile === null ? {} : { mobile }), ...(email === null ? {} : { email }) },
  };
}
