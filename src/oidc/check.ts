/** Checks as values: a rule, its condition, and the explanation of a breach (law 6). */
import { type Explanation, Refused, type Rule } from '../web/rule.ts';

/** One rule and its condition. Order is the order of the list a check stands in. */
export interface Check<Subject> {
  readonly rule: Rule;
  readonly holds: (subject: Subject) => boolean;
  readonly explain?: ((subject: Subject) => Explanation) | undefined;
}

type CheckRow<Subject> = readonly [holds: Check<Subject>['holds'], explain?: Check<Subject>['explain']];

/** A list of checks, each under the name of its rule, in the order given. */
export function checks<Subject, Id extends string = string>(
  catalogue: Readonly<Record<Id, Rule>>,
  rows: { readonly [id in NoInfer<Id>]?: CheckRow<Subject> },
): readonly Check<Subject>[] {
  const named = Object.entries(rows) as [Id, CheckRow<Subject>][];
  return named.map(([id, [holds, explain]]) => ({ rule: catalogue[id], holds, explain }));
}

/** The first refusal of the list, or undefined where every rule is kept. */
export function firstRefusal<Subject>(
  list: readonly Check<Subject>[],
  subject: Subject,
): Refused | undefined {
  const broken = list.find((check) => !check.holds(subject));
  return broken === undefined ? undefined : new Refused(broken.rule, broken.explain?.(subject));
}

/** Throws the first refusal of the list. */
export function enforce<Subject>(list: readonly Check<Subject>[], subject: Subject): void {
  const refused = firstRefusal(list, subject);
  if (refused !== undefined) throw refused;
}

/**
 * The first refusal of the list, or what `read` makes of a subject that keeps every rule of it. Undefined
 * there is a fault of ours: a check is missing.
 */
export function judge<Subject, Value>(
  list: readonly Check<Subject>[],
  subject: Subject,
  read: (subject: Subject) => Value | undefined,
): Value | Refused {
  const refused = firstRefusal(list, subject);
  if (refused !== undefined) return refused;
  const value = read(subject);
  if (value === undefined) throw new Error(`No check refuses what cannot be read: ${ruleIds(list)}`);
  return value;
}

const ruleIds = (list: readonly Check<never>[]) => list.map(({ rule }) => rule.id).join(', ');

/** As `judge`; the refusal is thrown. */
export function parse<Subject, Value>(
  list: readonly Check<Subject>[],
  subject: Subject,
  read: (subject: Subject) => Value | undefined,
): Value {
  const value = judge(list, subject, read);
  if (value instanceof Refused) throw value;
  return value;
}
