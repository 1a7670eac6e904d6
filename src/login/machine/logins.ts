/** The one door (law 1): whatever happens to a login goes through `send`, and what belongs together commits together. */

import type { AgentId } from '../../eid/browser.ts';
import { isByName } from '../../kernel/acr.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import { after, type Clock, type Instant } from '../../kernel/clock.ts';
import { derivedId, stamp as draw, type Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { DirectorFor, PersonFor } from '../../people/making.ts';
import { PERSON, type Person } from '../../people/person.ts';
import type { PidReader } from '../../people/pid.ts';
import type { SessionRow } from '../../storage/session-store.ts';
import type { Change, Found, Look, Put, Store } from '../../storage/store.ts';
import type { Renewal } from '../../web/session.ts';
import { decide, factsFor } from './apply.ts';
import { DELIVERY, repeated } from './complete.ts';
import {
  asOf,
  LOGIN,
  type Login,
  type LoginEvent,
  type LoginFacts,
  loginPut,
  type NewLogin,
} from './login.ts';
import type { Deliver } from './ports.ts';
import { entryOf, onwards, type Tables, transition } from './transition.ts';

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
  readonly personFor: PersonFor;
  /** A managing director whom nobody has made yet. */
  readonly directorFor: DirectorFor;
  /** The person behind an e-mail address, as they are at first sight; undefined where it is no address. */
  readonly personForEmail: (
    address: string,
    stamp: Stamp,
  ) => { readonly person: Person; readonly puts: readonly Put[] } | undefined;
  readonly deliver: Deliver;
  readonly outages: Outages;
  /** Adds to each `login.step` event all that `transition` saw, for replay; for tests. */
  readonly record: boolean;
}

/**
 * The seam of outages. `names` are those that would mean something here, `<eid>.<step>.<code>`; what is returned is met.
 * Runs inside the change, so that a fault counted down in `puts` is met as often as it says.
 */
export type Outages = (
  names: readonly string[],
  login: Login,
  look: Look,
) => { readonly name: string; readonly puts?: readonly Put[] } | undefined;

/** Who sends: a browser, known by its tag, the person's phone, or the tester's side; the last two never carry a login home. */
export type Sender = { readonly browser: string; readonly renewal: Renewal } | 'phone' | 'tester';

export type Sent =
  /** There is no such login, or it belongs to another browser. */
  | { readonly kind: 'unknown' }
  /** The form is of an earlier version: nothing happened. `twice`: it is the one that led on, sent once more. */
  | { readonly kind: 'stale'; readonly login: Login; readonly twice: boolean }
  /** The event means nothing where the login stands, or the login has ended. */
  | { readonly kind: 'ignored'; readonly login: Login }
  | { readonly kind: 'moved'; readonly login: Login }
  /** The login has gone home: the browser is to be given the answer. `session` has been adopted by its request already; null = it goes on as it was. */
  | {
      readonly kind: 'home';
      readonly login: Login;
      readonly answer: JsonObject;
      readonly session: SessionRow | null;
    };

export interface Sending {
  readonly id: string;
  /** null = nothing but: carry a proven login home. */
  readonly event: LoginEvent | null;
  readonly from: Sender;
  /** The version the form was made for; absent = whatever it is now. */
  readonly version?: number;
  /** Digest of the whole form. */
  readonly form?: string;
  readonly trace: string;
  /** What kind of browser it comes from; `modern` unless told. */
  readonly agent?: AgentId;
}

/** A form whose session id is dead. */
export interface Resending {
  readonly id: string;
  readonly form: string;
  readonly renewal: Renewal;
}

/** What was proven, and when in real time. */
export interface Before extends NonNullable<Login['achieved']> {
  readonly person: Found<Person>;
  readonly auth_time: Instant;
}

export interface Logins {
  /** The login with its first line of the trail, to be committed by whoever begins it. Pure. */
  begin(start: NewLogin, stamp: Stamp): Change<Login>;
  /** A login of somebody who has proven themselves before, at the post-login step that stops it; undefined where none does. Pure. */
  resume(start: NewLogin, before: Before, stamp: Stamp): Change<Login> | undefined;
  send(sending: Sending): Promise<Sent>;
  /** The form that took its login home, sent once more with the session id it made an end of: `home` with the same answer, or nothing. */
  resend(form: Resending): Promise<Sent | undefined>;
  /** The facts a page or `solve` sees; reads the person where the login has one, unless the page is impersonal. */
  facts(login: Found<Login>, impersonal?: boolean): Promise<LoginFacts>;
}

