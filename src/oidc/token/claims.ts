/** The claims of ID-porten's tokens, and no others (docs/facts/idporten.md#tokens). */

import { epochSeconds, type Instant } from '../../kernel/clock.ts';
import { derive, derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import type { ClientAmr, Service } from '../../services/service.ts';
import type { Authentication, AuthorizationRequest } from '../records.ts';
import { detailsTold } from '../request/authorization-details.ts';
import type { TokenPolicy } from './policy.ts';

/** Everything a token may tell of one login. */
export interface TokenFacts {
  readonly issuer: string;
  readonly policy: TokenPolicy;
  readonly stamp: Stamp;
  readonly service: Service;
  readonly person: Person;
  readonly request: AuthorizationRequest;
  readonly authentication: Authentication;
  /** The login's `auth_time` in real time: the record's may be aged (decision 10). */
  readonly authenticatedAt: Instant;
  /** The service's authentication method; the access token's `client_amr`. */
  readonly clientAmr: ClientAmr;
  /** As `subjectFor` has it: both tokens tell it. */
  readonly sub: string;
}

/** A person, and what the login says their `sub` follows from instead. */
export type Authenticated = Pick<Person, 'pid' | 'id'> & { readonly subject?: string | undefined };

/**
 * Pairwise `sub`: stable per service and person, another for each service, 95 characters of base64url (OIDC
 * Core 8.1).
 */
export function subjectFor(
  secret: string,
  service: Pick<Service, 'client_id'>,
  { pid, id, subject = pid ?? id }: Authenticated,
): string {
  const who = JSON.stringify([service.client_id, subject]);
  // 71 bytes are 95 characters; one HMAC gives 64. HKDF would say the same in more of them.
  return Buffer.concat([derive(secret, who, 64), derive(secret, `${who} continued`, 7)]).toString(
    'base64url',
  );
}

/**
 * Claims that id_token and access token share; `pid` is absent for a person without one, and in pseudonymous
 * tokens.
 */
function common(facts: TokenFacts) {
  const { sub, person, policy, authentication } = facts;
  return {
    sub,
    iss: facts.issuer,
    ...(person.pid === null || policy.pseudonymous ? {} : { pid: person.pid }),
    acr: authentication.acr,
    iat: epochSeconds(facts.stamp.at),
    ...detailsTold(facts.request, policy),
  };
}

/** `locale` with the scope profile alone (since 2025), and the authentication's own claims. */
function personal({ request, authentication, person }: TokenFacts): JsonObject {
  const { scopes } = request;
  const told = authentication.claims.filter(({ scope }) => scope === null || scopes.includes(scope));
  const known = {
    name: { given_name: person.name.given, family_name: person.name.family },
    email: { email: person.email },
  };
  const locale = scopes.includes('profile') ? { locale: authentication.language } : {};
  return Object.assign(
    locale,
    ...told.flatMap(({ person: members = [], own = {} }) => [...members.map((one) => known[one]), own]),
  );
}

/**
 * Only where the service asked for it at registration (OIDC Front-Channel Logout, 3; Back-Channel Logout,
 * 2.2).
 */
const needsSid = (service: Service) =>
  service.frontchannel_logout_session_required || service.backchannel_logout_session_required;

/** The id_token; no azp, typ or at_hash, as the real one. */
export function idTokenClaims(facts: TokenFacts): JsonObject {
  const { service, request, authentication, authenticatedAt, stamp, policy } = facts;
  const shared = common(facts);
  return {
    ...shared,
    aud: service.client_id,
    amr: [authentication.amr],
    auth_time: epochSeconds(authenticatedAt),
    exp: shared.iat + policy.lifetimes.id_token,
    jti: derivedToken(stamp.entropy, 'id_token jti', 8),
    ...(request.nonce === null ? {} : { nonce: request.nonce }),
    ...(needsSid(service) ? { sid: authentication.sid } : {}),
    // Digdir's page names the claim both ways.
    ...(request.onbehalfof === null
      ? {}
      : { client_onbehalfof: request.onbehalfof, aud_onbehalfof: request.onbehalfof }),
    ...personal(facts),
  };
}

/** ISO 6523, as Digdir's tokens name organisations. */
const organisation = (orgno: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${orgno}` });

/**
 * The access token; `aud` only where the request named a `resource` (RFC 8707, 2), `cnf` where a DPoP proof
 * came (RFC 9449, 6.1).
 */
export function accessTokenClaims(facts: TokenFacts): JsonObject {
  const { service, request, clientAmr, stamp, policy } = facts;
  const shared = common(facts);
  return {
    ...shared,
    scope: request.scopes.join(' '),
    client_amr: clientAmr,
    exp: shared.iat + policy.lifetimes.access_token,
    jti: derivedToken(stamp.entropy, 'access_token jti', 8),
    client_id: service.client_id,
    consumer: organisation(service.client_orgno),
    ...(service.supplier_orgno === null ? {} : { supplier: organisation(service.supplier_orgno) }),
    ...(request.resource === null ? {} : { aud: request.resource }),
    ...(policy.jkt === null ? {} : { cnf: { jkt: policy.jkt } }),
  };
}
