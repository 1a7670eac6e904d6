/** grant_type=authorization_code: the code is spent, and the tokens recorded, in one change (RFC 6749, 4.1.3). */
import type { JsonObject } from '../../kernel/json.ts';
import { PERSON, type Person } from '../../people/person.ts';
import type { Change, Found, Key, Look, Put } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { refusedClaim } from '../client-auth.ts';
import {
  ACCESS_TOKEN,
  type AccessToken,
  type AuthorizationCode,
  accessTokenKey,
  CODE,
  codeKey,
  GRANT,
  type Grant,
} from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import { demand, firstRefusal, TOKEN_RULES } from '../rules-token.ts';
import type { GrantHandler, TokenErrand } from '../token.ts';
import { type SignedTokens, signTokens } from '../tokens.ts';
import { sent } from './code-checks.ts';

/** A spent code is recognised for so long (ms), so that its reuse can revoke what it gave. */
const RECOGNISED = 10 * 60 * 1000;

/** What was read and signed before the change; null where the code or its person is unknown. */
interface Prepared {
  readonly code: Key;
  readonly grant: Key | null;
  readonly tokens: SignedTokens | null;
}

/** What the change sees. */
interface Seen {
  readonly code: Found<AuthorizationCode> | undefined;
  readonly grant: Found<Grant> | undefined;
}

/** Reads the code and signs what it would give, so that no signature is waited for inside the change. */
async function prepare(errand: TokenErrand): Promise<Prepared> {
  const { ports, keys, stamp, client } = errand;
  const code = codeKey(sent(errand, 'code') ?? '');
  const found = await ports.store.get<AuthorizationCode>(code.kind, code.id, stamp.at);
  if (found === undefined) return { code, grant: null, tokens: null };
  const { request, authentication, grant: id } = found.value;
  const grant = { kind: GRANT, id };
  const person = await ports.store.get<Person>(PERSON, authentication.person, stamp.at);
  if (person === undefined) return { code, grant, tokens: null };
  const ring = await keys.ring();
  const tokens = await signTokens(await keys.signer(ring), {
    ...{ issuer: ports.origins.issuer, lifetimes: ports.lifetimes, stamp, request, authentication },
    ...{ service: client.service, clientAmr: client.amr, subjectSecret: ring.subject, person: person.value },
    // What leaves the house is real time (decision 10).
    authenticatedAt: authentication.auth_time - found.aged,
  });
  return { code, grant, tokens };
}

const claimPuts = ({ client }: TokenErrand): readonly Put[] =>
  client.claim === undefined ? [] : [client.claim.put];

/** Refused: the assertion is spent all the same, and reuse of the code revokes what it gave (RFC 6749, 4.1.2). */
function refusing(errand: TokenErrand, refused: Refused, { grant }: Seen): Change<Refused> {
  const { stamp, trace, client } = errand;
  const revoked = refused.rule === TOKEN_RULES.codeOnce ? grant : undefined;
  const tokens = revoked?.value.access_tokens.map((id) => ({ kind: ACCESS_TOKEN, id })) ?? [];
  return {
    result: refused,
    puts: claimPuts(errand),
    deletes: revoked === undefined ? [] : [...tokens, { kind: GRANT, id: revoked.id }],
    events: [refusalEvent(refused, { at: stamp.at, trace, service: client.service })],
  };
}

/** The code marked as used, the access token's record, and the grant that knows it. */
function recorded(
  { stamp, ports }: TokenErrand,
  code: Found<AuthorizationCode>,
  tokens: SignedTokens,
  before: Found<Grant> | undefined,
): readonly Put[] {
  const { tags, value } = code;
  const { grant, authentication, request } = value;
  const whose = { client_id: request.client_id, person: authentication.person, scopes: request.scopes };
  const key = accessTokenKey(tokens.accessToken);
  const access: AccessToken = {
    ...whose,
    ...{ grant, claims: tokens.accessClaims, language: authentication.language },
  };
  const known: Grant = { ...whose, access_tokens: [...(before?.value.access_tokens ?? []), key.id] };
  const until = before?.expiresAt ?? stamp.at + ports.lifetimes.authorization * 1000;
  const spent: AuthorizationCode = { ...value, spent: true };
  return [
    { kind: CODE, id: code.id, value: spent, tags, expiresAt: stamp.at + code.aged + RECOGNISED },
    { ...key, value: access, tags, expiresAt: Number(tokens.accessClaims.exp) * 1000 },
    { kind: GRANT, id: grant, value: known, tags, expiresAt: until },
  ];
}

/** The response of RFC 6749, 5.1, with all it rests on. */
function granting(
  errand: TokenErrand,
  code: Found<AuthorizationCode>,
  tokens: SignedTokens,
  before: Found<Grant> | undefined,
): Change<JsonObject> {
  const { stamp, trace, ports } = errand;
  const { client_id, scopes } = code.value.request;
  const { person } = code.value.authentication;
  const scope = scopes.join(' ');
  const summary = `Tokens issued to ${client_id} (${scope})`;
  return {
    result: {
      access_token: tokens.accessToken,
      ...(tokens.idToken === undefined ? {} : { id_token: tokens.idToken }),
      ...{ token_type: 'Bearer', expires_in: ports.lifetimes.access_token, scope },
    },
    puts: [...claimPuts(errand), ...recorded(errand, code, tokens, before)],
    events: [{ kind: 'token.issued', at: stamp.at, trace, service: client_id, person, summary }],
  };
}

/** Judges and decides inside the change: of several parallel redemptions one finds the code unspent. */
function decided(errand: TokenErrand, { code: key, grant, tokens }: Prepared, look: Look) {
  const { client, stamp, checks, parameters } = errand;
  // A code that was not there a moment ago is not one the service could know.
  const seen: Seen =
    grant === null
      ? { code: undefined, grant: undefined }
      : { code: look<AuthorizationCode>(key.kind, key.id), grant: look<Grant>(GRANT, grant.id) };
  const refused = firstRefusal(checks.redemption, {
    ...{ code: seen.code, client_id: client.service.client_id, at: stamp.at, parameters },
    personKnown: tokens !== null,
    assertionUsed: refusedClaim(look, client.claim) !== undefined,
  });
  if (refused !== undefined) return refusing(errand, refused, seen);
  // Reached only where a test has removed a check.
  if (seen.code === undefined || tokens === null)
    return refusing(errand, new Refused(TOKEN_RULES.codeKnown), seen);
  return granting(errand, seen.code, tokens, seen.grant);
}

/** Spends a code for tokens. */
export const redeemCode: GrantHandler = async (errand) => {
  demand(errand.checks.codeForm, errand);
  const prepared = await prepare(errand);
  const { code, grant } = prepared;
  const keys = [code, ...(grant === null ? [] : [grant]), ...claimPuts(errand)];
  return errand.ports.store.change<JsonObject | Refused>(errand.stamp.at, keys, (look) =>
    decided(errand, prepared, look),
  );
};