export function createLogins(ports: LoginPorts): Logins {
  const { store, clock } = ports;
  /** Nobody needs this to be right: it writes down early, for whoever follows the trail, what `asOf` shows anyway. */
  const wakeFor = ({ id, wait }: Login, at: Instant, trace: string): void => {
    if (wait === null) return;
    const sending = { id, event: { kind: 'time' }, from: 'tester', trace } as const;
    after(wait.until - at + 1, () => void logins.send(sending).catch(() => undefined));
  };
  const logins: Logins = {
    begin(start, stamp) {
      return begun(chosenByName(ports, newLogin(start, stamp, ports.lifetime), stamp), start.trace, stamp);
    },
    resume(start, { person, acr, amr, auth_time }, stamp) {
      const proven = { person: person.id, achieved: { acr, amr }, proven_at: auth_time };
      const login = { ...newLogin(start, stamp, ports.lifetime), ...proven };
      const next = onwards(login, factsOf(ports, login, stamp, person), ports.tables);
      return next.interlude === null ? undefined : begun(next, start.trace, stamp);
    },
    async send(sending) {
      const stamp = draw(clock);
      const key = { kind: LOGIN, id: sending.id };
      const { from } = sending;
      const own = typeof from === 'string' || from.renewal.from === undefined ? [] : [from.renewal.from];
      const keys = [key, { kind: DELIVERY, id: sending.id }, ...own];
      const sent = await store.change(stamp.at, keys, (look) => decide(ports, sending, stamp, look));
      if (sent.kind === 'overdue') return logins.send(sending);
      if (sent.kind === 'home' && sent.session !== null && typeof from !== 'string')
        from.renewal.adopt(sent.session);
      if (sent.kind === 'moved') wakeFor(sent.login, stamp.at, sending.trace);
      return sent;
    },
    async resend({ id, form, renewal }) {
      const stamp = draw(clock);
      const keys = [
        { kind: LOGIN, id },
        { kind: DELIVERY, id },
      ];
      const sent = await store.change<Sent | undefined>(stamp.at, keys, (look) => {
        const found = look<Login>(LOGIN, id);
        return found === undefined
          ? { result: undefined }
          : repeated({ look, found, lastForm: undefined, renewal, stamp, sending: { form } });
      });
      if (sent?.kind !== 'home') return undefined;
      if (sent.session !== null) renewal.adopt(sent.session);
      return sent;
    },
    async facts(found, impersonal = false) {
      const stamp = draw(clock);
      const { person: id } = found.value;
      const person = id === null || impersonal ? undefined : await store.get<Person>(PERSON, id, stamp.at);
      return factsFor({ ports, found: { ...found, value: asOf(found, stamp.at) }, stamp }, {}, null, person);
    },
  };
  return logins;
}

/** With its first line of the trail. */
function begun(login: Login, trace: string, { at }: Stamp): Change<Login> {
  const { id, service, person, shown, wanted, entries } = login;
  const event: AuditEvent = {
    ...{ kind: 'login.begun', at, login: id, service, trace },
    ...(person === null ? {} : { person }),
    summary: `Login begun for ${shown.name}`,
    data: { acr_values: wanted.acr_values, entries },
  };
  return { result: login, puts: [loginPut(login)], events: [event] };
}

function factsOf(ports: LoginPorts, login: Login, stamp: Stamp, person?: Found<Person>): LoginFacts {
  const found = { id: login.id, value: login, tags: {}, aged: 0, expiresAt: null };
  return factsFor({ ports, found, stamp }, {}, null, person);
}

/** Where one eID is all that is asked for, by name, nobody needs to pick it. */
function chosenByName(ports: LoginPorts, login: Login, stamp: Stamp): Login {
  const [entry = '', ...others] = login.entries;
  const acr = entryOf(ports.tables, entry)?.entry.acr;
  if (others.length > 0 || acr === undefined || !isByName(acr)) return login;
  return transition(login, { kind: 'choose', entry }, factsOf(ports, login, stamp), ports.tables).login;
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
    wait: null,
    achieved: null,
    passed: [],
    started_at: stamp.at,
    proven_at: null,
    expires_at: stamp.at + lifetime * 1000,
  };
}
