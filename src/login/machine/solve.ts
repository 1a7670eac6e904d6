/** Autopilot: what a cooperative citizen would do, step by step, through the one door. */

import type { AgentId } from '../../eid/browser.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Person } from '../../people/person.ts';
import type { Store } from '../../storage/store.ts';
import { asOf, LOGIN, type Login, type LoginEvent } from './login.ts';
import type { Logins, Sent } from './ports.ts';
import { stepOf, type Tables } from './transition.ts';

export interface Wish {
  readonly person: Person | null;
  /** An eID's id; null = the first the picker offers. */
  readonly method: string | null;
  readonly trace: string;
  readonly agent: AgentId;
}

export type Solved =
  | { readonly kind: 'proven'; readonly login: Login }
  /** Nobody could go on here; the login says why. */
  | { readonly kind: 'stuck'; readonly login: Login; readonly why: string }
  | { readonly kind: 'unknown' };

/** No table is longer; a circle would be one that its own `solve` cannot leave. */
const MOST_STEPS = 20;

/** Takes the cooperative steps up to `proven`; only the browser that began the login carries it home. */
export async function solve(
  ports: { readonly store: Store; readonly clock: Clock; readonly logins: Logins; readonly tables: Tables },
  id: string,
  wish: Wish,
): Promise<Solved> {
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const found = await ports.store.get(LOGIN, id, ports.clock.now());
    if (found === undefined) return { kind: 'unknown' };
    const login = asOf(found, ports.clock.now());
    if (login.state === 'proven') return { kind: 'proven', login };
    if (login.state !== 'open') return { kind: 'stuck', login, why: `The login is ${login.state}.` };
    const facts = await ports.logins.facts(found);
    const answer = stepOf(ports.tables, login)?.solve({ ...facts, wish: { person: wish.person } });
    const event =
      login.step === null
        ? pick(ports.tables, login, wish)
        : (approving(ports.tables, login, facts) ?? (answer && answering(answer)));
    if (event === undefined)
      return { kind: 'stuck', login, why: `Nobody can go on from ${login.step ?? 'the picker'}.` };
    const sent: Sent = await ports.logins.send({
      id,
      event,
      from: 'tester',
      version: login.version,
      trace: wish.trace,
      agent: wish.agent,
    });
    if (sent.kind === 'unknown') return { kind: 'unknown' };
    if (sent.kind === 'moved' && sent.login.say !== null && sent.login.say.kind !== 'notice') {
      return {
        kind: 'stuck',
        login: sent.login,
        why: `The answer at ${login.step} was refused: ${sent.login.say.text}.`,
      };
    }
  }
  throw new Error(`solve went round in circles in login ${id}`);
}

/** Where the phone is waited for, it approves. */
function approving(tables: Tables, login: Login, facts: Facts): LoginEvent | undefined {
  const message = login.wait?.message ?? null;
  const fields = message === null ? undefined : stepOf(tables, login)?.approves?.(facts);
  return message === null || fields === undefined
    ? undefined
    : { kind: 'phone', message, answer: 'approve', fields };
}

function answering(fields: Readonly<Record<string, string>>): LoginEvent {
  return { kind: 'answer', fields };
}

function pick(tables: Tables, login: Login, wish: Wish): LoginEvent | undefined {
  const wanted = tables.methods.find(
    ({ id, entries }) => id === wish.method || entries.some((entry) => entry.id === wish.method),
  );
  const entry =
    wish.method === null
      ? login.entries[0]
      : (login.entries.find((id) => id === wish.method) ??
        login.entries.find((id) => wanted?.entries.some((one) => one.id === id)));
  return entry === undefined ? undefined : { kind: 'choose', entry };
}
