/** Why an answer from a person's phone, or from a card's helper program, changed nothing. */
import type { Message, Need } from '../people/message.ts';
import { type Problem, wrongMember } from './problem.ts';

export function incomplete(missing: Need): Problem {
  const detail = `This message needs ${NEEDED[missing]}. Nothing was approved, and nothing is counted.`;
  return wrongMember(`/${missing}`, detail);
}

export function noChoice({ choices = [] }: Message): Problem {
  const offered = choices.map(({ id }) => id).join(', ');
  const detail = offered === '' ? 'This message offers nothing to choose.' : `There are: ${offered}.`;
  return wrongMember('/choice', `${detail} Nothing was approved, and nothing is counted.`);
}

const NEEDED: Readonly<Record<Need, string>> = {
  pin: '`pin`, the digits typed on the phone',
  unlock: '`unlock`: face, fingerprint or pin',
};

export function over({ login }: Message): string {
  return login === null
    ? 'This message asks for no answer.'
    : 'This message waits for no answer any more: it has been answered, withdrawn, or its time is up.';
}
