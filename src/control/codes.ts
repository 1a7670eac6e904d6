/**
 * One-time codes outside a login: the code that the device shows now, and a code of its own for each parallel
 * caller.
 */
import { z } from 'zod';
import type { Codes } from '../eid/credential.ts';
import { withPatch } from '../eid/holding.ts';
import type { LoginMethod } from '../eid/method.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import type { Tables } from '../login/machine/tables.ts';
import { type Message, messageAsOf } from '../people/message.ts';
import { PERSON, type Person } from '../people/person.ts';
import { messagesOf } from '../phone/messages.ts';
import type { Change, Stored } from '../storage/store.ts';
import { requirePerson } from './find.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { notFound, Problem, unknownName } from './problem.ts';
import { codeSchema, codesSchema } from './schemas.ts';

const PATH = '/people/{person}/codes';

export function codeOperations(ports: ControlPorts): readonly Operation[] {
  return [present(ports), fresh(ports)];
}

function present(ports: ControlPorts): Operation {
  return operation({
    id: 'getCodes',
    verb: 'get',
    path: PATH,
    says: 'The code each of their generators would accept now. Reading spends nothing.',
    answer: { status: 200, says: 'By eID.', schema: codesSchema },
    run: async ({ params }) => {
      const person = await requirePerson(ports, params.person);
      return { json: presentCodes(ports, person, await sentTo(ports, person)) };
    },
  });
}

function fresh(ports: ControlPorts): Operation {
  const { tables } = ports;
  return operation({
    id: 'handOutCode',
    verb: 'post',
    path: PATH,
    refuses: [409],
    says: 'Hands out a fresh code that no other caller gets, for parallel logins of one person.',
    body: {
      of: 'this call',
      schema: z.strictObject({ eid: z.string() }),
      example: { eid: handingOut(tables)[0]?.method.id ?? '' },
    },
    answer: { status: 200, says: 'The code.', schema: codeSchema },
    run: async ({ params, body }) => {
      const able = withHandOut(tables, body.eid);
      const { id } = await requirePerson(ports, params.person);
      return { json: { eid: able.method.id, code: await handOut(ports, id, able) } };
    },
  });
}

/** Newest first; read only where an eID's codes are sent. */
async function sentTo(
  { store, clock, tables }: ControlPorts,
  { value }: Stored<Person>,
): Promise<readonly Message[]> {
  if (!tables.methods.some(({ credential: { codes } }) => codes?.sent === true)) return [];
  const at = clock.now();
  const { messages } = await messagesOf(store, value, at, { limit: LIMIT_TABLE.phone.most });
  return messages.map((one) => messageAsOf(one, at)).toReversed();
}

/** By eID; expiries are converted back from the record's own time. */
function presentCodes(
  { tables, eidSettings, clock }: Pick<ControlPorts, 'tables' | 'eidSettings' | 'clock'>,
  person: Stored<Person>,
  messages: readonly Message[],
): JsonObject {
  const codes = tables.methods.flatMap(({ id, credential: { codes } }) => {
    const credential = person.value.eids[id] ?? null;
    const facts = { settings: eidSettings[id] ?? {}, personAt: clock.now() + person.aged, messages };
    const code = credential === null ? null : (codes?.present({ ...facts, credential }) ?? null);
    if (code === null) return [];
    const { expires_at } = code;
    return [
      [id, { ...code, expires_at: expires_at === null ? null : rfc3339(expires_at - person.aged) }] as const,
    ];
  });
  return Object.fromEntries(codes);
}

interface HandingOut {
  readonly method: LoginMethod;
  readonly give: NonNullable<Codes['handOut']>;
}

function handingOut({ methods }: Tables): readonly HandingOut[] {
  return methods.flatMap((method) => {
    const give = method.credential.codes?.handOut;
    return give === undefined ? [] : [{ method, give }];
  });
}

/** @throws Problem for an eID that is not here, or has no codes. */
function withHandOut(tables: Tables, eid: string): HandingOut {
  const able = handingOut(tables);
  const found = able.find(({ method }) => method.id === eid);
  if (found !== undefined) return found;
  const names = able.map(({ method }) => method.id);
  throw unknownName('/eid', eid, 'an eID that hands out codes', names);
}

/** The code and the device that has it set aside are one change: two callers never get the same. */
async function handOut(ports: ControlPorts, id: string, { method, give }: HandingOut): Promise<string> {
  const at = ports.clock.now();
  const settings = ports.eidSettings[method.id] ?? {};
  type Outcome = { readonly code: string } | 'gone' | 'none';
  const outcome = await ports.store.change<Outcome>(at, [{ kind: PERSON, id }], (look): Change<Outcome> => {
    const found = look(PERSON, id);
    if (found === undefined) return { result: 'gone' };
    const credential = found.value.eids[method.id] ?? null;
    if (credential === null) return { result: 'none' };
    const given = give({ credential, settings, personAt: at + found.aged, messages: [] });
    if (given === null) return { result: 'none' };
    const value = withPatch(method, found.value, given.credential);
    const { tags, expiresAt } = found;
    const put = PERSON.put(id, value, { tags, expiresAt });
    return { result: { code: given.code }, puts: [put] };
  });
  if (outcome === 'gone') throw notFound('person');
  if (outcome === 'none')
    throw new Problem('conflict', `This person has no ${method.id} that could show a code.`);
  return outcome.code;
}
