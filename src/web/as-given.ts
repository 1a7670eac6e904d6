/** A value that does not fit, as a sentence may repeat it. */
import { mayBeShown } from '../people/pid.ts';
import { withoutSecrets } from './refusal-report.ts';

/** A value and where it stands. */
export interface MisfitValue {
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[] | undefined;
  /** zod's code of the issue. */
  readonly code?: string | undefined;
}

/** A value that is secret, or names a person, is not repeated, whatever is wrong with it. */
const SECRET = /secret|password|pin|token|code|key|jwks|storage|^pid$/i;
/** Settings and counts of what is secret, which are not. */
const SETTING = /_(method|lifetime|usage|errors)$|^lifetimes$/;
const LONGEST = 60;
const HIDDEN = 'this value';

/**
 * The value as JSON, masked and shortened; "this value" where it is secret, or says nothing. Words to choose
 * from are no secrets, whatever they are for.
 */
export function asGiven({ code, input, path = [] }: MisfitValue): string {
  const names = path.map(String);
  const isSecret =
    code !== 'invalid_value' &&
    names.some((name) => SECRET.test(name)) &&
    !names.some((name) => SETTING.test(name));
  if (isSecret || !saysSomething(input) || !isNobodys(input)) return HIDDEN;
  const text = withoutSecrets(JSON.stringify(input) ?? HIDDEN);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** A list of words is short enough to be read. A value meant as a number that is none (NaN) shows nothing. */
function saysSomething(input: unknown): boolean {
  if (Array.isArray(input)) return input.length > 0 && input.every((one) => typeof one !== 'object');
  return typeof input !== 'object' && input !== undefined && !Number.isNaN(input);
}

/** Digits in a row, or with blanks, dots and hyphens between them, may be a person's number, mistyped. */
function isNobodys(input: unknown): boolean {
  const text = String(input).normalize('NFKC');
  const rows = /\p{L}/u.test(text) ? text.match(/\p{Nd}[\p{Nd}\s.-]+\p{Nd}/gu) : [text];
  return (rows ?? []).every(mayBeShown);
}

/** A schema's own sentence says what would be right; this adds the given value where it is missing. */
export function repeating(sentence: string, given: MisfitValue): string {
  const text = asGiven(given);
  if (text === HIDDEN) return sentence;
  // Read as a number, it was none any more.
  if (sentence.startsWith(HIDDEN)) return text + sentence.slice(HIDDEN.length);
  const isRepeated = typeof given.input === 'string' ? sentence.includes(text) : sentence.startsWith(text);
  return isRepeated ? sentence : `${/[.?!]$/.test(sentence) ? sentence : `${sentence}.`} Given: ${text}.`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (Object.hasOwn(Object(value), part) ? Object(value)[part] : undefined),
    whole,
  );
}
