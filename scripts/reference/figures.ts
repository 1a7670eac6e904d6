/** What `npm run bench` measures, as it stands in docs/performance.json. */

/** So many prepared logins at once. */
export interface Measured {
  readonly at_once: number;
  readonly logins: number;
  readonly per_second: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly errors: number;
  readonly server_cpu_ms: number;
  readonly main_thread_ms: number;
}

export interface TargetResult {
  readonly name: string;
  readonly what: string;
  readonly pages: number;
  readonly signatures: number;
  readonly cold_start_ms: number;
  readonly load: readonly Measured[];
  readonly heap_bytes_per_session: number;
  readonly rss_mib: number;
}

export interface Performance {
  readonly measured_at: string;
  readonly node: string;
  readonly cores: number;
  readonly rounds: number;
  readonly targets: readonly TargetResult[];
  /** Ours through the other's; of logins per second at the highest load, and of cold start. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly profile: Profile;
  readonly approvals: Approvals;
  readonly scale: Scale;
}

/** With that many people and logins in the store. */
export interface Scale {
  readonly measured_at: string;
  /** Of the machine, when it began. */
  readonly load_average: number;
  readonly people: number;
  readonly logins: number;
  readonly held: readonly Held[];
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

export interface Profile {
  readonly logins: number;
  readonly at_once: number;
  /** All threads: RS256 signs beside the main thread. */
  readonly server_cpu_ms: number;
  /** Self time of the main thread, ms a login, by room or package. */
  readonly main_thread_ms: Readonly<Record<string, number>>;
}

/** What else ran on the machine. */
export interface Machine {
  /** Before the start. */
  readonly load_average: number;
  /** Their share of all processors meanwhile. */
  readonly others: number;
}
