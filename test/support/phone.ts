/** A test person's phone, through the control API. */
import type { TestPerson, World } from './world.ts';

export interface PhoneMessage {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly words: string | null;
  readonly app: string | null;
  readonly code: string | null;
  readonly needs: readonly string[];
  readonly state: string;
  readonly login: string | null;
  readonly expires_at: string;
}

export interface AppJson {
  readonly installed: boolean;
  readonly active: boolean;
  readonly screen: string | null;
  readonly heading: string | null;
  readonly buttons: readonly string[];
  readonly scanned: string | null;
  readonly said: { readonly text: string; readonly field: string | null; readonly error: boolean } | null;
}

export interface PhoneJson {
  readonly handset: {
    readonly in_use: string;
    readonly version: number;
    readonly apps: Readonly<Record<string, AppJson>>;
  };
  readonly messages: readonly PhoneMessage[];
}

/** The computer with the card reader. */
export interface ReaderJson {
  readonly programs: Readonly<
    Record<
      string,
      Omit<AppJson, 'active'> & {
        readonly hardware: { readonly standing: readonly string[]; readonly buttons: readonly string[] };
      }
    >
  >;
  readonly messages: readonly (PhoneMessage & { readonly choices: readonly { readonly id: string }[] })[];
  readonly version: number;
}

/** All that is needed of a simulator. */
export type Where = Pick<World, 'control'>;
type Somebody = Pick<TestPerson, 'id'>;
type Fields = Readonly<Record<string, string>>;

export const phoneOf = ({ control }: Where, { id }: Somebody): Promise<PhoneJson> =>
  control.must('GET', `/people/${id}/phone`);

export const readerOf = ({ control }: Where, { id }: Somebody): Promise<ReaderJson> =>
  control.must('GET', `/people/${id}/reader`);

export const messagesOf = async (where: Where, person: Somebody) => (await phoneOf(where, person)).messages;

/** The SIM card in that phone, or its settings. */
export const setPhone = ({ control }: Where, { id }: Somebody, patch: object): Promise<PhoneJson> =>
  control.must('PATCH', `/people/${id}/phone`, patch);

/** The one message that waits for an answer. */
export async function asked(where: Where, person: Somebody): Promise<PhoneMessage> {
  const open = (await messagesOf(where, person)).filter(({ state }) => state === 'new');
  const [one, ...others] = open;
  if (one === undefined || others.length > 0) throw new Error(`Not one but ${open.length} messages wait`);
  return one;
}

/** The phone's answer: 200 where the login took it, 409 where the message waits for none. */
export const answer = (
  { control }: Where,
  { id }: Somebody,
  message: string | undefined,
  [verb, fields]: readonly ['approve' | 'reject', object],
) => control.call<PhoneMessage>('POST', `/people/${id}/phone/${message}/${verb}`, fields);

async function answered(where: Where, person: Somebody, how: readonly ['approve' | 'reject', Fields]) {
  const { status, body } = await answer(where, person, (await asked(where, person)).id, how);
  if (status !== 200) throw new Error(`${how[0]}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const approve = (where: Where, person: Somebody, fields: Fields = {}) =>
  answered(where, person, ['approve', fields]);
export const reject = (where: Where, person: Somebody, fields: Fields = {}) =>
  answered(where, person, ['reject', fields]);
