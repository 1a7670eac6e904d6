/** What every grant ends in: tokens signed before the change, recorded in it, and the response. */
import type { JsonObject } from '../../kernel/json.ts';
import { PERSON } from '../../people/person.ts';
import type { Change, Found, Put } from '../../storage/store.ts';
import type { Refused } from '../../web/rule.ts';
import { RING, ringAt } from '../keys/keys.ts';
import {
  ACCESS_TOKEN,
  type AccessToken,
  type AuthorizationRequest,
  accessTokenKey,
  GRANT,
  type Grant,
} from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import { detailsTold } from '../request/authorization-details.ts';
import type { TokenErrand } from './endpoint.ts';
import { policyFor, type TokenPolicy } from './policy.ts';
import { type SignedTokens, signTokens } from './sign.ts';

/** Signed and not yet given. */
export interface Issue {
  readonly tokens: SignedTokens;
  readonly policy: TokenPolicy;
  /** As granted; scope and nonce as these tokens have them. */
  readonly request: AuthorizationRequest;
  readonly pid: string | null;
}

/** Signs what the grant gives, so that no signature is waited for inside the change; undefined where grant or person are gone. */
export async function prepareIssue(
  errand: TokenErrand,
  { grant: id, person: who }: { readonly grant: string; readonly person: string | undefined },
  asked: (granted: AuthorizationRequest) => AuthorizationRequest = (granted) => granted,
): Promise<Issue | undefined> {
  const { ports, stamp, client } = errand;
  const [grant, known, kept] = await ports.store.many(
    [{ kind: GRANT, id }, { kind: PERSON, id: who ?? '' }, RING],
    stamp.at,
  );
  if (grant === undefined || known === undefined) return undefined;
  const { request: granted, authentication } = grant.value;
  const person = known.value;
  const ring = kept === undefined ? await ports.keys.ring() : ringAt(kept, stamp.at);
  const request = asked(granted);
  const policy = policyFor(ports, client.service, granted.scopes, errand.holder?.jkt);
  const tokens = await signTokens(await ports.keys.signer(ring), {
    ...{ issuer: ports.origins.issuer, namesFrom: ports.namesFrom, stamp, policy, request, authentication },
    ...{ service: client.service, clientAmr: client.amr, subjectSecret: ring.subject, person },
    // What leaves the house is real time (decision 10).
    authenticatedAt: authentication.auth_time - grant.aged,
  });
  return { tokens, policy, request, pid: person.pid };
}

/** The access token's record. */
export function accessPut({ tokens, policy, request, pid }: Issue, grant: Found<Grant>): Put {
  const { client_id, scopes } = request;
  const { language } = grant.value.authentication;
  const value: AccessToken = {
    grant: grant.id,
    client_id,
    scopes,
    claims: tokens.accessClaims,
    jkt: policy.jkt,
    pid,
    language,
  };
  const expiresAt = Number(tokens.accessClaims.exp) * 1000;
  return ACCESS_TOKEN.put(accessTokenKey(tokens.accessToken).id, value, { tags: grant.tags, expiresAt });
}

/** The response's refresh token, and its seconds. */
export interface Renewed {
  readonly token: string;
  readonly seconds: number;
}

/** The response of RFC 6749, 5.1, with all it rests on. */
export function granted(
  { stamp, trace, client, claims }: TokenErrand,
  { tokens, policy, request }: Issue,
  puts: readonly Put[],
  renewal: Renewed | undefined,
  person: string | undefined,
): Change<JsonObject> {
  const { client_id: service, scopes } = request;
  const scope = scopes.join(' ');
  const whose = { service, ...(person === undefined ? {} : { person }) };
  return {
    result: {
      access_token: tokens.accessToken,
      ...(tokens.idToken === undefined ? {} : { id_token: tokens.idToken }),
      ...(renewal === undefined
        ? {}
        : { refresh_token: renewal.token, refresh_token_expires_in: renewal.seconds }),
      ...{
        token_type: policy.jkt === null ? 'Bearer' : 'DPoP',
        expires_in: policy.lifetimes.access_token,
        scope,
      },
      ...detailsTold(request, policy),
    },
    puts: [...claims, ...puts],
    events: [
      ...client.notes,
      {
        kind: 'token.issued',
        at: stamp.at,
        trace,
        ...whose,
        summary: `Tokens issued to ${service} (${scope})`,
      },
    ],
  };
}

/** Refused: assertion and proof are spent all the same, and what is `revoked` dies with the refusal. */
export function refusedBy(
  { stamp, trace, client, claims }: TokenErrand,
  refusal: Refused,
  revoked: string | undefined,
): Change<Refused> {
  return {
    result: refusal,
    puts: claims,
    deletes: revoked === undefined ? [] : [{ kind: GRANT, id: revoked }],
    events: [refusalEvent(refusal, { at: stamp.at, trace, service: client.service.client_id })],
  };
}
