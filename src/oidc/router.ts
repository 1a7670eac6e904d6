/**
 * The endpoints that services call: discovery, JWKS, /par, /token, introspection and revocation, and
 * /userinfo. Every refusal is JSON (RFC 6749, 5.2).
 */
import { formBody } from '../web/params.ts';
import { errors, methods, type Room, room } from '../web/router.ts';
import type { Check } from './check.ts';
import { namedClient } from './client/presented.ts';
import { CORS_CHECKS, cors, OIDC_CALLERS, type Preflight } from './cors.ts';
import { discoveryRoutes } from './discovery.ts';
import { INTROSPECTION_CHECKS, type IntrospectionChecks, introspect } from './introspection/endpoint.ts';
import { LOGOUT_CHECKS, type LogoutChecks } from './logout/conditions.ts';
import { PAR_CHECKS, type ParChecks, push } from './par/endpoint.ts';
import type { OidcPorts } from './ports.ts';
import { endpoint, refusalsAsJson } from './refusal.ts';
import { READ } from './request/params.ts';
import { REVOCATION_CHECKS, type RevocationChecks, revoke } from './revocation/endpoint.ts';
import { answerBy, TOKEN_CHECKS, type TokenChecks } from './token/endpoint.ts';
import { USERINFO_CHECKS, type UserinfoChecks, userinfoParts } from './userinfo/endpoint.ts';

/** Every list of checks, so that a test can take one away. */
export interface Checks {
  readonly par: ParChecks;
  readonly token: TokenChecks;
  readonly introspection: IntrospectionChecks;
  readonly revocation: RevocationChecks;
  readonly userinfo: UserinfoChecks;
  readonly logout: LogoutChecks;
  readonly cors: readonly Check<Preflight>[];
}
export const CHECKS: Checks = {
  par: PAR_CHECKS,
  token: TOKEN_CHECKS,
  introspection: INTROSPECTION_CHECKS,
  revocation: REVOCATION_CHECKS,
  userinfo: USERINFO_CHECKS,
  logout: LOGOUT_CHECKS,
  cors: CORS_CHECKS,
};

export function serviceRoom(ports: OidcPorts, checks: Checks = CHECKS): Room {
  const post = (path: string, handle: Parameters<typeof endpoint>[2]) =>
    methods(path, { post: [...formBody(READ), endpoint(ports, namedClient, handle)] });
  return room(
    cors(ports, checks.cors, OIDC_CALLERS),
    ...discoveryRoutes(ports),
    post('/par', (exchange) => push(ports, checks.par, exchange)),
    post('/token', answerBy(ports, checks.token)),
    post('/token/introspect', (exchange) => introspect(ports, checks.introspection, exchange)),
    post('/token/revoke', (exchange) => revoke(ports, checks.revocation, exchange)),
    ...userinfoParts(ports, checks.userinfo),
    errors(refusalsAsJson(ports)),
  );
}
