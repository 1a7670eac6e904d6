/** Beginning anew: one person, one service, or everything but the signing keys. */
import { z } from 'zod';
import { stamp } from '../kernel/entropy.ts';
import { SEEDED_PERSON } from '../people/ensure.ts';
import { HANDSET } from '../people/handset.ts';
import type { Person } from '../people/person.ts';
import { patchPerson } from '../people/registry.ts';
import { SEEDED_SERVICE } from '../services/registry.ts';
import { SERVICE } from '../services/service.ts';
import { update } from '../storage/record-operations.ts';
import type { Kind, Stored, Tags } from '../storage/store.ts';
import { append } from '../trail/trail.ts';
import { recordNamed, requirePerson } from './find.ts';
import { EVERYTHING, LEFT_BY_LOGINS } from './kinds.ts';
import { type Operation, operation } from './operation.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { Problem } from './problem.ts';

const body = z.strictObject({
  person: z.string().optional().describe('Opaque id or synthetic number.'),
  service: z.string().optional().describe('client_id'),
  all: z.literal(true).optional(),
});

export function reset(ports: ControlPorts): Operation {
  return operation({
    id: 'reset',
    verb: 'post',
    path: '/reset',
    refuses: [404],
    says:
      'Forgets the logins, sessions and tokens of a person or a service and brings them back to how they began; `{"all": true}` ' +
      'forgets everything and makes the cast and the configured services anew. Signing keys stay.',
    body: { of: 'a reset', schema: body, example: { person: '17858713889' } },
    answer: { status: 204, says: 'Done.' },
    run: async ({ body: wish }) => {
      await carryOut(ports, wish);
      return {};
    },
  });
}

type ResetRequest = z.output<typeof body>;

/** Everything is looked up before anything is touched. */
async function carryOut(ports: ControlPorts, { person, service, all }: ResetRequest): Promise<void> {
  const named = person !== undefined || service !== undefined;
  if (all === true && named)
    throw new Problem('invalid-value', 'Name a person or a service, or say all; not both.');
  if (all === true) return resetAll(ports);
  if (!named) throw new Problem('empty-reset', EMPTY);
  const someone = person === undefined ? undefined : await requirePerson(ports, person);
  const registered = service === undefined ? undefined : await recordNamed(ports, SERVICE, service);
  if (someone !== undefined) await resetPerson(ports, someone);
  if (registered !== undefined) await resetService(ports, registered.id);
}

const EMPTY =
  'An empty reset is refused: other workers’ tests live here too. Name a "person" or a "service", or say {"all": true} where the simulator is yours alone.';

async function resetAll(ports: ControlPorts): Promise<void> {
  await ports.store.remove(EVERYTHING, {});
  await ports.reseed();
  await tell(ports, 'Everything was reset', {});
}

/**
 * One of the cast, or of the config file, is written anew from there; another gets their credentials' first
 * state back.
 */
async function resetPerson(ports: ControlPorts, { id, value }: Stored<Person>): Promise<void> {
  await ports.store.remove([...LEFT_BY_LOGINS, HANDSET], { person: id });
  if (await unseed(ports, SEEDED_PERSON, { person: id })) await ports.reseed();
  else {
    const patch = { eids: firstStates(ports, value) };
    await patchPerson(ports.store, stamp(ports.clock), { id, patch }, eidsOf(ports.tables));
  }
  await tell(ports, `Person reset: ${value.name.given} ${value.name.family}`, { person: id });
}

function firstStates(ports: ControlPorts, person: Person): Record<string, { state: string }> {
  const states = Object.entries(eidsOf(ports.tables)).flatMap(([id, { fresh }]) => {
    const held = person.eids[id] ?? null;
    const first = held === null ? undefined : fresh(person, stamp(ports.clock));
    return first === undefined ? [] : [[id, { state: first.state }] as const];
  });
  return Object.fromEntries(states);
}

async function resetService(ports: ControlPorts, id: string): Promise<void> {
  await ports.store.remove(LEFT_BY_LOGINS, { service: id });
  if (await unseed(ports, SEEDED_SERVICE, { service: id })) await ports.reseed();
  await tell(ports, `Service reset: ${id}`, { service: id });
}

/** Marks configured records as changed, so that seeding writes them again; returns whether there were any. */
async function unseed<T extends { readonly digest: string }>(
  { store, clock }: ControlPorts,
  kind: Kind<T>,
  tags: Tags,
): Promise<boolean> {
  const at = clock.now();
  const seeds = await store.find(kind, tags, at);
  for (const { id } of seeds)
    await update(store, at, { kind, id }, ({ value }) => ({ ...value, digest: '' }));
  return seeds.length > 0;
}

function tell({ store, clock }: ControlPorts, summary: string, tags: Tags): Promise<void> {
  return append(store, { kind: 'reset', at: clock.now(), summary, ...tags });
}
