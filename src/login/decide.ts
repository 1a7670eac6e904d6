/** What one `send` decides, inside the change: pure, so that the store may run it again. */
import type { AuditEvent } from '../kernel/audit.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { BY_PID, PERSON, type Person } from '../people/person.ts';
import type { PidReading } from '../people/pid.ts';
import type { Change, Found, Look, Put } from '../storage/store.ts';
import { mask } from '../web/rule.ts';
import type { LoginPorts, Sending, Sent } from './driver.ts';
import { asOf, LOGIN, type Login, type LoginEvent, loginPut } from './login.ts';
import type { Facts } from './method.ts';
import { stepOf, type Transitioned, transition } from './transition.ts';

/** A repeated form of the delivering version gets the same redirect for so long (ms). */
const REPEATABLE = 60 * 1000;

/** Kind `delivery`, id = login: the redirect a finished login was answered with. */
interface DeliveryRecord {
  readonly location: string;
  readonly version: number;
}
export const DELIVERY = 'delivery';

export function decide(ports: LoginPorts, sending: Sending, stamp: Stamp, look: Look): Change<Sent> {
  const found = look<Login>(LOGIN, sending.id);
  if (found === undefined || (sending.from !== 'tester' && sending.from.browser !== found.value.browser)) {
    return { result: { kind: 'unknown' } };
  }
  const login = asOf(found, stamp.at);
  const moment: Moment = { ports, sending, stamp, look, found: { ...found, value: login } };
  // Proven from the tester's side: it goes home with whatever its browser sends next, an old form too.
  if (login.state === 'proven' && sending.from !== 'tester') return carry(moment);
  if (sending.version !== undefined && sending.version !== login.version) {
    return { result: repeated(look, login, sending) };
  }
  if (sending.event === null) return carry(moment);
  const seen = see(moment, sending.event);
  const next = transition(login, sending.event, seen.facts, ports.tables);
  return next.changed ? commit(moment, seen, next) : { result: { kind: 'ignored', login } };
}

/** What one run of `decide` works with. */
interface Moment {
  readonly ports: LoginPorts;
  readonly sending: Sending;
  readonly stamp: Stamp;
  readonly look: Look;
  readonly found: Found<Login>;
}

/** The delivering form once more: the same redirect, for a minute; any other old form is stale. */
function repeated(look: Look, login: Login, sending: Sending): Sent {
  const delivery = look<DeliveryRecord>(DELIVERY, login.id)?.value;
  return delivery !== undefined && sending.from !== 'tester' && delivery.version === sending.version
    ? { kind: 'home', login, location: delivery.location }
    : { kind: 'stale', login };
}

interface Seen {
  readonly facts: Facts;
  readonly person: Found<Person> | undefined;
}

/** The facts of an event: about the person named in the answer of a step that identifies, else about the login's own. */
function see(moment: Moment, event: LoginEvent): Seen {
  const { ports, stamp, look, found } = moment;
  const fields = event.kind === 'answer' ? event.fields : {};
  const identify = event.kind === 'answer' ? stepOf(ports.tables, found.value)?.identify : undefined;
  if (identify === undefined) {
    const id = found.value.person;
    const person = id === null ? undefined : look<Person>(PERSON, id);
    return { person, facts: factsFor(ports, found, stamp, fields, null, person) };
  }
  const number = ports.readPid(identify(fields));
  const owner = number.ok ? look<{ person: string }>(BY_PID, number.pid)?.value.person : undefined;
  const person = owner === undefined ? undefined : look<Person>(PERSON, owner);
  return { person, facts: factsFor(ports, found, stamp, fields, number, person) };
}

export function factsFor(
  ports: LoginPorts,
  found: Found<Login>,
  stamp: Stamp,
  fields: Readonly<Record<string, string>>,
  number: PidReading | null,
  person: Found<Person> | undefined,
): Facts {
  const login = found.value;
  const method = login.method ?? '';
  return {
    login,
    fields,
    at: stamp.at + found.aged,
    stamp,
    pid: number?.ok === true ? number.pid : null,
    pidProblem: number?.ok === false ? number.why : null,
    person: person?.value ?? null,
    credential: person?.value.eids[method] ?? null,
    personAt: stamp.at + (person?.aged ?? 0),
    settings: ports.settings[method] ?? {},
  };
}

