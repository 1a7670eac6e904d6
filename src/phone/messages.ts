/** The messages that have reached a person: the newest, oldest of them first. */
import { type Instant, turn } from '../kernel/clock.ts';
import { ownerOfAddress } from '../people/making.ts';
import { MESSAGE, type Message, type MessageState, messageAsOf } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import type { LatestPage, Store, Stored } from '../storage/store.ts';

export interface MessagesQuery extends LatestPage {
  readonly state?: MessageState | undefined;
}

export interface MessagesPage {
  readonly messages: readonly Stored<Message>[];
  /** Older ones come before this id; null = that was all. */
  readonly next: string | null;
}

/**
 * The tags of the messages that reach a phone. A mail goes to an address: its owner finds what was sent to
 * the person known by it, and stays who they are.
 */
export function reaching({ id, email }: Pick<Person, 'id' | 'email'>): readonly string[] {
  return email === null ? [id] : [...new Set([id, ownerOfAddress(email)])];
}

/** The newest line of the trail about the people whose messages reach this phone; 0 = none. */
export async function newestLine(store: Store, people: readonly string[]): Promise<number> {
  const lines = await Promise.all(people.map((person) => store.latestEvents({ person }, 1)));
  return Math.max(0, ...lines.flat().map(({ seq }) => seq));
}

/** The state is no tag, since time alone may change it: pages are read until enough of them fit. */
export async function messagesOf(
  store: Store,
  person: Pick<Person, 'id' | 'email'>,
  at: Instant,
  { limit, before, state }: MessagesQuery,
): Promise<MessagesPage> {
  let fit: readonly Stored<Message>[] = [];
  for (let start = before; ; ) {
    const found = await latestOf(store, reaching(person), at, { limit: limit + 1, before: start });
    fit = [...found.filter((one) => state === undefined || messageAsOf(one, at).state === state), ...fit];
    const messages = fit.slice(-limit);
    if (fit.length > limit) return { messages, next: messages[0]?.id ?? null };
    if (found.length <= limit) return { messages, next: null };
    start = found[0]?.id;
    await turn();
  }
}

/** Of all of them, as `latest` of one. */
async function latestOf(
  store: Store,
  people: readonly string[],
  at: Instant,
  page: LatestPage,
): Promise<readonly Stored<Message>[]> {
  const found = await Promise.all(people.map((person) => store.latest(MESSAGE, { person }, at, page)));
  const sentAt = ({ value, aged }: Stored<Message>) => value.sent_at - aged;
  return found
    .flat()
    .toSorted((one, other) => sentAt(one) - sentAt(other))
    .slice(-page.limit);
}
