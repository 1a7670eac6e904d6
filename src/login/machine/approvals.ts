/** The answer of a phone, or of a card's helper program, to a message that a login waits for: it reaches the login through the one door. */
import type { Clock } from '../../kernel/clock.ts';
import { isOpen, MESSAGE, type Message, messageAsOf, type Need } from '../../people/message.ts';
import type { Store, Stored } from '../../storage/store.ts';
import type { Login } from './login.ts';
import type { Logins } from './ports.ts';

export interface Answering {
  readonly person: string;
  readonly message: string;
  readonly answer: 'approve' | 'reject';
  /** A `pin`, how it was unlocked, a `choice`, or a `reason`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly trace: string;
}

export type ApprovalResult =
  /** This person has no such message. */
  | { readonly kind: 'unknown' }
  /** It is no question, or has been answered, withdrawn or is too old. */
  | { readonly kind: 'over'; readonly message: Message }
  /**
   * An approval without what the message needs: the phone would not have sent it. Nothing happened, and
   * nothing is counted.
   */
  | { readonly kind: 'incomplete'; readonly message: Message; readonly missing: Need }
  /** It chooses what the message does not offer: nothing happened, and nothing is counted. */
  | { readonly kind: 'no-choice'; readonly message: Message }
  /** The login took it; its feedback may still be that the PIN was wrong. */
  | { readonly kind: 'taken'; readonly message: Stored<Message>; readonly login: Stored<Login> };

export async function answerApproval(
  { store, clock, logins }: { readonly store: Store; readonly clock: Clock; readonly logins: Logins },
  { person, message: id, answer, fields, trace }: Answering,
): Promise<ApprovalResult> {
  const found = await ofPerson(store, clock, person, id);
  if (found === undefined) return { kind: 'unknown' };
  const message = messageAsOf(found, clock.now());
  if (!isOpen(message) || message.login === null) return { kind: 'over', message };
  const missing = answer === 'approve' ? message.needs.find((need) => typed(fields, need) === '') : undefined;
  if (missing !== undefined) return { kind: 'incomplete', message, missing };
  const { choices = [] } = message;
  if (fields.choice !== undefined && choices.every(({ id: one }) => one !== fields.choice))
    return { kind: 'no-choice', message };
  const given = fields.pin === undefined ? fields : { ...fields, pin: typed(fields, 'pin') };
  const event = { kind: 'phone', message: id, answer, fields: given } as const;
  const sent = await logins.send({ id: message.login, event, from: 'phone', trace });
  const after = (await ofPerson(store, clock, person, id)) ?? found;
  return sent.kind === 'moved'
    ? { kind: 'taken', message: after, login: sent.login }
    : { kind: 'over', message: messageAsOf(after, clock.now()) };
}

/** Keys of a phone make no spaces. */
function typed(fields: Answering['fields'], need: Need): string {
  return (fields[need] ?? '').replace(/\s/g, '');
}

async function ofPerson(
  store: Store,
  clock: Clock,
  person: string,
  id: string,
): Promise<Stored<Message> | undefined> {
  const found = await store.get(MESSAGE, id, clock.now());
  return found?.value.person === person ? found : undefined;
}
