/** The control API: one list of operations, served and described. Mounted at `/control`. */
import type { Request, Router } from 'express';
import { z } from 'zod';
import { type Methods, methods } from '../web/methods.ts';
import { strictRouter } from '../web/router.ts';
import { meant } from '../web/served.ts';
import { jsonBody, problems } from './body.ts';
import { certificateOperations } from './certificates.ts';
import { codeOperations } from './codes.ts';
import { deskOperations } from './desk.ts';
import { keyOperations } from './keys.ts';
import { loginOperations } from './logins.ts';
import { describeAll } from './openapi.ts';
import { type Operation, operation } from './operation.ts';
import { peopleOperations } from './people.ts';
import { phoneOperations } from './phone.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { Problem } from './problem.ts';
import { resetOperations } from './reset.ts';
import { components, personSchema } from './schemas.ts';
import { serviceOperations } from './services.ts';
import { trailOperations } from './trail.ts';

export function controlRouter(ports: ControlPorts): Router {
  const router = strictRouter();
  router.use(ports.zone);
  const body = jsonBody();
  const operations = allOperations(ports);
  for (const [path, verbs] of Map.groupBy(operations, ({ path }) => path)) {
    // The body is read behind the choice of method: an unknown one gets its 405 whatever it carries.
    const served = verbs.map(({ verb, handle }) => [verb, [...body, handle]] as const);
    methods(router, path.replace(/\{(\w+)\}/g, ':$1'), Object.fromEntries(served) as Methods);
  }
  const served = operations.map(({ path }) => `/control${path.replace(/\{(\w+)\}/g, ':$1')}`);
  router.use((req: Request) => {
    const near = meant(req.baseUrl + req.path, served);
    const advice = near === undefined ? '' : ` Did you mean ${near}?`;
    const detail = `Nothing is served at this address; /control/openapi.json lists what is.${advice}`;
    throw new Problem('not-found', detail);
  });
  router.use(problems(ports));
  return router;
}

function allOperations(ports: ControlPorts): readonly Operation[] {
  const person = personSchema(eidsOf(ports.tables));
  const operations = [
    ...peopleOperations(ports, person),
    ...codeOperations(ports),
    ...serviceOperations(ports),
    ...certificateOperations(ports),
    ...loginOperations(ports),
    ...phoneOperations(ports),
    ...deskOperations(ports, person),
    ...trailOperations(ports),
    ...keyOperations(ports),
    ...resetOperations(ports),
  ];
  const description: Operation = operation({
    verb: 'get',
    path: '/openapi.json',
    says: 'This description.',
    answer: { status: 200, says: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.literal('3.1.0') }) },
    // Made when asked for: it would cost every start 15 ms.
    run: async () => ({
      json: describeAll([...operations, description], { ...components, Person: person }, ports.version),
    }),
  });
  return [...operations, description];
}
