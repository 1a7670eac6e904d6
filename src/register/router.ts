/** What services may read and change of the person whose access token they have. Every refusal is JSON. */
import { challenge } from '../oidc/bearer/presented.ts';
import { refusalsAsJson } from '../oidc/refusal.ts';
import { errors, type Room, room } from '../web/router.ts';
import { logRoute } from './log.ts';
import { personRoute, type RegisterPorts } from './person.ts';
import { SCOPES } from './resource.ts';
import { resourceRules } from './rules.ts';

export function registerRoom(ports: RegisterPorts): Room {
  const scopes = new Map(Object.entries(SCOPES).map(([id, names]) => [id, names.join(' ')]));
  return room(
    personRoute(ports),
    logRoute(ports),
    errors(challenge(resourceRules, (id) => scopes.get(id))),
    errors(refusalsAsJson(ports)),
  );
}
