/** From what was sent to what an operation trusts (law 7); what does not fit becomes a problem with a pointer and the nearest name. */
import { z } from 'zod';
import { textsIn } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { pidSentences } from '../people/input.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { registrationRule } from '../services/rules.ts';
import { nearest } from '../web/nearest.ts';
import { Problem, type Wrong } from './problem.ts';

type Path = readonly PropertyKey[];

/** How a schema's problems are told. */
export interface Telling {
  /** With its article: `a person`. */
  readonly of: string;
  readonly schema: z.ZodType;
  /** What the members are, where the parsing is done by a registry and `schema` is looser (a patch). */
  readonly shape?: z.ZodType;
  /** Names known below a place the schema does not describe (an eID's credential). */
  readonly namesAt?: (path: Path) => readonly string[];
  /** Writes the place of a member; a JSON Pointer unless told. */
  readonly pointer?: (path: Path) => string;
}

/** @throws Problem naming every member that does not fit. */
export function parse<S extends z.ZodType>(
  telling: Telling & { readonly schema: S },
  input: unknown,
): z.output<S> {
  const parsed = telling.schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw problemOf(parsed.error, telling);
}

/** A ZodError as a problem; also for those an eID throws on its credential. */
export function problemOf(error: z.ZodError, telling: Telling): Problem {
  const errors = error.issues.flatMap((issue) => wrongs(issue, telling));
  const unknown = error.issues.some(({ code }) => code === 'unrecognized_keys');
  const [first] = errors;
  return new Problem(unknown ? 'unknown-field' : 'invalid-value', first?.detail ?? 'The body does not fit.', {
    errors,
  });
}

function wrongs(issue: z.core.$ZodIssue, telling: Telling): Wrong[] {
  const pointer = telling.pointer ?? jsonPointer;
  if (issue.code !== 'unrecognized_keys')
    return [{ pointer: pointer(issue.path), detail: issue.message, ...ruleOf(issue.message) }];
  const known = [
    ...namesIn(at(telling.shape ?? telling.schema, issue.path)),
    ...(telling.namesAt?.(issue.path) ?? []),
  ];
  return issue.keys.map((key) => ({
    pointer: pointer([...issue.path, key]),
    detail: `"${key}" is not a field of ${owner(issue.path, telling.of)}${hint(key, known)}`,
  }));
}

/** Of a registration that breaks one: a sentence of the catalogue. */
function ruleOf(sentence: string) {
  const rule = registrationRule(sentence);
  return rule === undefined ? {} : { rule: rule.id, see: rule.see };
}

function owner(path: Path, of: string): string {
  return path.length === 0 ? of : `${jsonPointer(path)} in ${of}`;
}

function hint(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return known.length === 0 ? '.' : `; there are: ${known.join(', ')}.`;
}

export function jsonPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The part of a schema that describes a place; undefined where it does not say. */
function at(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((outer, part) => member(bare(outer), part), schema);
}

/** Without optional, nullable and the like around it. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return bare(schema.in as z.ZodType);
  const wrapped = [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodPrefault].find(
    (type) => schema instanceof type,
  );
  return wrapped === undefined ? schema : bare((schema as z.ZodOptional<z.ZodType>).unwrap());
}

function member(schema: z.ZodType | undefined, part: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Readonly<Record<PropertyKey, z.ZodType>>)[part];
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

function namesIn(schema: z.ZodType | undefined): readonly string[] {
  const object = bare(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

const DEEPEST = LIMIT_TABLE.json_depth.most;

/**
 * Refuses a body, query or path in which a number stands that could belong to a real person, wherever it stands (law 10).
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
