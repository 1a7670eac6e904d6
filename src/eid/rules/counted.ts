/** Tries at something that can be guessed: right, the last wrong one, wrong. What was left empty is not counted. */
import type { Exit } from '../step.ts';

/** What steps and screens have in common. */
interface Answered {
  readonly fields: Readonly<Record<string, string>>;
}

interface Told {
  readonly say?: { readonly text: string; readonly field?: string };
  readonly event?: string;
}

interface CountedRow<F, E, To> {
  readonly why?: string;
  readonly when?: (facts: F) => boolean;
  readonly to: To;
  readonly do: (facts: F) => E;
}

interface Counting<F, E, Name extends string> {
  /** What is guessed, for the list of eIDs: `code`, `password`, `pin`. */
  readonly what: string;
  /** The step or screen that asks, where whoever was wrong stays. */
  readonly at: Name;
  readonly field?: string;
  /** Said where the field is empty; absent = that is wrong as any other try. `blanks`: they count as typed, as in a password. */
  readonly missing?: { readonly text: string; readonly event: string; readonly blanks?: true };
  /** Tried before it is judged. */
  readonly first?: readonly Omit<CountedRow<F, E, Name | Exit>, 'why'>[];
  readonly isRight: (facts: F) => boolean;
  /** How many tries are left once this one is counted as wrong. */
  readonly left: (facts: F) => number;
  readonly right: CountedRow<F, E, Name | Exit>;
  readonly last: CountedRow<F, E, Name | Exit>;
  readonly wrong: (facts: F) => E;
}

export function counted<F extends Answered, E, Name extends string>(
  counting: Counting<F, E | Told, Name>,
): readonly CountedRow<F, E | Told, Name | Exit>[] {
  const { what, at, field = '', missing, first = [], isRight, left, right, last, wrong } = counting;
  const isEmpty = ({ fields: { [field]: typed = '' } }: F) =>
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
