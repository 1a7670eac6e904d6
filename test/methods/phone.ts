/** A test person's phone, through the control API. */
import type { Answer, TestPerson, World } from '../support/world.ts';

export interface PhoneMessage {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly words: string | null;
  readonly app: string | null;
  readonly needs: readonly string[];
  readonly state: string;
  readonly login: string | null;
}

/** All that is needed of a simulator. */
export type Where = Pick<World, 'control'>;

export async function phoneOf(where: Where, person: TestPerson): Promise<readonly PhoneMessage[]> {
  const path = `/people/${person.id}/phone`;
  return (await where.control.must<{ messages: readonly PhoneMessage[] }>('GET', path)).messages;
}

/** The one message that waits for an answer. */
export async function asked(where: Where, person: TestPerson): Promise<PhoneMessage> {
  const open = (await phoneOf(where, person)).filter(({ state }) => state === 'new');
  const [one, ...others] = open;
  if (one === undefined || others.length > 0) throw new Error(`Not one but ${open.length} messages wait`);
  return one;
}

type Fields = Readonly<Record<string, string>>;

async function answered(where: Where, person: TestPerson, verb: string, fields: Fields) {
  const { id } = await asked(where, person);
  const path = `/people/${person.id}/phone/${id}/${verb}`;
  const answer: Answer<PhoneMessage> = await where.control.call('POST', path, fields);
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const approve = (where: Where, person: TestPerson, fields: Fields = {}) =>
  answered(where, person, 'approve', fields);
export const reject = (where: Where, person: TestPerson, fields: Fields = {}) =>
  answered(where, person, 'reject', fields);
