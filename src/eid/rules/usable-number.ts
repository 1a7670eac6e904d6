/** A national identity number that can be used. */
import type { Facts } from '../facts.ts';
import type { SharedRow } from '../step.ts';

const cannotBeUsed = (facts: Facts<unknown, unknown>) => facts.pid === null;

/** A number that cannot be used is asked for again, with the reason; it is neither shown nor kept. */
export function asksForUsableNumber<Step extends string>(step: Step): SharedRow<Step> {
  return {
    when: cannotBeUsed,
    to: step,
    do: (facts) => ({
      say: { text: `pid.${facts.pidProblem ?? 'format'}`, field: 'pid' },
      event: 'the number was not accepted',
    }),
  };
}
