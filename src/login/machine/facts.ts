/** The facts when an event comes: the login, the person it is about, and the outage that it meets. */
import { heldOf, ownerOf } from '../../eid/holding.ts';
import { sharedAmong } from '../../people/by-mobile.ts';
import { REGISTER_SET, registerAnswers } from '../../people/contact-register.ts';
import type { Person } from '../../people/person.ts';
import type { PidReading } from '../../people/pid.ts';
import type { Put, Stored } from '../../storage/store.ts';
import type { EventContext } from './context.ts';
import { identified } from './identify.ts';
import type { LoginEvent, LoginFacts } from './login.ts';
import type { LoginPorts, SentEvent } from './ports.ts';
import { entryOf, methodOf, outagesAt, stepOf } from './tables.ts';

export interface Seen {
  readonly facts: LoginFacts;
  readonly person: Stored<Person> | undefined;
  /** Stores the record of a fault that is met here, and a person who is seen for the first time. */
  readonly puts: readonly Put[];
}

/** The facts of an event, and of the person it is about. */
export function factsOf(context: EventContext, event: LoginEvent): Seen {
  const { ports, look, found, stamp } = context;
  const fields = event.kind === 'answer' || event.kind === 'phone' ? event.fields : {};
  const met = outageOf(context, event);
  const told = {
    phone: event.kind === 'phone' ? event.answer : null,
    outage: met === undefined ? null : (met.name.split('.').at(-1) ?? null),
    registerAnswers: registerAnswers(look(REGISTER_SET.kind, REGISTER_SET.id), ports.registerAnswers),
  };
  const step = event.kind === 'answer' ? stepOf(ports.tables, found.value) : undefined;
  const asked = { login: found.value, step, fields, stamp };
  const { person, number, puts, ...others } = identified(look, ports, asked);
  const shared = sharedAmong(look, step?.addresses?.(fields) ?? [], person?.id ?? '');
  const facts = { ...factsFor(context, fields, number, person), ...told, ...others, shared };
  return { person, puts: [...(met?.puts ?? []), ...puts], facts };
}

/** The outage that the event meets, of those that mean something where it leads. */
function outageOf(
  { ports, found, look }: EventContext,
  event: LoginEvent,
): ReturnType<LoginPorts['outages']> {
  const login = found.value;
  const chosen = event.kind === 'choose' ? entryOf(ports.tables, event.entry)?.method : undefined;
  const method = chosen ?? methodOf(ports.tables, login);
  const step = chosen === undefined ? (login.step ?? '') : 'enter';
  // A post-login step's pages are not the eID's, also where they are called the same.
  const reached =
    login.post_login === null &&
    (event.kind === 'choose' || event.kind === 'answer' || event.kind === 'phone');
  const names = reached ? outagesAt(method, step).map((code) => `${method?.id}.${step}.${code}`) : [];
  return names.length === 0 ? undefined : ports.outages(names, login, look);
}

/** The part that is known without an event; `sending` says from which browser of the tester's choice. */
type KnownRecords = Pick<EventContext, 'found' | 'stamp'> & {
  readonly ports: Pick<LoginPorts, 'tables' | 'settings' | 'host' | 'registerAnswers'>;
  readonly sending?: SentEvent;
};

export function factsFor(
  { ports, found, stamp, sending }: KnownRecords,
  fields: Readonly<Record<string, string>>,
  number: PidReading | null,
  person: Stored<Person> | undefined,
): LoginFacts {
  const login = found.value;
  const method = methodOf(ports.tables, login);
  const personAt = stamp.at + (person?.aged ?? 0);
  const held = method && person ? heldOf(ports.tables.methods, method, person.value, personAt) : null;
  return {
    login,
    fields,
    at: stamp.at + found.aged,
    stamp,
    pid: number?.ok === true ? number.pid : null,
    pidProblem: number?.ok === false ? number.why : null,
    person: person?.value ?? null,
    credential: held ?? null,
    personAt,
    settings: ports.settings[login.method ?? ''] ?? {},
    host: ports.host,
    ownerSettings: ports.settings[method === undefined ? '' : ownerOf(method)] ?? {},
    phone: null,
    browser: { agent: sending?.agent ?? 'modern' },
    outage: null,
    registerAnswers: ports.registerAnswers,
    ambiguous: false,
    passedOver: null,
    shared: [],
    suggestion: null,
  };
}
