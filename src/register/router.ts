/** What services may read and change of the person whose access token they have. Every refusal is JSON. */
import { challenge } from '../oidc/bearer/presented.ts';
import { type Callers, cors } from '../oidc/cors.ts';
import { refusalsAsJson } from '../oidc/refusal.ts';
import type { Checks } from '../oidc/router.ts';
import { errors, type Room, room } from '../web/router.ts';
import { LOG_PATH, logRoute } from './log.ts';
import { PERSON_PATH, personRoute, type RegisterPorts } from './person.ts';
import { SCOPES } from './resource.ts';
import { resourceRules } from './rules.ts';

/** A page of a browser application has the citizen's token itself (assumed; docs/differences-from-idporten.md). */
const CALLERS: Callers = {
  all: {},
  own: { [PERSON_PATH]: 'GET, PATCH', [LOG_PATH]: 'GET' },
};

export function registerRoom(ports: RegisterPorts, checks: Pick<Checks, 'cors'>): Room {
  const scopes = new Map(Object.entries(SCOPES).map(([id, names]) => [id, names.join(' ')]));
  return room(
    cors(ports, checks.cors, CALLERS),
    personRoute(ports),
    logRoute(ports),
    errors(challenge(resourceRules, (id) => scopes.get(id))),
    errors(refusalsAsJson(ports)),
  );
}
