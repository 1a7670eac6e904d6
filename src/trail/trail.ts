/** The trail: events in the order of commit. Events are appended inside the change they tell about. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { EventTags, Store } from '../storage/store.ts';
import { wakerOf } from './waker.ts';

/** Small, since a follower that is slow to take a page holds it. */
const PAGE = 100;

/** Appends an event that belongs to no change of records. */
export function append(store: Store, event: AuditEvent): Promise<void> {
  return store.change(event.at, [], () => ({ result: undefined, events: [event] }));
}

/**
 * Takes an event; a promise means that it takes no more until that is kept, and no event is read until then.
 */
export type Hear = (event: StoredEvent) => Promise<void> | undefined;

/**
 * Hands each stored event above `since` to `hear`, once and in order, until the returned function is called.
 */
export function follow(store: Store, tags: EventTags, since: number, hear: Hear): () => void {
  const reader = new Reader(store, tags, since, hear);
  // Called from before the first read on: an event committed between the two is read twice at most, and told
  // once.
  const unsubscribe = wakerOf(store).call(tags, (came) => reader.wake(came));
  reader.wake();
  return () => {
    unsubscribe();
    reader.end();
  };
}

/**
 * One read at a time; a call that comes meanwhile makes it read once more. A reader that has read everything
 * is handed the new events, and reads nothing.
 */
class Reader {
  readonly #read: (since: number) => Promise<readonly StoredEvent[]>;
  readonly #hear: Hear;
  #last: number;
  /** Nothing is missing up to the last call. */
  #isCurrent = false;
  #state: 'idle' | 'reading' | 'reading, and called again' | 'ended' = 'idle';

  constructor(store: Store, tags: EventTags, since: number, hear: Hear) {
    this.#read = (since) => store.events(tags, since, PAGE);
    this.#hear = hear;
    this.#last = since;
  }

  /** `came`: everything with the tags that has come since the last call, where that is known. */
  wake(came?: readonly StoredEvent[]): void {
    if (this.#state === 'idle') void this.#drain(came);
    else if (this.#state === 'reading') this.#state = 'reading, and called again';
  }

  end(): void {
    this.#state = 'ended';
  }

  async #drain(came?: readonly StoredEvent[]): Promise<void> {
    let known = this.#isCurrent && came !== undefined && came.length < PAGE ? came : undefined;
    let more = true;
    while (more && !this.#ended()) {
      this.#state = 'reading';
      const page = known ?? (await this.#readOn());
      known = undefined;
      await this.#tell(page);
      more = page.length === PAGE || this.#calledAgain();
    }
    if (!this.#ended()) this.#state = 'idle';
  }

  /** A read that fails loses nothing: the next one starts from the same place. */
  async #readOn(): Promise<readonly StoredEvent[]> {
    try {
      const page = await this.#read(this.#last);
      this.#isCurrent = true;
      return page;
    } catch {
      this.#isCurrent = false;
      return [];
    }
  }

  async #tell(page: readonly StoredEvent[]): Promise<void> {
    for (const event of page) {
      if (this.#ended()) return;
      if (event.seq <= this.#last) continue;
      this.#last = event.seq;
      const busy = this.#hear(event);
      if (busy !== undefined) await busy;
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
