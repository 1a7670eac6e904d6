/** Test persons: the unit of isolation between parallel tests. */
import { z } from 'zod';
import { placesOf } from '../eid/holding.ts';
import { stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { personInput, personPatch } from '../people/input.ts';
import type { Person } from '../people/person.ts';
import { createPerson, deletePerson, listPeople, patchPerson } from '../people/registry.ts';
import { wirePerson } from '../people/wire.ts';
import type { Stored } from '../storage/store.ts';
import { requirePerson } from './find.ts';
import { fixedMembers, withoutFixed } from './fixed.ts';
import { LEFT_BY_LOGINS } from './kinds.ts';
import { type Operation, operation } from './operation.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import { FIXED_OF_PERSON, listOf, type PersonSchema, paging } from './schemas.ts';

export function peopleOperations(ports: ControlPorts, person: PersonSchema): readonly Operation[] {
  return [list(ports, person), make(ports, person), one(ports, person), change(ports, person), remove(ports)];
}

function list(ports: ControlPorts, person: PersonSchema): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'listPeople',
    verb: 'get',
    path: '/people',
    says: 'Every test person, oldest first.',
    query: z.strictObject({
      search: z
        .string()
        .max(LIMIT_TABLE.search.most, `A search may have at most ${LIMIT_TABLE.search.most} characters.`)
        .optional()
        .describe(
          'Words of a name, number, id, e-mail, mobile or reason, or their beginnings, in any order; case and accents do not count.',
        ),
      ...paging,
    }),
    answer: { status: 200, says: 'The persons.', schema: listOf('people', person) },
    run: async ({ query: page }) => {
      const { found, next } = await listPeople(store, clock.now(), page);
      return { json: { people: found.map((one) => wire(ports, one)), next } };
    },
  });
}

function make(ports: ControlPorts, person: PersonSchema): Operation {
  const { store, clock } = ports;
  const eids = eidsOf(ports.tables);
  return operation({
    id: 'createPerson',
    verb: 'post',
    path: '/people',
    refuses: [409],
    says: 'Makes a person with working credentials from any part of one; `{}` is enough.',
    body: {
      of: 'a person',
      schema: personInput(rules(ports)),
      example: { name: { given: 'Kari' }, why: 'orders a passport' },
    },
    answer: { status: 201, says: 'The whole person.', schema: person },
    run: async ({ body }) => {
      const made = await createPerson(store, stamp(clock), body, eids);
      if (made === 'taken')
        throw new Problem(
          'conflict',
          'Somebody has this number already, or every number of this date of birth is in use.',
        );
      return { json: wire(ports, { value: made, aged: 0 }), location: `/people/${made.id}` };
    },
  });
}

function one(ports: ControlPorts, person: PersonSchema): Operation {
  return operation({
    id: 'getPerson',
    verb: 'get',
    path: '/people/{person}',
    says: 'One person.',
    answer: { status: 200, says: 'The person.', schema: person },
    run: async ({ params }) => ({ json: wire(ports, await requirePerson(ports, params.person)) }),
  });
}

function change(ports: ControlPorts, person: PersonSchema): Operation {
  const { store, clock } = ports;
  const eids = eidsOf(ports.tables);
  return operation({
    id: 'changePerson',
    verb: 'patch',
    path: '/people/{person}',
    says: 'JSON Merge Patch; what GET gave can be sent back. Setting an eID’s `state` to active clears its counters, those that are given excepted.',
    body: {
      of: 'a person',
      schema: personPatch(rules(ports)).extend(fixedMembers(FIXED_OF_PERSON)),
      example: { locale: 'en', email: null },
    },
    answer: { status: 200, says: 'The person as changed.', schema: person },
    run: async ({ params, body }) => {
      const found = await requirePerson(ports, params.person);
      const patch = withoutFixed(body, Object.keys(FIXED_OF_PERSON), wire(ports, found));
      const changed = await patchPerson(store, stamp(clock), { id: found.id, patch }, eids);
      if (changed === undefined) throw notFound('person');
      return { json: wire(ports, await requirePerson(ports, found.id)) };
    },
  });
}

function remove(ports: ControlPorts): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'removePerson',
    verb: 'delete',
    path: '/people/{person}',
    says: 'Removes the person, with their logins, sessions and tokens.',
    answer: { status: 204, says: 'Removed.' },
    run: async ({ params }) => {
      const { id } = await requirePerson(ports, params.person);
      if (!(await deletePerson(store, clock.now(), id))) throw notFound('person');
      await store.remove(LEFT_BY_LOGINS, { person: id });
      return {};
    },
  });
}

const rules = ({ offsets, tables }: ControlPorts) => ({
  offsets,
  eids: eidsOf(tables),
  parts: placesOf(tables.methods),
});

function wire(ports: ControlPorts, { value, aged }: Pick<Stored<Person>, 'value' | 'aged'>): JsonObject {
  return wirePerson(value, eidsOf(ports.tables), aged);
}
