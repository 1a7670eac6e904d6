/** What a start gives: where to find the simulator, and how to end it. */
export interface Running {
  /** The issuer of its tokens; discovery is below it. */
  readonly issuer: string;
  /** The origin of the pages for browsers. */
  readonly login: string;
  /** The origin of the bundled service; null where there is none. */
  readonly demo: string | null;
  /**
   * The authority that clients must trust, as PEM, where https is served (PROVEPORTEN_TLS) with a certificate of
   * our making, or of yours with `ca.crt` beside it; null otherwise.
   */
  readonly authority: string | null;
  /** One person of the cast, for a first login; null where the config file has none that can log in. */
  readonly person: {
    readonly name: string;
    readonly pid: string;
    readonly password: string | null;
    /** The English name of the eID whose password it is. */
    readonly eid: string | null;
    /** The address of the page that shows the person's next code. */
    readonly device: string;
  } | null;
  /** What the settings lead to that may surprise, each a sentence. */
  readonly warnings: readonly string[];
  /**
   * After the seconds of PROVEPORTEN_DRAIN refuses new requests, answers those in flight (5 s at most), and closes
   * the store. A further call waits for the first.
   */
  close(): Promise<void>;
  /** Closes after a fault that no code caught, which the log tells as fatal. */
  crash(error: unknown): Promise<void>;
}
