/**
 * One simulator in this process, in memory, on a free port, and its control API as a tester would call it.
 */
import type { StartOptions } from '../../src/options.ts';
import type { Seams } from '../../src/seams.ts';
import { type Started, startWith } from '../../src/start-with.ts';
import type { Store } from '../../src/storage/store.ts';
import type { WireEvent } from '../../src/trail/wire.ts';
import { fleetingStorage } from './storage.ts';
import { traced } from './traces.ts';

/** The parts of a control API answer that tests use; whole answers are checked in test/control. */
export interface TestPerson {
  readonly id: string;
  readonly pid: string;
  /** ISO date. */
  readonly born: string;
  /** E.164, Norwegian unless a test gives another. */
  readonly mobile: string;
  readonly name: { readonly given: string; readonly family: string };
  readonly eids: Readonly<
    Record<
      string,
      { readonly state: string; readonly password?: string; readonly identifier?: string } | null
    >
  >;
}

export interface TestService {
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uris: readonly string[];
}

export interface TestLogin {
  readonly state: string;
  readonly entry: string | null;
  readonly step: string | null;
  readonly version: number;
  readonly person: string | null;
  readonly waiting_for: string;
  readonly answers: readonly string[];
  readonly wait: { readonly message: string; readonly until: string; readonly extended: number } | null;
  readonly error: { readonly code: string; readonly shown: string } | null;
  readonly achieved: { readonly acr: string; readonly amr: string } | null;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export class Control {
  readonly #base: string;

  constructor(issuer: string) {
    this.#base = issuer;
  }

  async call<T = Record<string, unknown>>(method: string, path: string, body?: object): Promise<Answer<T>> {
    const answer = await fetch(`${this.#base}/control${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  /** As `call`, for calls that a test expects to succeed. */
  async must<T = Record<string, unknown>>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 400)
      throw new Error(`${method} /control${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A person of its own for one test. */
  person(part: object = {}): Promise<TestPerson> {
    return this.must('POST', '/people', part);
  }

  /** A code that no other caller gets. */
  async code(person: TestPerson, eid: string): Promise<string> {
    return (await this.must<{ readonly code: string }>('POST', `/people/${person.id}/codes`, { eid })).code;
  }

  /** The events of a login, person or service: `trail({ login })`. */
  async trail(of: Readonly<Record<string, string>> = {}): Promise<readonly WireEvent[]> {
    const query = new URLSearchParams(of);
    return (await this.must<{ readonly events: readonly WireEvent[] }>('GET', `/trail?${query}`)).events;
  }

  /** The person as the control API shows it now; `T` is what an eID adds. */
  shown<T = object>(person: { readonly id: string }): Promise<TestPerson & T> {
    return this.must('GET', `/people/${person.id}`);
  }

  /** By merge patch. */
  change({ id }: { readonly id: string }, part: object): Promise<TestPerson> {
    return this.must('PATCH', `/people/${id}`, part);
  }

  /** Whom a search finds; everybody unless told. `T` is what an eID adds. */
  async found<T = object>(search = ''): Promise<readonly (TestPerson & T)[]> {
    const query = new URLSearchParams({ search, limit: '500' });
    return (await this.must<{ readonly people: readonly (TestPerson & T)[] }>('GET', `/people?${query}`))
      .people;
  }

  /** Logins, the oldest first: `logins({ service })`. */
  async logins(of: Readonly<Record<string, string>> = {}): Promise<readonly { readonly id: string }[]> {
    const query = new URLSearchParams(of);
    return (
      await this.must<{ readonly logins: readonly { readonly id: string }[] }>('GET', `/logins?${query}`)
    ).logins;
  }

  login(id: string): Promise<TestLogin> {
    return this.must('GET', `/logins/${id}`);
  }

  /** Sends an event by the control API: `{ event: 'cancel' }`. */
  event(login: string, body: object): Promise<Answer<TestLogin & { readonly detail: string }>> {
    return this.call('POST', `/logins/${login}/events`, body);
  }

  /** The tester answers for the person; a fresh person is made unless `wish` names one. */
  solve(login: string, wish: object = {}): Promise<TestLogin> {
    return this.must('POST', `/logins/${login}/solve`, wish);
  }

  service(part: object): Promise<TestService> {
    return this.must('POST', '/services', { post_logout_redirect_uris: [], ...part });
  }
}

export interface World {
  readonly issuer: string;
  readonly login: string;
  readonly demo: string | null;
  readonly control: Control;
  close(): Promise<void>;
}

/** The simulator at this address, in a process that somebody else ends. */
export function worldAt(issuer: string, demo: string | null = null): World {
  return { issuer, login: issuer, demo, control: new Control(issuer), close: async () => undefined };
}

/** A simulator of this process, and so with its store. */
export interface OwnWorld extends World, Pick<Started, 'app' | 'authority' | 'served' | 'warnings'> {
  readonly store: Store;
}

/** Our own faults are printed: a test then tells why it got a 500. */
const FAULTS = { logLevel: 'error', output: process.stderr } as const;

/**
 * Journeys run once more with pages under another name than the issuer's (vitest.config.ts,
 * playwright.config.ts).
 */
function otherOrigin(): StartOptions {
  const loginOrigin = process.env.PROVEPORTEN_LOGIN_ORIGIN;
  return loginOrigin === undefined ? {} : { loginOrigin };
}

export type WorldOptions = StartOptions & Seams;

/** The demo is off unless asked for: `world({ demoPort: 0 })`. */
export async function world(options: WorldOptions = {}): Promise<OwnWorld> {
  const opened = Promise.withResolvers<Store>();
  const wrapStore = (store: Store) => {
    const wrapped = options.wrapStore?.(store) ?? store;
    opened.resolve(wrapped);
    return wrapped;
  };
  const fleeting = options.storage === undefined ? await fleetingStorage() : undefined;
  const storage = fleeting && { storage: fleeting.url };
  const own = { port: 0, ...storage, demoPort: 'off', strict: true } as const;
  const given = traced({ ...own, ...FAULTS, ...otherOrigin(), ...options });
  const started = await startWith(given, { ...options, wrapStore });
  const close = async () => {
    await started.close();
    await fleeting?.drop();
  };
  return { ...started, close, store: await opened.promise, control: new Control(started.issuer) };
}
