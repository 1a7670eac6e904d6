/** Checks as values: a rule, what it takes to keep it, and what to say where it is broken (law 6). */
import { type Explanation, Refused, type Rule } from '../web/rule.ts';

/** One rule and what it takes to keep it. Order is the order of the list a check stands in. */
export interface Check<Subject> {
  readonly rule: Rule;
  readonly holds: (subject: Subject) => boolean;
  readonly explain?: ((subject: Subject) => Explanation) | undefined;
}

type Row<Subject> = readonly [holds: Check<Subject>['holds'], explain?: Check<Subject>['explain']];

/** A list of checks, each under the name of its rule, in the order given. */
export function checks<Subject, Id extends string = string>(
  catalogue: Readonly<Record<Id, Rule>>,
  rows: { readonly [id in NoInfer<Id>]?: Row<Subject> },
): readonly Check<Subject>[] {
  const named = Object.entries(rows) as [Id, Row<Subject>][];
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
