/** What has reached a person: the newest, oldest of them first. */
import { type Instant, turn } from '../kernel/clock.ts';
import { MESSAGE, type Message, type MessageState, messageAsOf } from '../people/message.ts';
import type { Found, Store } from '../storage/store.ts';

export interface MessagesQuery {
  readonly limit: number;
  /** Only those that came before the message with this id. */
  readonly before?: string | undefined;
  readonly state?: MessageState | undefined;
}

export interface MessagesPage {
  readonly messages: readonly Found<Message>[];
  /** Older ones come before this id; null = that was all. */
  readonly next: string | null;
}

/** The state is no tag, since time alone may change it: pages are read until enough of them fit. */
export async function messagesOf(
  store: Store,
  person: string,
  at: Instant,
  { limit, before, state }: MessagesQuery,
): Promise<MessagesPage> {
  let fit: readonly Found<Message>[] = [];
  for (let start = before; ; ) {
    const page = { limit: limit + 1, ...(start === undefined ? {} : { before: start }) };
    const found = await store.latest<Message>(MESSAGE, { person }, at, page);
    fit = [...found.filter((one) => state === undefined || messageAsOf(one, at).state === state), ...fit];
    const messages = fit.slice(-limit);
    if (fit.length > limit) return { messages, next: messages[0]?.id ?? null };
    if (found.length <= limit) return { messages, next: null };
    start = found[0]?.id;
    await turn();
  }
}
