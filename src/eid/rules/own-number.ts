/** A national identity number that is typed where its owner is known: on their own phone. */
import type { Person } from '../../people/person.ts';
import { MONTH_OFFSETS, type PidProblem, parsePid } from '../../people/pid.ts';

interface Typing {
  readonly fields: Readonly<Record<string, string>>;
  readonly person: Pick<Person, 'pid'>;
}

/** Null = the field `pid` has the owner's. Which offsets the settings accept makes no difference here. */
export function ownNumberProblem({ fields: { pid = '' }, person }: Typing): PidProblem | 'other' | null {
  const reading = parsePid(pid, MONTH_OFFSETS);
  if (!reading.ok) return reading.why;
  return reading.pid === person.pid ? null : 'other';
}
