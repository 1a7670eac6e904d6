/** The trail: what happened, in the order of commit. Events are appended inside the change they tell about. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { EventTags, Store } from '../storage/store.ts';
import { wakerOf } from './waker.ts';

/** Small, since whoever is slow to take it holds it. */
const PAGE = 100;

/** Appends an event that belongs to no change of records. */
export function append(store: Store, event: AuditEvent): Promise<void> {
  return store.change(event.at, [], () => ({ result: undefined, events: [event] }));
}

/** Takes an event; where it cannot take more at once, it says when it can, and nothing more is read until then. */
export type Hear = (event: StoredEvent) => Promise<void> | undefined;

/** Hands each stored event above `since` to `hear`, once and in order, until the returned function is called. */
export function follow(store: Store, tags: EventTags, since: number, hear: Hear): () => void {
  const reader = new Reader(store, tags, since, hear);
  // Called from before the first read on: what is committed between the two is read twice at most, and told once.
  const unsubscribe = wakerOf(store).call(tags, () => reader.wake());
  reader.wake();
  return () => {
    unsubscribe();
    reader.end();
  };
}

/** One read at a time; a call that comes meanwhile makes it read once more. */
class Reader {
  readonly #read: (since: number) => Promise<readonly StoredEvent[]>;
  readonly #hear: Hear;
  #last: number;
  #state: 'idle' | 'reading' | 'reading, and called again' | 'ended' = 'idle';

  constructor(store: Store, tags: EventTags, since: number, hear: Hear) {
    this.#read = (since) => store.events(tags, since, PAGE);
    this.#hear = hear;
    this.#last = since;
  }

  wake(): void {
    if (this.#state === 'idle') void this.#drain();
    else if (this.#state === 'reading') this.#state = 'reading, and called again';
  }

  end(): void {
    this.#state = 'ended';
  }

  async #drain(): Promise<void> {
    let more = true;
    while (more && !this.#ended()) {
      this.#state = 'reading';
      // A read that fails loses nothing: the next call starts from the same place.
      const page = await this.#read(this.#last).catch(() => []);
      await this.#tell(page);
      more = page.length === PAGE || this.#calledAgain();
    }
    if (!this.#ended()) this.#state = 'idle';
  }

  async #tell(page: readonly StoredEvent[]): Promise<void> {
    for (const event of page) {
      if (this.#ended()) return;
      this.#last = event.seq;
      await this.#hear(event);
    }
  }

  // As methods, because the state moves during the await, which the compiler's narrowing does not see.
  #ended(): boolean {
    return this.#state === 'ended';
  }

  #calledAgain(): boolean {
    return this.#state === 'reading, and called again';
  }
}
