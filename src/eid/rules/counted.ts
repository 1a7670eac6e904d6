/**
 * Tries at something that can be guessed: right, the last wrong one, wrong. An empty answer is not counted.
 */
import { type Effect, told } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { RowFor } from '../step.ts';

interface Counting<F, C, Name extends string> {
  /** The kind of secret, for the list of eIDs: `code`, `password`, `pin`. */
  readonly what: string;
  /** The step that asks; after a wrong guess the citizen stays there. */
  readonly at: Name;
  readonly field?: string;
  /**
   * Said where the field is empty; absent = that is wrong as any other try. `blanks`: they count as typed, as
   * in a password.
   */
  readonly missing?: { readonly text: string; readonly event: string; readonly blanks?: true };
  /** Tried before it is judged. */
  readonly first?: readonly RowFor<Name, F, C>[];
  readonly isRight: (facts: F) => boolean;
  /** The number of tries left once this one is counted as wrong. */
  readonly left: (facts: F) => number;
  readonly right: Omit<RowFor<Name, F, C>, 'when'>;
  readonly last: Omit<RowFor<Name, F, C>, 'when'>;
  readonly wrong: (facts: F) => Effect<C>;
}

export function counted<F extends Pick<Facts, 'fields'>, C, Name extends string>(
  counting: Counting<F, C, Name>,
): readonly RowFor<Name, F, C>[] {
  const { what, at, field = '', missing, first = [], isRight, left, right, last, wrong } = counting;
  const isEmpty = ({ fields: { [field]: typed = '' } }: F) =>
    (missing?.blanks === true ? typed : typed.trim()) === '';
  const asking = missing && {
    why: `${what}IsMissing`,
    when: isEmpty,
    to: at,
    do: told(missing.text, missing.event, field),
  };
  const why = `isLast${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return [
    ...(asking === undefined ? [] : [asking]),
    ...first,
    { why: `${what}IsRight`, when: isRight, ...right },
    { why, when: (facts) => left(facts) <= 0, ...last },
    { to: at, do: wrong },
  ];
}
