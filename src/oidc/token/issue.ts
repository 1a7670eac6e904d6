/** The end of every grant: tokens signed before the change, recorded in it, and the response. */
import { type JsonObject, present } from '../../kernel/json.ts';
import { PERSON } from '../../people/person.ts';
import type { Change, Key, Put, Stored, Tags } from '../../storage/store.ts';
import type { Refused } from '../../web/rule.ts';
import { RING, ringAt } from '../keys/keys.ts';
import { ACCESS_TOKEN, type AuthorizationRequest, accessTokenKey, GRANT, type Grant } from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import { detailsTold } from '../request/authorization-details.ts';
import { subjectFor } from './claims.ts';
import { policyFor, type TokenPolicy } from './policy.ts';
import { spentBy, type TokenPorts, type TokenRequest } from './request.ts';
import { type SignedTokens, signTokens } from './sign.ts';

/** Signed and not yet given. */
export interface Issue {
  readonly tokens: SignedTokens;
  readonly policy: TokenPolicy;
  /** As granted; scope and nonce as these tokens have them. */
  readonly request: AuthorizationRequest;
  readonly pid: string | null;
}

/**
 * Signs the grant's tokens, so that no signature is waited for inside the change; undefined where grant or
 * person are gone.
 */
export async function prepareIssue(
  ports: TokenPorts,
  { stamp, client, key }: TokenRequest,
  { grant: id, tags }: { readonly grant: string; readonly tags: Tags },
  narrow: (granted: AuthorizationRequest) => AuthorizationRequest,
): Promise<Issue | undefined> {
  const keys = [RING, { kind: GRANT, id }, { kind: PERSON, id: tags.person ?? '' }] as const;
  const [kept, grant, known] = await ports.store.many(keys, stamp.at);
  if (grant === undefined || known === undefined) return undefined;
  const { request: granted, authentication } = grant.value;
  const person = known.value;
  const ring = kept === undefined ? await ports.keys.ring() : ringAt(kept, stamp.at);
  const request = narrow(granted);
  const policy = policyFor(ports, client.service, granted.scopes, key?.jkt);
  const tokens = await signTokens(await ports.keys.signer(ring), {
    issuer: ports.origins.issuer,
    stamp,
    policy,
    request,
    authentication,
    service: client.service,
    clientAmr: client.amr,
    sub: subjectFor(ring.subject, client.service, { ...person, subject: authentication.subject }),
    person,
    // Tokens carry real time (decision 10).
    authenticatedAt: authentication.auth_time - grant.aged,
  });
  return { tokens, policy, request, pid: person.pid };
}

/** The access token's record. */
export function accessPut({ tokens, policy, request, pid }: Issue, grant: Stored<Grant>): Put {
  const { client_id, scopes } = request;
  const { language } = grant.value.authentication;
  const claims = tokens.accessClaims;
  const value = { grant: grant.id, client_id, scopes, claims, jkt: policy.jkt, pid, language };
  const { id } = accessTokenKey(tokens.accessToken);
  return ACCESS_TOKEN.put(id, value, { tags: grant.tags, expiresAt: Number(claims.exp) * 1000 });
}

/** The response's refresh token, and its seconds. */
export interface Renewed {
  readonly token: string;
  readonly seconds: number;
}

interface Granted {
  readonly request: TokenRequest;
  readonly issue: Issue;
  readonly grant: Stored<Grant>;
}

/** The response of RFC 6749, 5.1, with all it rests on. */
export function granted(
  { request: asked, issue, grant }: Granted,
  puts: readonly Put[],
  renewal: Renewed | undefined,
): Change<JsonObject> {
  const { tokens, policy, request } = issue;
  const { client_id: service, scopes } = request;
  const scope = scopes.join(' ');
  const { person } = grant.tags;
  const whose = { service, ...present({ person, login: grant.value.login }) };
  const { stamp, trace, client } = asked;
  const summary = `Tokens issued to ${service} (${scope})`;
  return {
    result: {
      access_token: tokens.accessToken,
      ...(tokens.idToken === undefined ? {} : { id_token: tokens.idToken }),
      ...(renewal === undefined
        ? {}
        : { refresh_token: renewal.token, refresh_token_expires_in: renewal.seconds }),
      token_type: policy.jkt === null ? 'Bearer' : 'DPoP',
      expires_in: policy.lifetimes.access_token,
      scope,
      ...detailsTold(request, policy),
    },
    puts: [...spentBy(asked), ...puts],
    events: [...client.notes, { kind: 'token.issued', at: stamp.at, trace, ...whose, summary }],
  };
}

/** Refused: assertion and proof are spent all the same, and the `revoked` grant dies with the refusal. */
export function refusedBy(request: TokenRequest, refusal: Refused, revoked: Key | null): Change<Refused> {
  const { stamp, trace, client } = request;
  return {
    result: refusal,
    puts: spentBy(request),
    deletes: revoked === null ? [] : [revoked],
    events: [refusalEvent(refusal, { at: stamp.at, trace, service: client.service.client_id })],
  };
}
