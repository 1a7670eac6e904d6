/** The trail: what happened, in the order of commit. Events are appended inside the change they tell about. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { EventTags, Store } from '../storage/store.ts';

const PAGE = 500;

/** Appends an event that belongs to no change of records. */
export function append(store: Store, event: AuditEvent): Promise<void> {
  return store.change(event.at, [], () => ({ result: undefined, events: [event] }));
}

/** Hands each stored event above `since` to `hear`, once and in order, until the returned function is called. */
export function follow(
  store: Store,
  tags: EventTags,
  since: number,
  hear: (event: StoredEvent) => void,
): () => void {
  const reader = new Reader(store, tags, since, hear);
  // Subscribed before the first read: what is committed between the two is read twice at most, and told once.
  const unsubscribe = store.subscribe('trail', () => reader.wake());
  reader.wake();
  return () => {
    unsubscribe();
    reader.end();
  };
}

/** One read at a time; a call that comes meanwhile makes it read once more. */
class Reader {
  readonly #read: (since: number) => Promise<readonly StoredEvent[]>;
  readonly #hear: (event: StoredEvent) => void;
  #last: number;
  #state: 'idle' | 'reading' | 'reading, and called again' | 'ended' = 'idle';

  constructor(store: Store, tags: EventTags, since: number, hear: (event: StoredEvent) => void) {
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
      for (const event of page) this.#tell(event);
      more = page.length === PAGE || this.#calledAgain();
    }
    if (!this.#ended()) this.#state = 'idle';
  }

  #tell(event: StoredEvent): void {
    if (this.#ended()) return;
    this.#last = event.seq;
    this.#hear(event);
  }

  // As methods, because the state moves during the await, which the compiler's narrowing does not see.
  #ended(): boolean {
    return this.#state === 'ended';
  }

  #calledAgain(): boolean {
    return this.#state === 'reading, and called again';
  }
}
