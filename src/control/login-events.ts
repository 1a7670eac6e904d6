/** Calls that send events to a login from the tester's side, one by one or all the way. */
import { z } from 'zod';
import { AGENTS } from '../eid/browser.ts';
import { stamp } from '../kernel/entropy.ts';
import { type JsonObject, present } from '../kernel/json.ts';
import { LOGIN, type Login, type LoginEvent } from '../login/machine/login.ts';
import type { SendResult } from '../login/machine/ports.ts';
import { solve } from '../login/machine/solve.ts';
import { PERSON, type Person } from '../people/person.ts';
import { createPerson } from '../people/registry.ts';
import type { Stored } from '../storage/store.ts';
import { recordNamed, requirePerson } from './find.ts';
import { answersOf, extraOf, fieldsOf, SENDABLE, wireLogin } from './login-wire.ts';
import { type Operation, operation } from './operation.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { notFound, Problem, unknownName, wrongMember } from './problem.ts';
import { loginSchema } from './schemas.ts';

const agent = z
  .enum(AGENTS)
  .optional()
  .describe('The browser it comes from, of those at `/browser`; `modern` unless told.');

const eventBody = z.strictObject({
  event: z.enum(SENDABLE),
  fields: z
    .record(z.string(), z.string().max(4096))
    .optional()
    .describe('With `answer`: what the form would send.'),
  entry: z.string().optional().describe('With `choose`: one of the login’s entries.'),
  version: z.int().optional().describe('Refused with 409 where the login has moved on since.'),
  agent,
});

const solveBody = z.strictObject({
  person: z
    .string()
    .optional()
    .describe('Opaque id or synthetic number; a fresh person is made where none is named.'),
  method: z.string().optional().describe('An eID or an entry; the first that the picker offers unless told.'),
  agent,
});

export function loginEventOperations(ports: ControlPorts): readonly Operation[] {
  return [sendEvent(ports), solveLogin(ports)];
}

function sendEvent(ports: ControlPorts): Operation {
  return operation({
    id: 'sendEvent',
    verb: 'post',
    path: '/logins/{login}/events',
    refuses: [409],
    says: 'What a form of the login’s page would send. A proven login is carried home by its own browser; until then cancel and back take the proof back, and so does the choice of another eID where the phone has proven it. One that has gone home, with its code issued, answers 409.',
    body: { of: 'an event', schema: eventBody, example: { event: 'cancel' } },
    answer: { status: 200, says: 'The login after the event.', schema: loginSchema },
    run: async ({ params, body, trace }) => {
      const { value: login } = await recordNamed(ports, LOGIN, params.login);
      const event = eventOf(ports, login, body);
      const answered = present({ version: body.version, agent: body.agent });
      const sent = await ports.logins.send({ id: login.id, event, from: 'tester', trace, ...answered });
      return { json: outcome(ports, sent) };
    },
  });
}

function solveLogin(ports: ControlPorts): Operation {
  return operation({
    id: 'solveLogin',
    verb: 'post',
    path: '/logins/{login}/solve',
    refuses: [409],
    says: 'Takes the cooperative steps up to `proven`.',
    body: { of: 'this call', schema: solveBody, example: {} },
    answer: { status: 200, says: 'The proven login.', schema: loginSchema },
    run: async ({ params, body, trace }) => {
      const found = await recordNamed(ports, LOGIN, params.login);
      const method = body.method ?? null;
      if (method !== null) checkMethod(ports, method);
      const person = await personToSolve(ports, found, body.person);
      const agent = body.agent ?? 'modern';
      const solved = await solve(ports, found, { person, method, trace, agent });
      if (solved.kind === 'unknown') throw notFound('login');
      const json = wireLogin(solved.login, ports.clock.now(), ports.tables);
      if (solved.kind === 'stuck') throw new Problem('stuck', solved.why, { more: { login: json } });
      return { json };
    },
  });
}

function outcome({ tables, clock }: ControlPorts, sent: SendResult): JsonObject {
  if (sent.kind === 'unknown') throw notFound('login');
  const login = wireLogin(sent.login, clock.now(), tables);
  if (sent.kind === 'stale')
    throw new Problem('stale-version', 'The login has moved on since this version.', { more: { login } });
  if (sent.kind === 'ignored') {
    const takes = answersOf(sent.login.value, tables);
    const detail =
      takes.length === 0
        ? `The login is ${sent.login.value.state}.`
        : `This means nothing where the login stands; it takes: ${takes.join(', ')}.`;
    throw new Problem('conflict', detail, { more: { login } });
  }
  return login;
}

/**
 * @throws Problem for an entry the picker does not offer, a field the step does not have, or a button that it
 * does not have: a typing error must not count as a wrong code.
 */
function eventOf(ports: ControlPorts, login: Login, body: z.output<typeof eventBody>): LoginEvent {
  if (body.event === 'answer') return answerOf(ports, login, body.fields ?? {});
  if (body.event !== 'choose') return { kind: body.event };
  const { entry } = body;
  if (entry === undefined)
    throw wrongMember('/entry', `"choose" needs an \`entry\`: ${login.entries.join(', ')}.`);
  demand(entry, login.entries, '/entry', 'an entry of this login');
  return { kind: 'choose', entry };
}

function answerOf(
  { tables }: ControlPorts,
  login: Login,
  fields: Readonly<Record<string, string>>,
): LoginEvent {
  const known = fieldsOf(login, tables);
  for (const name of Object.keys(fields)) demand(name, known, `/fields/${name}`, 'a field of this step');
  if (fields.extra !== undefined)
    demand(fields.extra, extraOf(login, tables), '/fields/extra', 'a button of this step');
  return { kind: 'answer', fields };
}

function checkMethod(ports: ControlPorts, method: string): void {
  const known = ports.tables.methods.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
  demand(method, [...new Set(known)], '/method', 'an eID or an entry');
}

function demand(name: string, known: readonly string[], pointer: string, of: string): void {
  if (!known.includes(name)) throw unknownName(pointer, name, of, known);
}

/** The person that the call names, else the login's own, else a fresh one. */
async function personToSolve(
  ports: ControlPorts,
  found: Stored<Login>,
  handle: string | undefined,
): Promise<Person | null> {
  const at = ports.clock.now();
  if (handle !== undefined) return (await requirePerson(ports, handle)).value;
  const { person, state } = found.value;
  if (person !== null) return (await ports.store.get(PERSON, person, at))?.value ?? null;
  if (state !== 'open') return null;
  const made = await createPerson(
    ports.store,
    stamp(ports.clock),
    { why: 'made to solve a login' },
    eidsOf(ports.tables),
  );
  return made === 'taken' ? null : made;
}
