/** The control API: one list of operations, served and described. It stands below `/control`. */
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { below, errors, type Methods, methods, type Placed, room } from '../web/router.ts';
import { meant } from '../web/served.ts';
import { jsonBody, problems } from './body.ts';
import { certificateIssue } from './certificates.ts';
import { codeOperations } from './codes.ts';
import { components } from './components.ts';
import { deskOperations } from './desk.ts';
import { keyRotation } from './keys.ts';
import { loginOperations } from './logins.ts';
import { describeAll } from './openapi.ts';
import { type Group, type Operation, operation } from './operation.ts';
import { peopleOperations } from './people.ts';
import { phoneOperations } from './phone.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { Problem } from './problem.ts';
import { readerOperations } from './reader.ts';
import { reset } from './reset.ts';
import { personSchema } from './schemas.ts';
import { serviceOperations } from './services.ts';
import { settingsOperations } from './settings.ts';
import { trailOperations } from './trail.ts';

export function controlRoom(ports: ControlPorts, groups: readonly Group[]): Placed {
  const body = jsonBody();
  const operations = groups.flatMap(({ operations }) => operations);
  const routes = [...Map.groupBy(operations, addressed)].map(([address, verbs]) => {
    // The body is read behind the choice of method: an unknown one gets its 405 whatever it carries.
    const served = verbs.map(({ verb, handle }) => [verb, [...body, handle]] as const);
    return methods(address, Object.fromEntries(served) as Methods);
  });
  const missing = notServed(['/control', ...operations.map(addressed)]);
  // `/control` itself is a page (page.ts), behind the pages' own door.
  return below('/control', room(ports.zone, ...routes, missing, errors(problems(ports))));
}

const addressed = ({ path }: Operation) => `/control${path.replace(/\{(\w+)\}/g, ':$1')}`;

function notServed(served: readonly string[]): RequestHandler {
  return (req) => {
    const near = meant(req.path, served);
    const advice = near === undefined ? '' : ` Did you mean ${near}?`;
    const detail = `Nothing is served at this address; /control shows what is.${advice}`;
    throw new Problem('not-found', detail);
  };
}

/** All calls, as they are served, described and shown. */
export function controlGroups(ports: ControlPorts): readonly Group[] {
  const person = personSchema(eidsOf(ports.tables));
  const described = { ...components, Person: person };
  const about: Operation = operation({
    id: 'describeApi',
    verb: 'get',
    path: '/openapi.json',
    says: 'This description.',
    answer: { status: 200, says: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.literal('3.1.0') }) },
    // Made when asked for: every start would wait for it.
    run: async () => ({ json: describeAll({ ...ports, groups, components: described }) }),
  });
  const group = (name: string, says: string, operations: Group['operations']) => ({ name, says, operations });
  const groups = [
    group('People', 'Test persons and what they hold of each eID.', peopleOperations(ports, person)),
    group('Codes', 'One-time codes, outside a login.', codeOperations(ports)),
    group('Services', 'Who may send users here to log in.', [
      ...serviceOperations(ports),
      certificateIssue(ports),
    ]),
    group('Logins', 'Where a login stands, and taking it on.', loginOperations(ports)),
    group('Phone', 'A person’s handset: messages, approvals, apps, settings.', phoneOperations(ports)),
    group(
      'Card reader',
      'The helper programs of a person’s cards, on their computer.',
      readerOperations(ports),
    ),
    group('Desk', 'What banks, issuers and the register do.', deskOperations(ports, person)),
    group('Trail', 'What has happened, and why something was refused.', trailOperations(ports)),
    group('Simulator', 'Settings, keys, reset and this description.', [
      ...settingsOperations(ports),
      keyRotation(ports),
      reset(ports),
      about,
    ]),
  ];
  return groups;
}
