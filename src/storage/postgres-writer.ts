/** The one writer of an instance: changes that wait are decided together and written by one statement. */
import { type Instant, soon } from '../kernel/clock.ts';
import { apart, batched } from './postgres-batch.ts';
import { type Connections, stateOf } from './postgres-connection.ts';
import { type Decided, decided, type Pending } from './postgres-decision.ts';
import { Known, type Reader, type Reading, readInto } from './postgres-reader.ts';
import { type Decide, type EventTags, type Key, type Named, StoreBusy, StoreGone } from './store.ts';

const CHANGE = 'SELECT change_1($1, $2, $3, $4, $5, $6, $7, $8) AS stale';

/** So many changes are in one batch. */
const MOST_CHANGES = 100;
/** A change that was decided so often on what no longer stands is then decided alone with the records. */
const PATIENCE = 3;

/** A deadlock with somebody else's locks, or what the server could not put in an order: to be tried again. */
const AGAIN = ['40001', '40P01'];

export interface WriterOptions {
  readonly connections: Connections;
  readonly reader: Reader;
  readonly asGiven: Reading['asGiven'];
  /** This instance's name in its notifications. */
  readonly sender: string;
  /** Told behind the commit of events: what they are about. */
  readonly told: (about: readonly EventTags[]) => void;
}

/** What a batch came to: to be told once it is committed, and changes that go again. */
interface Performed {
  readonly settle: () => void;
  readonly again: readonly Pending[];
}

export class Writer {
  readonly #options: WriterOptions;
  #waiting: Pending[] = [];
  #writing: Promise<void> | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  change(at: Instant, keys: readonly Named[], decide: Decide<unknown>): Promise<never> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ at, keys, decide, resolve, reject, stale: 0, single: false });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits. */
  async close(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await new Promise<void>(soon);
    while (this.#waiting.length > 0) await this.#write(this.#batch());
    this.#writing = undefined;
  }

  /** The first that waits by itself, if it must; else all that need not. */
  #batch(): readonly Pending[] {
    const [first] = this.#waiting;
    if (first?.single === true || (first?.stale ?? 0) >= PATIENCE) return this.#waiting.splice(0, 1);
    const batch = this.#waiting
      .filter(({ single, stale }) => !single && stale < PATIENCE)
      .slice(0, MOST_CHANGES);
    this.#waiting = this.#waiting.filter((pending) => !batch.includes(pending));
    return batch;
  }

  async #write(batch: readonly Pending[]): Promise<void> {
    try {
      const { settle, again } = await this.#perform(batch);
      this.#waiting.unshift(...again);
      settle();
    } catch (error) {
      this.#failed(batch, error);
    }
  }

  #failed(batch: readonly Pending[], error: unknown): void {
    if (error instanceof StoreBusy) {
      // Who waits for a store that is gone would wait as long once more.
      const all = error instanceof StoreGone ? [...batch, ...this.#waiting.splice(0)] : batch;
      for (const { reject } of all) reject(error);
    } else if (AGAIN.includes(stateOf(error) ?? '') && batch.every(({ stale }) => stale < 2 * PATIENCE)) {
      for (const pending of batch) pending.stale += 1;
      this.#waiting.unshift(...batch);
    } else if (batch.length > 1) {
      for (const pending of batch) pending.single = true;
      this.#waiting.unshift(...batch);
    } else {
      for (const { reject } of batch) reject(error);
    }
  }

  /** A change that others have overtaken too often holds them up while it is read for and decided. */
  #perform(batch: readonly Pending[]): Promise<Performed> {
    const { connections, reader, asGiven } = this.#options;
    const stubborn = batch.every(({ stale }) => stale >= PATIENCE);
    if (!stubborn)
      return this.#decide(batch, { ask: connections.ask, asGiven }, (keys) => reader.readNow(keys));
    return connections.alone((ask) =>
      this.#decide(batch, { ask, asGiven }, async (keys) => {
        const known = new Known();
        await readInto(known, keys, { ask, asGiven });
        return known;
      }),
    );
  }

  async #decide(
    batch: readonly Pending[],
    reading: Reading,
    read: (keys: readonly Named[]) => Promise<Known>,
  ): Promise<Performed> {
    const known = await read(batch.flatMap(({ keys }) => keys));
    const all: Decided[] = [];
    let undecided = batch;
    for (let rounds = 1; undecided.length > 0; rounds += 1) {
      const lacking: Key[] = [];
      const next: Pending[] = [];
      for (const pending of undecided) {
        const outcome = decided(pending, known, rounds);
        if ('pending' in outcome) all.push(outcome);
        else {
          next.push(pending);
          lacking.push(...outcome);
        }
      }
      await readInto(known, lacking, reading);
      undecided = next;
    }
    return this.#send(all, reading);
  }

  async #send(all: readonly Decided[], { ask }: Reading): Promise<Performed> {
    const { fitting, rest } = apart(all);
    const values = batched(fitting);
    const overtaken = new Set(values === null ? [] : await this.#ask(ask, values));
    const again = fitting.filter((_each, place) => overtaken.has(place)).map(({ pending }) => pending);
    for (const pending of again) pending.stale += 1;
    const settled = fitting.filter((_each, place) => !overtaken.has(place));
    return { settle: () => this.#settle(settled), again: [...again, ...rest] };
  }

  async #ask(ask: Reading['ask'], values: readonly unknown[]): Promise<readonly number[]> {
    const [row] = await ask<{ readonly stale: readonly number[] }>(CHANGE, [...values, this.#options.sender]);
    return row?.stale ?? [];
  }

  #settle(settled: readonly Decided[]): void {
    for (const { pending, outcome } of settled) {
      if ('thrown' in outcome) pending.reject(outcome.thrown);
      else pending.resolve(outcome.result as never);
    }
    const about = settled.flatMap(({ outcome }) => ('thrown' in outcome ? [] : outcome.writing.about));
    if (about.length > 0) this.#options.told(about);
  }
}
