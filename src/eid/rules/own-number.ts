/** A national identity number that is typed where its owner is known: on their own phone. */
import type { Person } from '../../people/person.ts';
import { MONTH_OFFSETS, type PidProblem, parsePid } from '../../people/pid.ts';
import type { HandsetEffect } from '../handset.ts';

interface Typing {
  readonly fields: Readonly<Record<string, string>>;
  readonly person: Pick<Person, 'pid'>;
}

/** Null = the field `pid` has the owner's. Which offsets the settings accept makes no difference here. */
function problemOf({ fields: { pid = '' }, person }: Typing): PidProblem | 'other' | null {
  const reading = parsePid(pid, MONTH_OFFSETS);
  if (!reading.ok) return reading.why;
  return reading.pid === person.pid ? null : 'other';
}

const numberIsWrong = (facts: Typing) => problemOf(facts) !== null;

/** Any other number is asked for again. Texts of the eID: `phone.number.other`. */
export function asksForOwnNumber<Name extends string>(to: Name) {
  const refuse = (facts: Typing): HandsetEffect<never> => {
    const why = problemOf(facts);
    const text = why === 'other' ? 'phone.number.other' : `pid.${why}`;
    return { say: { text, field: 'pid' }, event: 'the number was not accepted' };
  };
  return { when: numberIsWrong, to, do: refuse };
}
