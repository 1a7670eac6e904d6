/**
 * Wakes the followers of the trail for whom events came: one look at the new events, and one copy of them,
 * however many follow.
 */
import type { StoredEvent } from '../kernel/audit.ts';
import { turn } from '../kernel/clock.ts';
import type { EventTags, Store } from '../storage/store.ts';

const PAGE = 500;
/** So many are woken before requests come through again. */
const AT_ONCE = 100;

/**
 * Gets the events for its follower since it was called last; undefined = some may have come, and the waker
 * does not know which.
 */
type Wake = (came: readonly StoredEvent[] | undefined) => void;

interface Follower {
  readonly tags: EventTags;
  readonly wake: Wake;
}

const wakers = new WeakMap<Store, Waker>();

/** The one of this store. */
export function wakerOf(store: Store): Waker {
  const known = wakers.get(store) ?? new Waker(store);
  wakers.set(store, known);
  return known;
}

/** A follower that is called may find nothing new; none is left uncalled. */
class Waker {
  readonly #store: Store;
  readonly #followers = new Set<Follower>();
  /** The newest event that has been looked at; undefined = it is not known yet. */
  #last: number | undefined;
  #state: 'idle' | 'looking' | 'looking, and told again' = 'idle';
  #leave: (() => void) | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** `wake` is called when events with these tags may have come, until the returned function is called. */
  call(tags: EventTags, wake: Wake): () => void {
    const follower = { tags, wake };
    this.#followers.add(follower);
    this.#leave ??= this.#store.subscribe((about) => this.#told(about));
    return () => {
      this.#followers.delete(follower);
      if (this.#followers.size > 0) return;
      this.#leave?.();
      this.#leave = undefined;
      this.#last = undefined;
    };
  }

  /** Nothing is read where what came is about none of those that are followed. */
  #told(about?: readonly EventTags[]): void {
    if (about !== undefined && ![...this.#followers].some(({ tags }) => mayCarry(about, tags))) return;
    if (this.#state === 'idle') void this.#look();
    else this.#state = 'looking, and told again';
  }

  async #look(): Promise<void> {
    let more = true;
    while (more) {
      this.#state = 'looking';
      const fresh = await this.#fresh().catch(() => 'unknown' as const);
      await this.#wakeAll(fresh);
      more = fresh.length === PAGE || this.#toldAgain();
    }
    this.#state = 'idle';
  }

  async #wakeAll(fresh: readonly StoredEvent[] | 'unknown'): Promise<void> {
    let woken = 0;
    for (const follower of [...this.#followers]) {
      const came = fresh === 'unknown' ? undefined : fresh.filter((event) => carries(event, follower.tags));
      if (came?.length === 0 || !this.#followers.has(follower)) continue;
      follower.wake(came);
      woken += 1;
      if (woken % AT_ONCE === 0) await turn();
    }
  }

  /** The events since the last look; at the first look it is not known since when. */
  async #fresh(): Promise<readonly StoredEvent[] | 'unknown'> {
    const since = this.#last;
    if (since === undefined) {
      this.#last = (await this.#store.latestEvents({}, 1)).at(-1)?.seq ?? 0;
      return 'unknown';
    }
    const fresh = await this.#store.events({}, since, PAGE);
    this.#last = fresh.at(-1)?.seq ?? since;
    return fresh;
  }

  // As a method, because the state moves during the await, which the compiler's narrowing does not see.
  #toldAgain(): boolean {
    return this.#state === 'looking, and told again';
  }
}

function carries(event: StoredEvent, { person, service, login, trace, browser }: EventTags): boolean {
  return (
    browser === undefined &&
    (person ?? event.person) === event.person &&
    (service ?? event.service) === event.service &&
    (login ?? event.login) === event.login &&
    (trace ?? event.trace) === event.trace
  );
}

/** `about` knows of an event its login and its person alone. */
function mayCarry(about: readonly EventTags[], { login, person }: EventTags): boolean {
  return about.some((of) => (login ?? of.login) === of.login && (person ?? of.person) === of.person);
}
