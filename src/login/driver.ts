/** The one door (law 1): whatever happens to a login goes through `send`, and what belongs together commits together. */
import type { AuditEvent } from '../kernel/audit.ts';
import type { Clock } from '../kernel/clock.ts';
import { derivedId, stamp as draw, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { PERSON, type Person } from '../people/person.ts';
import type { Pid, PidReader } from '../people/pid.ts';
import type { Change, Found, Put, Store } from '../storage/store.ts';
import { DELIVERY, decide, factsFor } from './decide.ts';
import type { Deliver } from './home.ts';
import { asOf, LOGIN, type Login, type LoginEvent, loginPut, type NewLogin } from './login.ts';
import type { Facts } from './method.ts';
import type { Tables } from './transition.ts';

export interface LoginPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tables: Tables;
  /** Seconds a login may take. */
  readonly lifetime: number;
  /** `settings.eids`, each block parsed by its eID. */
  readonly settings: Readonly<Record<string, JsonObject>>;
  readonly readPid: PidReader;
  /** A person for a number nobody registered, with what puts them into the store. */
  readonly personFor: (pid: Pid, stamp: Stamp) => { readonly person: Person; readonly puts: readonly Put[] };
  readonly deliver: Deliver;
  /** Adds to each `login.step` event all that `transition` saw, for replay; for tests. */
  readonly record: boolean;
}

/** Who sends: a browser, known by its tag, or the tester's side, which never carries a login home. */
export type Sender = { readonly browser: string } | 'tester';

export type Sent =
  /** There is no such login, or it belongs to another browser. */
  | { readonly kind: 'unknown' }
  /** The form is of an earlier version: nothing happened. */
  | { readonly kind: 'stale'; readonly login: Login }
  /** The event means nothing where the login stands, or the login has ended. */
  | { readonly kind: 'ignored'; readonly login: Login }
  | { readonly kind: 'moved'; readonly login: Login }
  /** The login has gone home: the browser is to be sent there. */
  | { readonly kind: 'home'; readonly login: Login; readonly location: string };

export interface Sending {
  readonly id: string;
  /** null = nothing but: carry a proven login home. */
  readonly event: LoginEvent | null;
  readonly from: Sender;
  /** The version the form was made for; absent = whatever it is now. */
  readonly version?: number;
  readonly trace: string;
}

export interface Logins {
  /** The login with its first line of the trail, to be committed by whoever begins it. Pure. */
  begin(start: NewLogin, stamp: Stamp): Change<Login>;
  send(sending: Sending): Promise<Sent>;
  /** The facts a page or `solve` sees; reads the person where the login has one, unless the page is impersonal. */
  facts(login: Found<Login>, impersonal?: boolean): Promise<Facts>;
}

export function createLogins(ports: LoginPorts): Logins {
  const { store, clock } = ports;
  return {
    begin(start, stamp) {
      const login = newLogin(start, stamp, ports.lifetime);
      const event: AuditEvent = {
        kind: 'login.begun',
        at: stamp.at,
        login: login.id,
        service: login.service,
        trace: start.trace,
        summary: `Login begun for ${login.shown.name}`,
        data: { acr_values: login.wanted.acr_values, entries: login.entries },
      };
      return { result: login, puts: [loginPut(login)], events: [event] };
    },
    send(sending) {
      const stamp = draw(clock);
      const key = { kind: LOGIN, id: sending.id };
      const keys = [key, { kind: DELIVERY, id: sending.id }];
      return store.change(stamp.at, keys, (look) => decide(ports, sending, stamp, look));
    },
    async facts(found, impersonal = false) {
      const stamp = draw(clock);
      const { person: id } = found.value;
      const person = id === null || impersonal ? undefined : await store.get<Person>(PERSON, id, stamp.at);
      return factsFor(ports, { ...found, value: asOf(found, stamp.at) }, stamp, {}, null, person);
    },
  };
}

function newLogin(start: NewLogin, stamp: Stamp, lifetime: number): Login {
  const { trace: _, ...given } = start;
  return {
    ...given,
    id: derivedId(stamp.entropy, 'l'),
    entry: null,
    method: null,
    interlude: null,
    step: null,
    state: 'open',
    version: 1,
    person: null,
    notes: {},
    say: null,
    achieved: null,
    passed: [],
    started_at: stamp.at,
    proven_at: null,
    expires_at: stamp.at + lifetime * 1000,
  };
}
