/**
 * Law 10 at the one door: an answer with a number that could be a real person's, where none is asked for,
 * reaches no step.
 */

import type { Step } from '../../eid/step.ts';
import { holdsRealNumber } from '../../people/pid.ts';
import type { Transitioned } from './follow.ts';
import type { Login, LoginEvent } from './login.ts';
import { askedAgain } from './transition.ts';

/**
 * Undefined where the step may look at the answer. The number that a step asks for is judged by its own
 * table, which tells its fault.
 */
export function refusedNumber(
  login: Login,
  step: Step | undefined,
  event: LoginEvent,
): Transitioned | undefined {
  if (event.kind !== 'answer' || login.state !== 'open') return undefined;
  const named = step?.identify?.(event.fields, login);
  const asked = named?.by === 'pid' ? named.text : undefined;
  const found = Object.entries(event.fields).find(
    ([name, typed]) => holdsRealNumber(name) || (typed !== asked && holdsRealNumber(typed)),
  );
  if (found === undefined) return undefined;
  const field = step?.fields.find(({ id }) => id === found[0])?.id;
  const say = { text: 'pid.real', ...(field === undefined ? {} : { field }) };
  return askedAgain(login, say, 'A number that could be real was refused');
}
