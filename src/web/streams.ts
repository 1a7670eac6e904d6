/** The open event streams, and the most there may be: in all, and by service, login, person and browser. */
import type { Request } from 'express';
import { type LimitName, type Limits, limitsFrom } from '../kernel/limits.ts';
import { Refused } from './rule.ts';
import { STREAMS_OPEN } from './rules.ts';

/** The subjects of a stream; each is counted by itself. */
export interface StreamAbout {
  readonly login?: string | undefined;
  readonly person?: string | undefined;
  readonly service?: string | undefined;
}

interface Open {
  readonly counted: readonly string[];
  readonly browser: string | undefined;
  readonly end: () => void;
}

/** The application's setting (`app.set`) that holds its streams. */
export const STREAMS = 'open event streams';

export class Streams {
  readonly #limits: Limits;
  readonly #browserOf: (req: Request) => string | undefined;
  /** In the order in which they were opened. */
  readonly #open = new Set<Open>();

  /** `browserOf`: what tells one browser from another, where it is known. */
  constructor(limits: Limits, browserOf: (req: Request) => string | undefined) {
    this.#limits = limits;
    this.#browserOf = browserOf;
  }

  /**
   * Takes a place, which the returned function gives back. A browser that has its share gives one up: `end`
   * of its oldest is called.
   *
   * @throws Refused
   */
  open(req: Request, about: StreamAbout, end: () => void): () => void {
    const browser = this.#browserOf(req);
    this.#makeRoom(browser);
    const counted = [
      this.#counted('streams', ''),
      ...(['service', 'login', 'person'] as const).flatMap((name) => {
        const whose = about[name];
        return whose === undefined ? [] : [this.#counted(`streams_${name}`, whose)];
      }),
    ];
    const stream = { counted, browser, end };
    this.#open.add(stream);
    return () => void this.#open.delete(stream);
  }

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /** The name under which it is counted. */
  #counted(limit: LimitName, whose: string): string {
    const name = `${limit} ${whose}`;
    const most = this.#limits[limit];
    if ([...this.#open].filter(({ counted }) => counted.includes(name)).length < most) return name;
    const of = limit === 'streams' ? 'in all' : `about this ${limit.slice('streams_'.length)}`;
    throw new Refused(STREAMS_OPEN, { detail: `${most} are open ${of}, which is the most.` });
  }

  #makeRoom(browser: string | undefined): void {
    if (browser === undefined) return;
    const own = [...this.#open].filter((stream) => stream.browser === browser);
    for (const { end } of own.slice(0, own.length - this.#limits.streams_browser + 1)) end();
  }
}

const UNCOUNTED = new Streams(limitsFrom(), () => undefined);

/** Those of the application that answers. */
export function streamsOf(req: Request): Streams {
  const set: unknown = req.app.get(STREAMS);
  return set instanceof Streams ? set : UNCOUNTED;
}
