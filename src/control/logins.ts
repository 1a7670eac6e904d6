/** Seeing logins. Nothing here, nor in login-events.ts, ever answers with an authorization code. */
import { z } from 'zod';
import { turn } from '../kernel/clock.ts';
import { present } from '../kernel/json.ts';
import { asOf, LOGIN, type Login } from '../login/machine/login.ts';
import type { Stored, Tags } from '../storage/store.ts';
import { personTag, recordNamed } from './find.ts';
import { loginEventOperations } from './login-events.ts';
import { wireLogin } from './login-wire.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { listOf, loginSchema, paging } from './schemas.ts';

export function loginOperations(ports: ControlPorts): readonly Operation[] {
  return [list(ports), one(ports), ...loginEventOperations(ports)];
}

const query = z.strictObject({
  person: z.string().optional().describe('Opaque id or synthetic number.'),
  service: z.string().optional().describe('client_id'),
  state: loginSchema.shape.state.optional(),
  ...paging,
});

function list(ports: ControlPorts): Operation {
  return operation({
    id: 'listLogins',
    verb: 'get',
    path: '/logins',
    refuses: [404],
    says: 'Logins, oldest first; finished ones stay for a day.',
    query,
    answer: { status: 200, says: 'The logins.', schema: listOf('logins', loginSchema) },
    run: async ({ query: { person, service, state, after, limit } }) => {
      const tags = { ...(await personTag(ports, person)), ...present({ service }) };
      const found = await firstOf(ports, tags, { state, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const logins = page.map((login) => wireLogin(login, ports.clock.now(), ports.tables));
      return { json: { logins, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
    },
  });
}

function one(ports: ControlPorts): Operation {
  return operation({
    id: 'getLogin',
    verb: 'get',
    path: '/logins/{login}',
    says: 'One login.',
    answer: { status: 200, says: 'The login.', schema: loginSchema },
    run: async ({ params }) => {
      const found = await recordNamed(ports, LOGIN, params.login);
      return { json: wireLogin(found, ports.clock.now(), ports.tables) };
    },
  });
}

/** So many at a time; other work comes through between two. */
const BATCH = 100;

/** The state is no tag, since time alone may change it: logins are read until enough of them fit. */
async function firstOf(
  { store, clock }: ControlPorts,
  tags: Tags,
  { state, after, limit }: Pick<z.infer<typeof query>, 'state' | 'after' | 'limit'>,
): Promise<readonly Stored<Login>[]> {
  const at = clock.now();
  const found: Stored<Login>[] = [];
  let start = after;
  for (;;) {
    const batch = await store.find(LOGIN, tags, at, { limit: BATCH, after: start });
    found.push(...batch.filter((login) => state === undefined || asOf(login, at).state === state));
    if (found.length >= limit || batch.length < BATCH) return found.slice(0, limit);
    start = batch.at(-1)?.id;
    await turn();
  }
}
