/**
 * The one door (law 1): whatever happens to a login goes through `send`, and what belongs together commits
 * together.
 */

import type { AuditEvent } from '../../kernel/audit.ts';
import { after, type Instant } from '../../kernel/clock.ts';
import { stamp as newStamp, type Stamp, timeOrderedId } from '../../kernel/entropy.ts';
import { REGISTER_SET } from '../../people/contact-register.ts';
import { MESSAGE } from '../../people/message.ts';
import { BY_PID, PERSON, type Person } from '../../people/person.ts';
import type { Change, Named, Stored } from '../../storage/store.ts';
import { ssoOf } from '../session/sso.ts';
import { apply } from './apply.ts';
import { COMPLETED, repeated } from './complete.ts';
import { factsFor } from './facts.ts';
import { onwards } from './follow.ts';
import { asOf, LOGIN, type Login, type LoginFacts, loginPut, type NewLogin, serviceOf } from './login.ts';
import type { LoginPorts, Logins, SendResult, SentEvent } from './ports.ts';
import { entryOf, levelsIn } from './tables.ts';
import { transition } from './transition.ts';

export function createLogins(ports: LoginPorts): Logins {
  const { store, clock } = ports;
  /** Only for the trail: `asOf` already treats a wait whose time is up as over. */
  const wakeFor = ({ id, wait }: Login, at: Instant, trace: string): void => {
    if (wait === null) return;
    const sending = { id, event: { kind: 'time' }, from: 'tester', trace } as const;
    after(wait.until - at + 1, () => void logins.send(sending).catch(() => undefined));
  };
  const factsNow = (found: Stored<Login>, stamp: Stamp, person: Stored<Person> | undefined) =>
    factsFor({ ports, found: { ...found, value: asOf(found, stamp.at) }, stamp }, {}, null, person);
  const logins: Logins = {
    begin(start, stamp) {
      return begun(chosenByName(ports, newLogin(start, stamp, ports.lifetime), stamp), start.trace, stamp);
    },
    resume(start, { person, auth_time, ...achieved }, stamp) {
      const proven = { person: person.id, achieved, proven_at: auth_time };
      const login = { ...newLogin(start, stamp, ports.lifetime), ...proven };
      const next = onwards(login, factsAtStart(ports, login, stamp, person), ports.tables);
      return next.post_login === null ? undefined : begun(next, start.trace, stamp);
    },
    async send(sending) {
      const stamp = newStamp(clock);
      const { from } = sending;
      const sent = await store.change(stamp.at, keysOf(ports, sending), (look) =>
        apply(ports, sending, stamp, look),
      );
      if (sent.kind === 'overdue') return logins.send(sending);
      if (sent.kind === 'completed' && sent.session !== null && typeof from !== 'string')
        from.renewal.adopt(sent.session);
      if (sent.kind === 'moved') wakeFor(sent.login.value, stamp.at, sending.trace);
      return sent;
    },
    async resend({ id, form, renewal }) {
      const stamp = newStamp(clock);
      const keys = [
        { kind: LOGIN, id },
        { kind: COMPLETED, id },
      ];
      const sent = await store.change<SendResult | undefined>(stamp.at, keys, (look) => {
        const found = look(LOGIN, id);
        return found === undefined
          ? { result: undefined }
          : repeated({ look, found, lastForm: undefined, renewal, stamp, sending: { form } });
      });
      if (sent?.kind !== 'completed') return undefined;
      if (sent.session !== null) renewal.adopt(sent.session);
      return sent;
    },
    async facts(found) {
      const stamp = newStamp(clock);
      const { person: id } = found.value;
      return factsNow(found, stamp, id === null ? undefined : await store.get(PERSON, id, stamp.at));
    },
    async factsWithoutPerson(found) {
      return factsNow(found, newStamp(clock), undefined);
    },
  };
  return logins;
}

/**
 * The records that `apply` is sure to read: the login, which leads to its person, the person of a number in
 * the answer, and whether the contact register answers.
 */
function keysOf({ readPid }: LoginPorts, { id, event, from }: SentEvent): readonly Named[] {
  const leads = { by: 'person', to: PERSON } as const;
  const answered = event?.kind === 'answer' ? Object.values(event.fields).map(readPid) : [];
  const numbers = answered.flatMap((read) => (read.ok ? [{ kind: BY_PID, id: read.pid, leads }] : []));
  const own = typeof from === 'string' || from.browser === undefined ? [] : [ssoOf(from.browser.sso)];
  const session = typeof from === 'string' || from.renewal.from === undefined ? [] : [from.renewal.from];
  const message = event?.kind === 'phone' ? [{ kind: MESSAGE, id: event.message }] : [];
  return [
    { kind: LOGIN, id, leads },
    { kind: COMPLETED, id },
    REGISTER_SET,
    ...session,
    ...own,
    ...numbers,
    ...message,
  ];
}

/** With its first line of the trail. */
function begun(login: Login, trace: string, { at }: Stamp): Change<Login> {
  const { id, person, shown, wanted, entries } = login;
  const about = { at, login: id, ...serviceOf(login), trace, ...(person === null ? {} : { person }) };
  const event: AuditEvent = {
    kind: 'login.begun',
    ...about,
    summary: `Login begun for ${shown.name}`,
    data: { acr_values: wanted.acr_values, entries },
  };
  return { result: login, puts: [loginPut(login)], events: [event] };
}

function factsAtStart(ports: LoginPorts, login: Login, stamp: Stamp, person?: Stored<Person>): LoginFacts {
  const found = { id: login.id, value: login, tags: {}, aged: 0, expiresAt: null };
  return factsFor({ ports, found, stamp }, {}, null, person);
}

/** Chooses the eID for the citizen where the service asks for one eID alone, by name. */
function chosenByName(ports: LoginPorts, login: Login, stamp: Stamp): Login {
  const [entry = '', ...others] = login.entries;
  const levels = levelsIn(ports.tables);
  const asked = [entryOf(ports.tables, entry)?.entry.acr, ...login.wanted.acr_values];
  const isAlone = others.length === 0 && asked.every((acr) => acr !== undefined && levels.isByName(acr));
  if (!isAlone) return login;
  return transition(login, { kind: 'choose', entry }, factsAtStart(ports, login, stamp), ports.tables).login;
}

function newLogin(start: NewLogin, stamp: Stamp, lifetime: number): Login {
  const { trace: _, ...given } = start;
  return {
    ...given,
    id: timeOrderedId(stamp, 'l'),
    entry: null,
    method: null,
    post_login: null,
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
