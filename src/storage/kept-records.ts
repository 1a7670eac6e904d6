/**
 * Records that the process keeps as they are written, and that there is none, bounded in number and size. The
 * engine knows whether it still is so.
 */
import type { Instant } from '../kernel/clock.ts';
import { isJson } from '../kernel/json.ts';
import type { Limits } from '../kernel/limits.ts';
import type { Kind, Put, Stored } from './store.ts';
import { lives, toStored, type Written } from './written.ts';

/** Gives a record to the caller: as it is, or frozen. */
export type AsGiven = (stored: Stored<unknown>) => Stored<unknown>;

/** Where a record stands, or could. */
type Place = Pick<Written, 'kind' | 'id'>;

/**
 * A record, and the value that a kind has made of it. Most written records are never read again, so the value
 * is made when a caller asks for it. The very one that was put will do where JSON would make the same of it.
 */
export class Kept {
  readonly place: Place;
  /** Undefined = no record stands there. */
  readonly written: Written | undefined;
  readonly #asGiven: AsGiven;
  readonly #put: Put | undefined;
  #kind: Kind | undefined;
  #stored: Stored<unknown> | undefined;

  constructor(place: Written | Place, asGiven: AsGiven, put?: Put) {
    this.place = place;
    this.written = 'json' in place ? place : undefined;
    this.#asGiven = asGiven;
    this.#put = put;
  }

  /** The same object each time; undefined where no record of the kind is there at the instant. */
  stored<T>(kind: Kind<T>, at: Instant): Stored<T> | undefined {
    const { written } = this;
    if (written === undefined || !lives(written, at)) return undefined;
    if (this.#kind !== kind) {
      const stored = this.#asPut(written, kind) ?? toStored(written, kind);
      this.#kind = kind;
      this.#stored = stored && this.#asGiven(stored);
    }
    return this.#stored as Stored<T> | undefined;
  }

  #asPut({ id, tags, aged, expiresAt }: Written, kind: Kind): Stored<unknown> | undefined {
    if (this.#put?.kind !== kind || !isJson(this.#put.value)) return undefined;
    return { id, value: this.#put.value, tags, aged, expiresAt };
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) deepFrozen(member);
  return Object.freeze(value);
}

/** `frozen`: who changes a value that others read is told by a TypeError. */
export function givenBy(frozen: boolean): AsGiven {
  return frozen ? deepFrozen : (stored) => stored;
}

/** Records by kind and id: a name made of both would be built and hashed anew at each look. */
class Generation {
  readonly #kinds = new Map<string, Map<string, Kept>>();
  records = 0;
  /** Characters of them all. */
  size = 0;

  find(kind: string, id: string): Kept | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  /** Only for an id under which nothing is kept. */
  add(kept: Kept): void {
    const { kind, id } = kept.place;
    const ofKind = this.#kinds.get(kind) ?? new Map<string, Kept>();
    this.#kinds.set(kind, ofKind.set(id, kept));
    this.records += 1;
    this.size += sizeOf(kept);
  }

  drop(kind: string, id: string): void {
    const kept = this.find(kind, id);
    if (kept === undefined) return;
    this.#kinds.get(kind)?.delete(id);
    this.records -= 1;
    this.size -= sizeOf(kept);
  }

  dropExpired(at: Instant): void {
    for (const ofKind of this.#kinds.values())
      for (const { written } of ofKind.values())
        if (written !== undefined && !lives(written, at)) this.drop(written.kind, written.id);
  }
}

function sizeOf({ place, written }: Kept): number {
  return place.id.length + (written?.json.length ?? 0);
}

/**
 * In two generations, each of half the bounds: records that were not used while one filled go with it. That no
 * record stands under a key is kept as well: settings that nobody has set are read by each request. An id is
 * kept under what SQLite makes of it.
 */
export class KeptRecords {
  readonly #records: number;
  readonly #size: number;
  readonly #frozen: boolean;
  readonly #asGiven: AsGiven;
  #young = new Generation();
  #old = new Generation();

  /** `frozen`: who changes a value that others read is told by a TypeError. */
  constructor({
    kept,
    kept_size,
    frozen,
  }: Pick<Limits, 'kept' | 'kept_size'> & { readonly frozen: boolean }) {
    this.#records = kept / 2;
    this.#size = kept_size / 2;
    this.#frozen = frozen;
    this.#asGiven = givenBy(frozen);
  }

  find(kind: string, id: string): Kept | undefined {
    const name = id.toWellFormed();
    const young = this.#young.find(kind, name);
    if (young !== undefined) return young;
    const old = this.#old.find(kind, name);
    if (old !== undefined) this.#add(old);
    return old;
  }

  /** `put`: what this process has written. */
  keep(written: Written, put?: Put): Kept {
    const kept = new Kept(written, this.#asGiven, put);
    // What is changed behind its put would be found changed.
    if (this.#frozen && put !== undefined) kept.stored(put.kind, written.at);
    this.#add(kept);
    return kept;
  }

  /** That no record stands there. */
  keepAbsent(kind: string, id: string): Kept {
    const kept = new Kept({ kind, id: id.toWellFormed() }, this.#asGiven);
    this.#add(kept);
    return kept;
  }

  forget(kind: string, id: string): void {
    const name = id.toWellFormed();
    this.#young.drop(kind, name);
    this.#old.drop(kind, name);
  }

  forgetAll(): void {
    this.#young = new Generation();
    this.#old = new Generation();
  }

  forgetExpired(at: Instant): void {
    this.#young.dropExpired(at);
    this.#old.dropExpired(at);
  }

  /** In the place of what stood under its id. */
  #add(kept: Kept): void {
    this.forget(kept.place.kind, kept.place.id);
    const size = sizeOf(kept);
    if (size > this.#size) return;
    if (this.#young.records >= this.#records || this.#young.size + size > this.#size) {
      this.#old = this.#young;
      this.#young = new Generation();
    }
    this.#young.add(kept);
  }
}
