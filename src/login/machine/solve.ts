/** Autopilot: the answers of a cooperative citizen, step by step, through the one door. */

import type { AgentId } from '../../eid/browser.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Person } from '../../people/person.ts';
import type { Stored } from '../../storage/store.ts';
import { asOf, type Login, type LoginEvent } from './login.ts';
import type { Logins } from './ports.ts';
import { stepOf, type Tables } from './tables.ts';

export interface SolveOptions {
  readonly person: Person | null;
  /** An eID's id; null = the first the picker offers. */
  readonly method: string | null;
  readonly trace: string;
  readonly agent: AgentId;
}

export type Solved =
  | { readonly kind: 'proven'; readonly login: Stored<Login> }
  /** No cooperative citizen could go on here; the login says why. */
  | { readonly kind: 'stuck'; readonly login: Stored<Login>; readonly why: string }
  | { readonly kind: 'unknown' };

/** No table is longer; a circle would be one that its own `solve` cannot leave. */
const MOST_STEPS = 20;

interface SolvePorts {
  readonly clock: Clock;
  readonly logins: Logins;
  readonly tables: Tables;
}

/** Takes the cooperative steps up to `proven`; only the browser that began the login completes it. */
export async function solve(ports: SolvePorts, begun: Stored<Login>, wish: SolveOptions): Promise<Solved> {
  let found = begun;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const login = asOf(found, ports.clock.now());
    const stuck = (why: string) => ({ kind: 'stuck', login: found, why }) as const;
    if (login.state === 'proven') return { kind: 'proven', login: found };
    if (login.state !== 'open') return stuck(`The login is ${login.state}.`);
    const event = await nextEvent(ports, found, wish);
    if (event === undefined) return stuck(`Nobody can go on from ${login.step ?? 'the picker'}.`);
    const { id, version } = login;
    const { trace, agent } = wish;
    const sent = await ports.logins.send({ id, event, from: 'tester', version, trace, agent });
    if (sent.kind === 'unknown') return sent;
    found = sent.login;
    const { say } = found.value;
    if (sent.kind === 'moved' && say !== null && say.kind !== 'notice')
      return stuck(`The answer at ${login.step} was refused: ${say.text}.`);
  }
  throw new Error(`solve went round in circles in login ${begun.id}`);
}

/** Undefined where no cooperative citizen can go on. */
async function nextEvent(
  { logins, tables }: SolvePorts,
  found: Stored<Login>,
  wish: SolveOptions,
): Promise<LoginEvent | undefined> {
  const facts = await logins.facts(found);
  const { login } = facts;
  if (login.step === null) return pick(tables, login, wish);
  const fields = stepOf(tables, login)?.solve({ ...facts, wish: { person: wish.person } });
  return approving(tables, login, facts) ?? (fields && { kind: 'answer', fields });
}

/** The approval of a cooperative phone, where the login waits for one. */
function approving(tables: Tables, login: Login, facts: Facts): LoginEvent | undefined {
  const message = login.wait?.message ?? null;
  const fields = message === null ? undefined : stepOf(tables, login)?.approves?.(facts);
  return message === null || fields === undefined
    ? undefined
    : { kind: 'phone', message, answer: 'approve', fields };
}

function pick(tables: Tables, login: Login, wish: SolveOptions): LoginEvent | undefined {
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