/** Everything one event changed, as one change; a login that is now proven or cancelled goes home in it. */
function commit(moment: Moment, seen: Seen, next: Transitioned): Change<Sent> {
  const { ports, stamp, sending, found } = moment;
  const made =
    next.person === 'new' && seen.facts.pid !== null ? ports.personFor(seen.facts.pid, stamp) : undefined;
  const person = made?.person ?? seen.person?.value ?? null;
  const login: Login = next.person === null ? next.login : { ...next.login, person: person?.id ?? null };
  const puts: Put[] = [...(made?.puts ?? [])];
  if (next.credential !== null && person !== null && found.value.method !== null) {
    const eids = { ...person.eids, [found.value.method]: next.credential };
    puts.push({
      kind: PERSON,
      id: person.id,
      value: { ...person, eids },
      tags: { person: person.id },
      expiresAt: null,
    });
  }
  const event = stepEvent(moment, seen.facts, login, next.summary);
  const leaves = login.state === 'cancelled' || (login.state === 'proven' && sending.from !== 'tester');
  if (!leaves) return { result: { kind: 'moved', login }, puts: [...puts, loginPut(login)], events: [event] };
  return home(moment, login, person, puts, [event]);
}

/** A login proven from the tester's side goes home with its browser's next request. */
function carry(moment: Moment): Change<Sent> {
  const { found, sending, look } = moment;
  const login = found.value;
  if (login.state !== 'proven' || sending.from === 'tester') return { result: { kind: 'ignored', login } };
  const person = login.person === null ? null : (look<Person>(PERSON, login.person)?.value ?? null);
  return home(moment, login, person, [], []);
}

function home(
  moment: Moment,
  login: Login,
  person: Person | null,
  puts: readonly Put[],
  events: readonly AuditEvent[],
): Change<Sent> {
  const { ports, stamp, look, sending, found } = moment;
  const delivery = ports.deliver({
    login,
    person,
    at: stamp.at,
    aged: found.aged,
    stamp,
    trace: sending.trace,
    look,
  });
  const ended: Login = login.state === 'proven' ? { ...login, state: 'delivered' } : login;
  const record: DeliveryRecord = {
    location: delivery.location,
    version: sending.version ?? found.value.version,
  };
  return {
    result: { kind: 'home', login: ended, location: delivery.location },
    puts: [
      ...puts,
      loginPut(ended),
      {
        kind: DELIVERY,
        id: login.id,
        value: record,
        tags: { login: login.id, service: login.service },
        expiresAt: stamp.at + REPEATABLE,
      },
      ...delivery.puts,
    ],
    events: [...events, ...delivery.events],
  };
}

function stepEvent(moment: Moment, facts: Facts, login: Login, summary: string): AuditEvent {
  const { sending, stamp, found, ports } = moment;
  const before = found.value;
  return {
    kind: 'login.step',
    at: stamp.at,
    login: login.id,
    service: login.service,
    trace: sending.trace,
    ...(login.person === null ? {} : { person: login.person }),
    summary,
    data: {
      event: sending.event?.kind,
      from: before.step ?? '@picker',
      to: login.step ?? (login.state === 'open' ? '@picker' : `@${login.state}`),
      version: login.version,
      by: sending.from === 'tester' ? 'tester' : 'browser',
      ...(login.say?.code === undefined
        ? {}
        : { code: login.say.code, shown: login.say.shown ?? login.say.code }),
      ...(ports.record ? { replay: replayable(sending.event, facts, login) } : {}),
    },
  };
}

/** All that `transition` saw. A typed number is masked: whoever it belongs to, it is not kept. */
function replayable(event: LoginEvent | null, facts: Facts, after: Login): JsonObject {
  const fields = Object.fromEntries(Object.entries(facts.fields).map(([name, value]) => [name, mask(value)]));
  const told = event?.kind === 'answer' ? { ...event, fields } : event;
  return JSON.parse(JSON.stringify({ event: told, facts: { ...facts, fields }, after })) as JsonObject;
}
