/** One person of the cast. */
import type { PersonInput } from './input.ts';
import type { Pid } from './pid.ts';

/** Reads Bokmål unless told. The family name is the last word. */
export function member(
  pid: string,
  name: string,
  why: string,
  more: Omit<PersonInput, 'pid'> = {},
): PersonInput {
  const [family = '', ...given] = name.split(' ').toReversed();
  const names = { given: given.toReversed().join(' '), family };
  return { pid: pid as Pid, name: names, locale: 'nb', why, ...more };
}
