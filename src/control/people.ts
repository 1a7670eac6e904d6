/** Test persons: the unit of isolation between parallel tests. */
import { z } from 'zod';
import { stamp } from '../kernel/entropy.ts';
import { personInput, personPatch } from '../people/input.ts';
import { type Eids, personFrom } from '../people/making.ts';
import type { Person } from '../people/person.ts';
import { createPerson, deletePerson, findPerson, listPeople, patchPerson } from '../people/registry.ts';
import { wirePerson } from '../people/wire.ts';
import type { Found } from '../storage/store.ts';
import { type Operation, operation } from './operation.ts';
import type { Telling } from './parse.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import { LEFT_BY_LOGINS } from './reset.ts';
import { listOf, paging, personSchema } from './schemas.ts';

export function peopleOperations(ports: ControlPorts): readonly Operation[] {
  const { store, clock, readPid } = ports;
  const eids = eidsOf(ports.tables);
  const rules = { offsets: ports.offsets, eids: Object.keys(eids) };
  const telling = { of: 'a person', namesAt: credentialNames(ports, eids) } satisfies Omit<Telling, 'schema'>;
  const wire = ({ value, aged }: Pick<Found<Person>, 'value' | 'aged'>) => wirePerson(value, eids, aged);
  return [
    operation(readPid, {
      verb: 'get',
      path: '/people',
      says: 'Every test person, oldest first.',
      query: z.strictObject({
        search: z.string().optional().describe('Part of a name, number, e-mail, mobile or reason.'),
        ...paging,
      }),
      answer: { status: 200, says: 'The persons.', schema: listOf('people', personSchema) },
      run: async ({ query: { search, after, limit } }) => {
        const from = after === undefined ? {} : { after };
        const page = await listPeople(store, clock.now(), { search: search ?? '', limit, ...from });
        return { json: { people: page.people.map(wire), next: page.next } };
      },
    }),
    operation(readPid, {
      verb: 'post',
      path: '/people',
      says: 'Makes a person with working credentials from any part of one; `{}` is enough.',
      body: { ...telling, schema: personInput(rules) },
      answer: { status: 201, says: 'The whole person.', schema: personSchema },
      run: async ({ body }) => {
        const person = await createPerson(store, stamp(clock), body, eids);
        if (person === 'taken')
          throw new Problem(
            'conflict',
            'Somebody has this number already, or every number of this date of birth is in use.',
          );
        return { json: wire({ value: person, aged: 0 }), location: `/people/${person.id}` };
      },
    }),
    operation(readPid, {
      verb: 'get',
      path: '/people/{person}',
      says: 'One person.',
      answer: { status: 200, says: 'The person.', schema: personSchema },
      run: async ({ params }) => ({ json: wire(await theirs(ports, params.person)) }),
    }),
    operation(readPid, {
      verb: 'patch',
      path: '/people/{person}',
      says: 'JSON Merge Patch. Setting an eID’s `state` to active clears its counters.',
      body: { ...telling, schema: personPatch(rules) },
      answer: { status: 200, says: 'The person as changed.', schema: personSchema },
      run: async ({ params, body }) => {
        const { id } = await theirs(ports, params.person);
        const person = await patchPerson(store, stamp(clock), id, body, eids);
        if (person === undefined) throw notFound('person');
        return { json: wire(await theirs(ports, id)) };
      },
    }),
    operation(readPid, {
      verb: 'delete',
      path: '/people/{person}',
      says: 'Removes the person, with their logins, sessions and tokens.',
      answer: { status: 204, says: 'Removed.' },
      run: async ({ params }) => {
        const { id } = await theirs(ports, params.person);
        if (!(await deletePerson(store, clock.now(), id))) throw notFound('person');
        await store.remove(LEFT_BY_LOGINS, { person: id });
        return {};
      },
    }),
  ];
}

/** By opaque id or synthetic number. @throws Problem 404 */
export async function theirs(
  ports: Pick<ControlPorts, 'store' | 'clock'>,
  handle: string | undefined,
): Promise<Found<Person>> {
  const found = await findPerson(ports.store, ports.clock.now(), handle ?? '');
  if (found === undefined) throw notFound('person');
  return found;
}

/** A credential is parsed by its eID; what it may hold is seen from one that the eID completes from nothing. */
function credentialNames(
  ports: ControlPorts,
  eids: Eids,
): (path: readonly PropertyKey[]) => readonly string[] {
  return ([eids_, eid, ...deeper]) => {
    if (eids_ !== 'eids' || typeof eid !== 'string' || deeper.length > 0 || eids[eid] === undefined)
      return [];
    const somebody = personFrom({ eids: { [eid]: {} } }, null, stamp(ports.clock), eids);
    return Object.keys(somebody.eids[eid] ?? {});
  };
}
