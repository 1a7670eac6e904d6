/** How a number of instances serves a rate of logins: a simulation of queues, with the measured cost of a login. The same seed gives the same figures. */
import { Timeline } from './timeline.ts';

/** What one login costs, ms of processor time. */
export interface Cost {
  /** Of the instance's thread that runs JavaScript: one a program. */
  readonly thread_ms: number;
  /** Of the database server, over all its processes. */
  readonly database_ms: number;
}

export interface Plant {
  readonly instances: number;
  readonly database_cores: number;
  /** A commit waits so long for the disk (ms); commits with events of the trail stand in one line for it. */
  readonly sync_ms: number;
  /** From an instance to the database and back (ms). */
  readonly round_trip_ms: number;
}

export interface Load {
  /** Logins that begin each second, at random instants (Poisson). */
  readonly per_second: number;
  /** So many are looked at. */
  readonly logins: number;
  readonly seed: number;
}

export interface Outcome {
  /** Shares of time, 0 to 1: of the threads, of the database's cores, of the line for commits. */
  readonly threads: number;
  readonly database: number;
  readonly commits: number;
  /** From a request to its answer (ms). */
  readonly p50_ms: number;
  readonly p99_ms: number;
}

/** Requests of a login, and those of them that write. */
const REQUESTS = 10;
const WRITES = 6;
/** Between two requests of a browser (ms), at random. */
const PAUSE_MS = 20;

/** A queue before `servers` equal ones, first come first served: when work that arrives now will be done. */
class Station {
  readonly #free: number[];
  busy = 0;

  constructor(servers: number) {
    this.#free = Array.from({ length: servers }, () => 0);
  }

  done(at: number, work: number): number {
    let first = 0;
    for (let place = 1; place < this.#free.length; place += 1)
      if ((this.#free[place] ?? 0) < (this.#free[first] ?? 0)) first = place;
    const end = Math.max(at, this.#free[first] ?? 0) + work;
    this.#free[first] = end;
    this.busy += work;
    return end;
  }
}

/** Mulberry32: a number from 0 to 1 each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Stage = 'thread' | 'database' | 'commit' | 'answered';

interface Event {
  readonly at: number;
  readonly stage: Stage;
  readonly instance: number;
  /** Of its login, from 0. */
  readonly request: number;
  /** The arrival of the request. */
  readonly since: number;
}

/** The instances, their writers, and the database that they share. */
class Site {
  readonly threads: readonly Station[];
  readonly database: Station;
  /** Commits that carry events of the trail, one after the other. */
  readonly line = new Station(1);
  /** From an instance to the database, or back (ms). */
  readonly half: number;
  readonly #sync: number;
  /** By instance: when its newest commit began and ended. Changes that come meanwhile go with the next. */
  readonly #commits: { begins: number; ends: number }[];

  constructor(plant: Plant) {
    this.half = plant.round_trip_ms / 2;
    this.#sync = plant.sync_ms;
    this.threads = Array.from({ length: plant.instances }, () => new Station(1));
    this.database = new Station(plant.database_cores);
    this.#commits = this.threads.map(() => ({ begins: -1, ends: 0 }));
  }

  /** When a change that is ready now has been committed. */
  committed(at: number, instance: number): number {
    const newest = this.#commits[instance];
    if (newest === undefined || at <= newest.begins) return newest?.ends ?? at;
    newest.begins = Math.max(at, newest.ends);
    newest.ends = this.line.done(newest.begins + this.half, this.#sync) + this.half;
    return newest.ends;
  }
}

/** What becomes of an event that has come to its stage; `drawn` is a random amount of that mean. */
function stages(
  site: Site,
  cost: Cost,
  drawn: (mean: number) => number,
): Readonly<Record<Exclude<Stage, 'answered'>, (event: Event) => Event>> {
  return {
    thread: (event) => {
      const worked = site.threads[event.instance]?.done(event.at, drawn(cost.thread_ms / REQUESTS));
      return { ...event, stage: 'database', at: (worked ?? event.at) + site.half };
    },
    database: (event) => {
      const asked = site.database.done(event.at, drawn(cost.database_ms / REQUESTS));
      return { ...event, stage: event.request < WRITES ? 'commit' : 'answered', at: asked + site.half };
    },
    commit: (event) => ({ ...event, stage: 'answered', at: site.committed(event.at, event.instance) }),
  };
}

export function simulated(cost: Cost, plant: Plant, load: Load): Outcome {
  const random = chance(load.seed);
  const drawn = (mean: number) => -Math.log(1 - random()) * mean;
  const site = new Site(plant);
  const timeline = new Timeline<Event>();
  const arrive = (at: number, request: number) => {
    const instance = Math.floor(random() * plant.instances);
    timeline.add({ at, since: at, stage: 'thread', instance, request });
  };
  let last = 0;
  for (let login = 0; login < load.logins; login += 1) {
    last += drawn(1000 / load.per_second);
    arrive(last, 0);
  }
  const after = stages(site, cost, drawn);
  const taken: number[] = [];
  let ended = 0;
  for (let event = timeline.next(); event !== undefined; event = timeline.next()) {
    if (event.stage !== 'answered') timeline.add(after[event.stage](event));
    else {
      taken.push(event.at - event.since);
      ended = event.at;
      if (event.request + 1 < REQUESTS) arrive(event.at + drawn(PAUSE_MS), event.request + 1);
    }
  }
  return told(site, plant, taken, ended);
}

function told(site: Site, plant: Plant, taken: readonly number[], time: number): Outcome {
  const sorted = taken.toSorted((one, other) => one - other);
  const of = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  const busy = site.threads.reduce((sum, thread) => sum + thread.busy, 0);
  return {
    threads: busy / plant.instances / time,
    database: site.database.busy / plant.database_cores / time,
    commits: site.line.busy / time,
    p50_ms: of(0.5),
    p99_ms: of(0.99),
  };
}
