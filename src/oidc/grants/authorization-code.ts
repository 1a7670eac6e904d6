/** grant_type=authorization_code: the code is spent, and the tokens recorded, in one change (RFC 6749, 4.1.3). */
import type { JsonObject } from '../../kernel/json.ts';
import { PERSON, type Person } from '../../people/person.ts';
import type { Change, Found, Key, Look, Put } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { demand, firstRefusal } from '../check.ts';
import { assertionUsed } from '../client-auth.ts';
import { valueSent } from '../context.ts';
import { type KeyRing, RING } from '../keys.ts';
import {
  ACCESS_TOKEN,
  type AccessToken,
  type AuthorizationCode,
  accessTokenKey,
  CODE,
  codeKey,
  GRANT,
  type Grant,
  RECOGNISED,
} from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import { tokenRules } from '../rules-token.ts';
import type { GrantHandler, TokenErrand } from '../token.ts';
import { type SignedTokens, signTokens } from '../tokens.ts';

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
  const { ports, stamp, client } = errand;
  const { store, keys, lifetimes, namesFrom } = ports;
  const code = codeKey(valueSent(errand, 'code') ?? '');
  const found = await store.get<AuthorizationCode>(code.kind, code.id, stamp.at);
  if (found === undefined) return { code, grant: null, tokens: null };
  const { request, authentication, grant: id } = found.value;
  const grant = { kind: GRANT, id };
  const [person, kept] = await store.many([{ kind: PERSON, id: authentication.person }, RING], stamp.at);
  if (person === undefined) return { code, grant, tokens: null };
  const ring = (kept?.value as KeyRing | undefined) ?? (await keys.ring());
  const tokens = await signTokens(await keys.signer(ring), {
    ...{ issuer: ports.origins.issuer, lifetimes, namesFrom, stamp, request, authentication },
    ...{
      service: client.service,
      clientAmr: client.amr,
      subjectSecret: ring.subject,
      person: person.value as Person,
    },
    // What leaves the house is real time (decision 10).
    authenticatedAt: authentication.auth_time - found.aged,
  });
  return { code, grant, tokens };
}

/** Refused: the assertion is spent all the same, and reuse of the code revokes what it gave (RFC 6749, 4.1.2). */
function refused(errand: TokenErrand, refusal: Refused, { grant }: Seen): Change<Refused> {
  const { stamp, trace, client } = errand;
  const revoked = refusal.rule === tokenRules['code.once'] ? grant : undefined;
  const tokens = revoked?.value.access_tokens.map((id) => ({ kind: ACCESS_TOKEN, id })) ?? [];
  return {
    result: refusal,
    puts: client.claims,
    deletes: revoked === undefined ? [] : [...tokens, { kind: GRANT, id: revoked.id }],
    events: [refusalEvent(refusal, { at: stamp.at, trace, service: client.service.client_id })],
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
  const { language } = authentication;
  const access: AccessToken = { ...whose, grant, claims: tokens.accessClaims, language };
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
function granted(
  errand: TokenErrand,
  code: Found<AuthorizationCode>,
  tokens: SignedTokens,
  before: Found<Grant> | undefined,
): Change<JsonObject> {
  const { stamp, trace, ports, client } = errand;
  const { request, authentication } = code.value;
  const { client_id: service, scopes } = request;
  const scope = scopes.join(' ');
  const event = { kind: 'token.issued', at: stamp.at, trace, service, person: authentication.person };
  return {
    result: {
      access_token: tokens.accessToken,
      ...(tokens.idToken === undefined ? {} : { id_token: tokens.idToken }),
      ...{ token_type: 'Bearer', expires_in: ports.lifetimes.access_token, scope },
    },
    puts: [...client.claims, ...recorded(errand, code, tokens, before)],
    events: [{ ...event, summary: `Tokens issued to ${service} (${scope})` }],
  };
}

/** Judges and decides inside the change: of several parallel redemptions one finds the code unspent. */
function decided(errand: TokenErrand, { code: key, grant, tokens }: Prepared, look: Look) {
  const { client, stamp, lists, sent } = errand;
  // A code that was not there a moment ago is not one the service could know.
  const seen: Seen =
    grant === null
      ? { code: undefined, grant: undefined }
      : { code: look<AuthorizationCode>(key.kind, key.id), grant: look<Grant>(GRANT, grant.id) };
  const refusal = firstRefusal(lists.redemption, {
    ...{ code: seen.code, client_id: client.service.client_id, at: stamp.at, sent },
    personKnown: tokens !== null,
    assertionUsed: assertionUsed(look, client),
  });
  if (refusal !== undefined) return refused(errand, refusal, seen);
  // Reached only where a test has removed a check.
  if (seen.code === undefined || tokens === null)
    return refused(errand, new Refused(tokenRules['code.known']), seen);
  return granted(errand, seen.code, tokens, seen.grant);
}

/** Spends a code for tokens. */
export const redeemCode: GrantHandler = async (errand) => {
  demand(errand.lists.codeForm, errand);
  const prepared = await prepare(errand);
  const { code, grant } = prepared;
  const keys = [code, ...(grant === null ? [] : [grant]), ...errand.client.claims];
  return errand.ports.store.change<JsonObject | Refused>(errand.stamp.at, keys, (look) =>
    decided(errand, prepared, look),
  );
};
