/**
 * POST /token/revoke (RFC 7009): with any token of a grant the whole grant ends, for that client alone; the
 * SSO session stays (docs/facts/idporten.md#userinfo-introspection-revocation).
 */
import type { Change, Read, Stored } from '../../storage/store.ts';
import type { Refused } from '../../web/rule.ts';
import { type Check, checks, firstRefusal, parse } from '../check.ts';
import type { ClientPorts } from '../client/assertion.ts';
import { assertionReplayed } from '../client/authentication.ts';
import { type ClientRequest, type ClientRequestChecks, readClientRequest } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';
import { type AccessToken, accessTokenKey, GRANT, type RefreshToken, refreshTokenKey } from '../records.ts';
import { type Exchange, refusalEvent } from '../refusal.ts';
import { required, type Sent, valueSent } from '../request/params.ts';
import { TOKEN_CHECKS } from '../token/endpoint.ts';
import { revocationRules } from './rules.ts';

type RevocationPorts = ClientPorts & Pick<OidcPorts, 'clock'>;

/** A token of either kind beside the client that wants it gone. */
interface Revocation {
  /** Undefined where it is none of ours, which is as good as revoked (RFC 7009, 2.2). */
  readonly token: Stored<AccessToken | RefreshToken> | undefined;
  readonly client_id: string;
}

export interface RevocationChecks extends ClientRequestChecks {
  readonly sent: readonly Check<Sent>[];
  readonly revocation: readonly Check<Revocation>[];
}

export const REVOCATION_CHECKS: RevocationChecks = {
  form: TOKEN_CHECKS.form,
  client: TOKEN_CHECKS.client,
  sent: checks(revocationRules, { 'revocation.token': required('token') }),
  revocation: checks(revocationRules, {
    'revocation.own': [
      ({ token, client_id }) => (token?.value.client_id ?? client_id) === client_id,
      ({ client_id }) => ({ sent: { client_id } }),
    ],
  }),
};

/**
 * The token is looked for under both kinds: token_type_hint may be wrong, and decides nothing (RFC 7009,
 * 2.1).
 */
function decided(
  lists: RevocationChecks,
  { client, token }: ClientRequest & { readonly token: string },
  { req, stamp }: Exchange,
  look: Read,
): Change<Refused | undefined> {
  const [access, refresh] = [accessTokenKey(token), refreshTokenKey(token)];
  const asAccess = look(access.kind, access.id);
  const found = asAccess ?? look(refresh.kind, refresh.id);
  const { client_id: service } = client.service;
  const refusal =
    assertionReplayed(lists.client, look, client) ??
    firstRefusal(lists.revocation, { token: found, client_id: service });
  const where = { at: stamp.at, trace: req.trace, service };
  if (refusal !== undefined)
    return { result: refusal, puts: client.usedOnce, events: [refusalEvent(refusal, where)] };
  if (found === undefined) return { result: undefined, puts: client.usedOnce, events: client.notes };
  const whose = found.tags.person === undefined ? {} : { person: found.tags.person };
  return {
    result: undefined,
    puts: client.usedOnce,
    deletes: [asAccess === undefined ? refresh : access, { kind: GRANT, id: found.value.grant }],
    events: [
      ...client.notes,
      { kind: 'token.revoked', ...where, ...whose, summary: `Tokens revoked by ${service}` },
    ],
  };
}

/** POST /token/revoke. */
export async function revoke(ports: RevocationPorts, lists: RevocationChecks, exchange: Exchange) {
  const request = await readClientRequest(ports, lists, exchange, () => undefined);
  const token = parse(lists.sent, request, (form) => valueSent(form, 'token'));
  const keys = [accessTokenKey(token), refreshTokenKey(token), ...request.client.usedOnce];
  const refused = await ports.store.change<Refused | undefined>(exchange.stamp.at, keys, (look) =>
    decided(lists, { ...request, token }, exchange, look),
  );
  if (refused === undefined) exchange.res.status(200).set('cache-control', 'no-store').end();
  return refused;
}
