/**
 * Parses a request into values that an operation trusts (law 7); a member that does not fit becomes a problem
 * with a pointer and the nearest name.
 */
import type { z } from 'zod';
import { textsIn } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { pidSentences } from '../people/input.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { registrationRule } from '../services/rules.ts';
import { misfits, type Path, parseWhole } from '../web/misfit.ts';
import { Problem } from './problem.ts';

export interface Telling {
  /** With its article: `a person`. */
  readonly of: string;
  readonly schema: z.ZodType;
  /** The members, where a registry does the parsing and `schema` is looser (a patch). */
  readonly shape?: z.ZodType;
  /**
   * Right values of the members that must be there: they stand in for wrong ones while rules over several
   * members are asked.
   */
  readonly least?: Readonly<Record<string, unknown>>;
  /** Writes the place of a member; a JSON Pointer unless told. */
  readonly pointer?: (path: Path) => string;
}

/** @throws Problem naming every member that does not fit. */
export function parse<S extends z.ZodType>(
  telling: Telling & { readonly schema: S },
  input: unknown,
): z.output<S> {
  const parsed = parseWhole(telling.schema as z.ZodType<z.output<S>>, input, telling.least);
  if (parsed.success) return parsed.data;
  throw problemOf(parsed.error, input, telling);
}

/** A ZodError about the input, as a problem; also for those an eID throws on its credential. */
export function problemOf(error: z.ZodError, given: unknown, telling: Telling): Problem {
  const { pointer = jsonPointer, shape, schema, of } = telling;
  const found = misfits(error, given, { schema: shape ?? schema, of });
  const errors = found.map(({ path, sentence }) => ({
    pointer: pointer(path),
    detail: sentence,
    ...ruleOf(sentence),
  }));
  const kind = found.some(({ unknown }) => unknown) ? 'unknown-field' : 'invalid-value';
  const [first] = errors;
  return new Problem(kind, first?.detail ?? 'The body does not fit.', { errors });
}

/** Of a registration that breaks one: a sentence of the catalogue. */
function ruleOf(sentence: string) {
  const rule = registrationRule(sentence);
  return rule === undefined ? {} : { rule: rule.id, see: rule.see };
}

export function jsonPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const DEEPEST = LIMIT_TABLE.json_depth.most;

/**
 * Refuses a body, query or path in which a number stands that could belong to a real person, wherever it
 * stands (law 10).
 *
 * @throws Problem which does not repeat it.
 */
export function refuseRealNumbers(sent: unknown): void {
  for (const { text, path } of textsIn(sent)) {
    if (path.length > DEEPEST)
      throw new Problem('invalid-value', `The body is nested more than ${DEEPEST} deep.`);
    if (!holdsRealNumber(text)) continue;
    const detail = pidSentences.real;
    throw new Problem('real-number', `${detail} It was not stored.`, {
      errors: [{ pointer: jsonPointer(path), detail }],
    });
  }
}
