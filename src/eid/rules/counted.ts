/** Tries at something that can be guessed: right, the last wrong one, wrong. What was left empty is not counted. */
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { Row } from '../step.ts';

interface Counting<C, S, Name extends string> {
  /** What is guessed, for the list of eIDs: `code`, `password`, `pin`. */
  readonly what: string;
  /** The step that asks, where whoever was wrong stays. */
  readonly at: Name;
  readonly field?: string;
  /** Said where the field is empty; absent = that is wrong as any other try. `blanks`: they count as typed, as in a password. */
  readonly missing?: { readonly text: string; readonly event: string; readonly blanks?: true };
  /** Tried before it is judged. */
  readonly first?: readonly Row<Name, C, S>[];
  readonly isRight: (facts: Facts<C, S>) => boolean;
  /** How many tries are left once this one is counted as wrong. */
  readonly left: (facts: Facts<C, S>) => number;
  readonly right: Omit<Row<Name, C, S>, 'when'>;
  readonly last: Omit<Row<Name, C, S>, 'when'>;
  readonly wrong: (facts: Facts<C, S>) => Effect<C>;
}

export function counted<C, S, Name extends string>(
  counting: Counting<C, S, Name>,
): readonly Row<Name, C, S>[] {
  const { what, at, field = '', missing, first = [], isRight, left, right, last, wrong } = counting;
  const isEmpty = ({ fields: { [field]: typed = '' } }: Facts<C, S>) =>
    (missing?.blanks === true ? typed : typed.trim()) === '';
  return [
    ...(missing === undefined
      ? []
      : [
          {
            why: `${what}IsMissing`,
            when: isEmpty,
            to: at,
            do: () => ({ say: { text: missing.text, field }, event: missing.event }),
          },
        ]),
    ...first,
    { why: `${what}IsRight`, when: isRight, ...right },
    {
      why: `isLast${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      when: (facts) => left(facts) <= 0,
      ...last,
    },
    { to: at, do: wrong },
  ];
}
