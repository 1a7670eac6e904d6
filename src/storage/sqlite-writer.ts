/** Commits changes that arrive together in one transaction; the wait for other programs holds no thread. */
import { after, soon } from '../kernel/clock.ts';
import { isBusy, meaning } from './sqlite-errors.ts';
import { StoreBusy } from './store.ts';

/** Work on its way: done by `perform`, whose result is for after the commit. */
interface Waiting {
  readonly perform: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Between two attempts (ms); each holds the thread no longer than the connection's busy_timeout. */
const RETRY_MS = 15;

/** Does the work whole or not at all. */
export type Transact = <R>(work: () => R) => R;

/** The one writer of a connection. */
export class Writer {
  readonly #transact: Transact;
  readonly #patienceMs: number;
  readonly #waiting: Waiting[] = [];
  /** Ends the wait for another program's lock; set while there is one. */
  #stopWaiting: (() => void) | undefined;
  #whenIdle: (() => void) | undefined;

  /** `patienceMs`: how long work waits for another program. */
  constructor(transact: Transact, patienceMs: number) {
    this.#transact = transact;
    this.#patienceMs = patienceMs;
  }

  /**
   * Runs `perform` inside a transaction that it may share with others; what fails takes none of them along.
   *
   * @throws StoreBusy, StoreGone, and whatever `perform` throws.
   */
  write<R>(perform: () => R): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const first = this.#waiting.push({ perform, resolve, reject }) === 1;
      if (first && this.#stopWaiting === undefined) soon(() => this.#flush());
    });
  }

  /** Commits what waits, or waits with it for the lock. */
  async close(): Promise<void> {
    this.#flush();
    if (this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
  }

  #flush(): void {
    const batch = this.#waiting.splice(0);
    const left = this.#commitAll(batch);
    this.#waiting.unshift(...left);
    if (left.length > 0) this.#comeAgain();
    else this.#rest();
  }

  /** Returns the changes that found the lock held. Where all together fail, each is tried by itself. */
  #commitAll(batch: readonly Waiting[]): readonly Waiting[] {
    if (batch.length === 0) return [];
    const outcome = this.#commit(batch);
    if (outcome === 'busy') return batch;
    if (outcome === 'done') return [];
    for (const [place, one] of batch.entries()) if (this.#commit([one]) === 'busy') return batch.slice(place);
    return [];
  }

  #comeAgain(): void {
    this.#stopWaiting ??= after(this.#patienceMs, () => this.#giveUp());
    after(RETRY_MS, () => {
      if (this.#stopWaiting !== undefined) this.#flush();
    });
  }

  /** All that waits fails together, once. */
  #giveUp(): void {
    const failed = this.#waiting.splice(0);
    this.#rest();
    for (const { reject } of failed) reject(new StoreBusy());
  }

  #rest(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#whenIdle?.();
  }

  #commit(batch: readonly Waiting[]): 'done' | 'failed' | 'busy' {
    try {
      const results = this.#transact(() => batch.map(({ perform }) => perform()));
      for (const [place, { resolve }] of batch.entries()) resolve(results[place] as never);
      return 'done';
    } catch (error) {
      if (isBusy(error)) return 'busy';
      if (batch.length > 1) return 'failed';
      for (const { reject } of batch) reject(meaning(error));
      return 'done';
    }
  }
}
