/** What has reached a person, oldest first. */
import type { Instant } from '../kernel/clock.ts';
import { MESSAGE, type Message } from '../people/message.ts';
import type { Found, Store } from '../storage/store.ts';

const PAGE = 500;

/** Messages are kept for some days, and post for two months, so that they are few. */
export async function messagesOf(
  store: Store,
  person: string,
  at: Instant,
): Promise<readonly Found<Message>[]> {
  const all: Found<Message>[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const batch = await store.find<Message>(MESSAGE, { person }, at, page);
    all.push(...batch);
    if (batch.length < PAGE) return all;
  }
}
