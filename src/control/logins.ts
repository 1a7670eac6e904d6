/** Seeing and driving a login. Every event goes through the one door; nothing here ever answers with an authorization code. */
import { z } from 'zod';
import { asOf, LOGIN, type Login } from '../login/login.ts';
import type { Found, Tags } from '../storage/store.ts';
import { driveOperations } from './drive.ts';
import { wireLogin } from './login-wire.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { listOf, loginSchema, paging } from './schemas.ts';
import { personTag } from './trail.ts';

export function loginOperations(ports: ControlPorts): readonly Operation[] {
  const { store, clock, readPid, tables } = ports;
  const filters = {
    person: z.string().optional().describe('Opaque id or synthetic number.'),
    service: z.string().optional().describe('client_id'),
    state: z.enum(['open', 'proven', 'delivered', 'cancelled', 'failed', 'expired']).optional(),
  };
  return [
    operation(readPid, {
      verb: 'get',
      path: '/logins',
      says: 'Logins, oldest first; finished ones stay for a day.',
      query: z.strictObject({ ...filters, ...paging }),
      answer: { status: 200, says: 'The logins.', schema: listOf('logins', loginSchema) },
      run: async ({ query: { person, service, state, ...page } }) => {
        const tags: Tags = {
          ...(await personTag(ports, person)),
          ...(service === undefined ? {} : { service }),
        };
        const { found, next } = await listLogins(ports, tags, state, page);
        return { json: { logins: found.map((one) => wireLogin(one, clock.now(), tables)), next } };
      },
    }),
    operation(readPid, {
      verb: 'get',
      path: '/logins/{login}',
      says: 'One login.',
      answer: { status: 200, says: 'The login.', schema: loginSchema },
      run: async ({ params }) => ({
        json: wireLogin(await loginNamed(ports, params.login), clock.now(), tables),
      }),
    }),
    ...driveOperations(ports),
  ];

  async function listLogins(
    _ports: ControlPorts,
    tags: Tags,
    state: Login['state'] | undefined,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<{ found: readonly Found<Login>[]; next: string | null }> {
    const found: Found<Login>[] = [];
    let { after } = page;
    for (;;) {
      const batch = await store.find<Login>(LOGIN, tags, clock.now(), {
        limit: 500,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...batch.filter((one) => state === undefined || asOf(one, clock.now()).state === state));
      if (found.length > page.limit)
        return { found: found.slice(0, page.limit), next: found[page.limit - 1]?.id ?? null };
      if (batch.length < 500) return { found, next: null };
      after = batch.at(-1)?.id;
    }
  }
}

/** @throws Problem 404 */
export async function loginNamed(
  { store, clock }: ControlPorts,
  id: string | undefined,
): Promise<Found<Login>> {
  const found = await store.get<Login>(LOGIN, id ?? '', clock.now());
  if (found === undefined) throw notFound('login');
  return found;
}
