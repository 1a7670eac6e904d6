/** Rows that eIDs share; spread into their tables. */
import type { Facts, Row } from './method.ts';

const cannotBeUsed = (facts: Facts) => facts.pid === null;

/** A number that cannot be used is asked for again, with the reason; it is neither shown nor kept. */
export function asksForUsableNumber<Step extends string>(step: Step): Row<Step> {
  return {
    when: cannotBeUsed,
    to: step,
    do: (facts) => ({
      say: { text: `pid.${facts.pidProblem ?? 'format'}`, field: 'pid' },
      event: 'the number was not accepted',
    }),
  };
}
