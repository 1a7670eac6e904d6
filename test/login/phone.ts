/** The phone of a waiting login's person, answering from another process on the same store. */
import { systemClock } from '../../src/kernel/clock.ts';
import { createLogins } from '../../src/login/driver.ts';
import { LOGIN, type Login } from '../../src/login/login.ts';
import { type Answered, answerMessage } from '../../src/login/prompts.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { MESSAGE, type Message } from '../../src/people/message.ts';
import { parsePid } from '../../src/people/pid.ts';
import type { Store } from '../../src/storage/store.ts';

export interface Phone {
  /** The message that the login waits for, or waited for last. */
  asked(login: string): Promise<Message>;
  approve(message: Message, fields?: Readonly<Record<string, string>>): Promise<Answered>;
  reject(message: Message, fields?: Readonly<Record<string, string>>): Promise<Answered>;
}

export const PIN = '1234';

export async function phoneOn(store: Store, clock = systemClock): Promise<Phone> {
  const methods = await loadMethods(null);
  const nobody = () => {
    throw new Error('A phone makes no person and carries no login home');
  };
  const logins = createLogins({
    ...{ store, clock, deliver: nobody, personFor: nobody },
    tables: { methods, interludes: [] },
    lifetime: 1800,
    settings: Object.fromEntries(methods.map(({ id, settings }) => [id, settings.parse({})])),
    readPid: (text) => parsePid(text, [80]),
    outages: () => undefined,
    record: false,
  });
  const send =
    (answer: 'approve' | 'reject') => (message: Message, fields: Readonly<Record<string, string>>) =>
      answerMessage(
        { store, clock, logins },
        { person: message.person, message: message.id, answer, fields, trace: 'the phone' },
      );
  return {
    async asked(login) {
      const [found] = (await store.find<Message>(MESSAGE, { login }, clock.now(), { limit: 100 })).slice(-1);
      if (found === undefined) throw new Error(`Nothing was sent for ${login}`);
      return found.value;
    },
    approve: (message, fields = { pin: PIN }) => send('approve')(message, fields),
    reject: (message, fields = {}) => send('reject')(message, fields),
  };
}

/** The stored record as it is, with nothing read into it. */
export async function storedLogin(store: Store, id: string, clock = systemClock): Promise<Login | undefined> {
  return (await store.get<Login>(LOGIN, id, clock.now()))?.value;
}
