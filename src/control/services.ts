/** Registrations of relying services, in Digdir's field names. */
import { z } from 'zod';
import { stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { LEAST_SERVICE, serviceInput } from '../services/input.ts';
import { servicePatch } from '../services/members.ts';
import { createService, deleteService, patchService } from '../services/registry.ts';
import { SERVICE, type Service } from '../services/service.ts';
import { wireService } from '../services/wire.ts';
import { list } from '../storage/record-operations.ts';
import type { Stored } from '../storage/store.ts';
import { recordNamed } from './find.ts';
import { fixedMembers, withoutFixed } from './fixed.ts';
import { LEFT_BY_LOGINS } from './kinds.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import { FIXED_OF_SERVICE, listOf, paging, serviceSchema } from './schemas.ts';

export function serviceOperations(ports: ControlPorts): readonly Operation[] {
  return [listed(ports), register(ports), one(ports), change(ports), remove(ports)];
}

function listed(ports: ControlPorts): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'listServices',
    verb: 'get',
    path: '/services',
    says: 'Every registered service, oldest first.',
    query: z.strictObject(paging),
    answer: { status: 200, says: 'The services.', schema: listOf('services', serviceSchema) },
    run: async ({ query: page }) => {
      const { found, next } = await list(store, SERVICE, clock.now(), page);
      return { json: { services: found.map(wire), next } };
    },
  });
}

function register(ports: ControlPorts): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'registerService',
    verb: 'post',
    path: '/services',
    refuses: [409],
    says: 'Registers a service; what is not given has ID-porten’s defaults. A secret is generated where none is given.',
    body: { of: 'a service', schema: serviceInput(ports), least: LEAST_SERVICE, example: LEAST_SERVICE },
    answer: { status: 201, says: 'The service.', schema: serviceSchema },
    run: async ({ body }) => {
      const made = await createService(store, stamp(clock), body);
      if (made === 'taken') throw new Problem('conflict', 'This client_id is registered already.');
      return { json: wireService(made), location: `/services/${encodeURIComponent(made.client_id)}` };
    },
  });
}

function one(ports: ControlPorts): Operation {
  return operation({
    id: 'getService',
    verb: 'get',
    path: '/services/{client_id}',
    says: 'One service.',
    answer: { status: 200, says: 'The service.', schema: serviceSchema },
    run: async ({ params }) => ({ json: wire(await recordNamed(ports, SERVICE, params.client_id)) }),
  });
}

function change(ports: ControlPorts): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'changeService',
    verb: 'patch',
    path: '/services/{client_id}',
    says: 'JSON Merge Patch; the whole is checked as if it were registered anew. What GET gave can be sent back.',
    body: {
      of: 'a service',
      schema: z.record(z.string(), z.json()),
      shape: servicePatch(ports.levels).extend(fixedMembers(FIXED_OF_SERVICE)),
      example: { client_name: 'My service', sso_disabled: true },
    },
    answer: {
      status: 200,
      says: 'The service as changed; a change to a method with a secret generates one.',
      schema: serviceSchema,
    },
    run: async ({ params, body }) => {
      const found = await recordNamed(ports, SERVICE, params.client_id);
      const patch = withoutFixed(body as JsonObject, Object.keys(FIXED_OF_SERVICE), wire(found));
      const made = await patchService(store, stamp(clock), { id: found.id, patch }, ports);
      if (made === undefined) throw notFound('service');
      return { json: wireService(made, found.aged) };
    },
  });
}

function remove(ports: ControlPorts): Operation {
  const { store, clock } = ports;
  return operation({
    id: 'removeService',
    verb: 'delete',
    path: '/services/{client_id}',
    says: 'Removes the registration, with the logins, codes and tokens of the service.',
    answer: { status: 204, says: 'Removed.' },
    run: async ({ params }) => {
      const { id } = await recordNamed(ports, SERVICE, params.client_id);
      if (!(await deleteService(store, clock.now(), id))) throw notFound('service');
      await store.remove(LEFT_BY_LOGINS, { service: id });
      return {};
    },
  });
}

const wire = ({ value, aged }: Stored<Service>) => wireService(value, aged);
