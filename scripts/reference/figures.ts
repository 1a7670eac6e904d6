/** What `npm run bench` measures, as it stands in docs/performance.json. */

/** When and on what something was measured. */
export interface Measurement {
  readonly measured_at: string;
  readonly node: string;
  readonly cores: number;
  readonly machine: Machine;
}

/** What else ran on the machine. */
interface Machine {
  /** Before the start. */
  readonly load_average: number;
  /** Their share of all processors meanwhile. */
  readonly others: number;
}

/** So many prepared logins at once. */
export interface Measured {
  readonly at_once: number;
  readonly logins: number;
  readonly per_second: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly errors: number;
  /** Of all threads, user and system. */
  readonly server_cpu_ms: number;
  readonly main_thread_ms: number;
}

/** Of the ratios of pairs that were measured right after each other; of several starts the mean of their medians. */
export interface Ratio {
  readonly median: number;
  /** Its standard error. */
  readonly error: number;
}

export interface Performance {
  readonly compared: Compared;
  /** The last comparisons, this one too: machines differ in more than speed. */
  readonly runs: readonly Run[];
  readonly starts: Starts;
  readonly memory: Memory;
  readonly browser: InBrowser;
  readonly profile: Profiles;
  readonly approvals: Approvals;
  readonly scale: Scale;
  readonly cost: Cost;
}

/** All contenders up at once, blocks of logins in turns. */
export interface Compared extends Measurement {
  readonly warm_up: number;
  /** Times that all were started. */
  readonly starts: number;
  readonly rounds: number;
  readonly block: number;
  readonly contenders: readonly Contended[];
  readonly ratios: readonly Compare[];
}

/** Of a comparison what can be held against another machine's. */
export interface Run {
  readonly measured_at: string;
  /** Ours a login, ms: how fast the machine is. */
  readonly server_cpu_ms: number;
  readonly to_floor: Ratio;
  readonly cpu_to_floor: Ratio;
  readonly to_do_nothing: Ratio;
  readonly to_mounted: Ratio;
  readonly postgres_to_floor: Ratio;
}

/** Medians of the blocks. */
export interface Contended {
  readonly name: string;
  readonly what: string;
  readonly pages: number;
  readonly signatures: number;
  readonly alone: Measured;
  readonly crowded: Measured;
}

/** One contender's figure through another's, round by round, at the highest load. */
export interface Compare {
  readonly of: string;
  readonly to: string;
  readonly per_second: Ratio;
  readonly server_cpu: Ratio;
  readonly main_thread: Ratio;
}

/** From spawn to discovery's 200, and to the door of logins, a new store each time. */
export interface Starts extends Measurement {
  readonly starts: number;
  readonly programs: readonly Started[];
}

export interface Started {
  readonly name: string;
  readonly what: string;
  readonly median_ms: number;
  readonly least_ms: number;
  /** Until the door of logins answers, the median. */
  readonly logins_ms: number;
  /** To the floor's start of the same round. */
  readonly to_floor: Ratio;
}

/** Logins without pages, many. */
export interface Memory extends Measurement {
  readonly logins: number;
  /** Live heap after a collection, by logins so far. */
  readonly heap: readonly { readonly logins: number; readonly mib: number }[];
  /** The slope of the line through them. */
  readonly heap_bytes_per_session: number;
  /** What the process takes, by what was started. */
  readonly processes: readonly { readonly program: string; readonly rss_mib: number }[];
}

/** Wall time of one login in Chromium, from the service's link to its callback. */
export interface InBrowser extends Measurement {
  readonly logins: number;
  readonly ours_ms: number;
  readonly least_ms: number;
  /** From the service's link to the first contentful paint of the picker, in a browser that has never been there. */
  readonly ours_paint_ms: number;
  readonly least_paint_ms: number;
  /** Ours to the do-nothing server's. */
  readonly ratio: Ratio;
}

/** With that many people and logins in the store. */
export interface Scale extends Measurement {
  readonly people: number;
  readonly logins: number;
  readonly sessions: number;
  readonly records: number;
  readonly held: readonly Held[];
  /** Logins a second and processor time, on the full store through those on one with `few` people. */
  readonly few: number;
  readonly per_second: Ratio;
  readonly server_cpu: Ratio;
  /** The two ratios with both stores in PostgreSQL. */
  readonly postgres: { readonly per_second: Ratio; readonly server_cpu: Ratio };
}

/** Processor time of a login on PostgreSQL, ms. */
export interface Cost extends Measurement {
  readonly logins: number;
  readonly at_once: number;
  /** Of the program: all threads, and the one that runs JavaScript. */
  readonly server_cpu_ms: number;
  readonly main_thread_ms: number;
  /** Of all processes of the database server. */
  readonly database_cpu_ms: number;
  /** Of the database's files: what one person more takes, and one login with its session and events. */
  readonly person_bytes: number;
  readonly login_bytes: number;
}

/** How long the one thread was held at a time while it answered: its own processor time between two turns of the loop. */
export interface Held {
  readonly method: string;
  readonly address: string;
  readonly ms: number;
}

/** From the sending of the phone's approval. */
export interface Approvals {
  readonly measured_at: string;
  /** Of the machine, when it began. */
  readonly load_average: number;
  readonly latencies: readonly Latency[];
}

export interface Latency {
  readonly where: string;
  /** Through which the phone approves. */
  readonly door: string;
  readonly approvals: number;
  /** The waiting page's stream has said that the wait is over. */
  readonly heard: Percentiles;
  /** The browser has its next page. */
  readonly drawn: Percentiles;
}

export interface Percentiles {
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
}

/** Before the work on speed, now, and the server that does nothing else. */
export interface Profiles {
  readonly before: Profile;
  readonly now: Profile;
  readonly least: Profile;
}

export interface Profile {
  readonly measured_at: string;
  readonly logins: number;
  readonly at_once: number;
  /** All threads: RS256 signs beside the main thread. */
  readonly server_cpu_ms: number;
  /** Self time of the main thread, ms a login, by room or package. */
  readonly main_thread_ms: Readonly<Record<string, number>>;
}
