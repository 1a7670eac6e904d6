/**
 * POST /token/introspect (RFC 7662; docs/facts/idporten.md#userinfo-introspection-revocation). Which
 * condition fails is for the trail; the answer is `active: false` alone.
 */
import type { JsonObject } from '../../kernel/json.ts';
import { type Scopes, scopesNamed } from '../../services/scope.ts';
import type { Service } from '../../services/service.ts';
import type { Stored } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, checks, judge, parse } from '../check.ts';
import type { ClientPorts } from '../client/assertion.ts';
import { type ClientRequestChecks, readClientRequest, settle } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';
import { type AccessToken, accessTokenKey } from '../records.ts';
import { type Exchange, refusalEvent } from '../refusal.ts';
import { required, type Sent, valueSent } from '../request/params.ts';
import { activeToken } from '../token/active-token.ts';
import { TOKEN_CHECKS } from '../token/endpoint.ts';
import { introspectionRules, RIGHT } from './rules.ts';

type IntrospectionPorts = ClientPorts & Pick<OidcPorts, 'clock' | 'scopes'>;

/** A token, and the service that asks about it. */
interface Inquiry {
  /** The token as it came. */
  readonly sent: string;
  readonly service: Service;
  readonly token: Stored<AccessToken> | undefined;
  readonly scopes: Scopes;
}

export interface IntrospectionChecks extends ClientRequestChecks {
  readonly sent: readonly Check<Sent>[];
  readonly inquiry: readonly Check<Inquiry>[];
}

const tokenSent = (form: Sent) => valueSent(form, 'token');

const audienceOf = ({ token, scopes }: Inquiry) =>
  scopesNamed(scopes, token?.value.scopes ?? []).flatMap((scope) => scope.enforced_aud_for_introspection);

export const INTROSPECTION_CHECKS: IntrospectionChecks = {
  form: TOKEN_CHECKS.form,
  client: TOKEN_CHECKS.client,
  sent: checks(introspectionRules, { 'introspection.token': required('token') }),
  inquiry: checks(introspectionRules, {
    'introspection.right': [
      ({ service }) => service.scopes.includes(RIGHT) && service.token_endpoint_auth_method !== 'none',
      ({ service }) => ({
        sent: { client_id: service.client_id },
        registered: [...service.scopes, `token_endpoint_auth_method ${service.token_endpoint_auth_method}`],
        correct: RIGHT,
      }),
    ],
    'introspection.active': [({ token }) => token !== undefined, ({ sent }) => ({ sent: { token: sent } })],
    'introspection.audience': [
      (inquiry) => audienceOf(inquiry).includes(inquiry.service.client_id),
      (inquiry) => ({
        sent: {
          client_id: inquiry.service.client_id,
          'scope of the token': inquiry.token?.value.scopes.join(' '),
        },
        registered: audienceOf(inquiry),
      }),
    ],
  }),
};

/**
 * The access token's claims and the person's `pid`; the times of an aged token are given in real time
 * (decision 10).
 */
function introspected({ value, aged }: Stored<AccessToken>): JsonObject {
  const { claims, pid } = value;
  const earlier = (instant: unknown) => Number(instant) - Math.ceil(aged / 1000);
  const times = { iat: earlier(claims.iat), exp: earlier(claims.exp) };
  return { active: true, ...claims, ...times, ...(pid === null ? {} : { pid }) };
}

/** POST /token/introspect. */
export async function introspect(ports: IntrospectionPorts, lists: IntrospectionChecks, exchange: Exchange) {
  const { req, res, stamp } = exchange;
  const request = await readClientRequest(ports, lists, exchange, (form) => {
    const token = tokenSent(form);
    return token === undefined ? undefined : accessTokenKey(token);
  });
  const { client } = request;
  const { service } = client;
  const sent = parse(lists.sent, request, tokenSent);
  const token = await activeToken(ports.store, client.beside, stamp.at);
  const inquiry = { sent, service, token, scopes: ports.scopes };
  const answer = judge(lists.inquiry, inquiry, (kept) => kept.token && introspected(kept.token));
  const where = { at: stamp.at, trace: req.trace, service: service.client_id };
  const refused = answer instanceof Refused;
  const events = refused ? [refusalEvent(answer, where)] : [];
  const reused = await settle(ports, lists, exchange, { client, events });
  if (reused === undefined) res.set('cache-control', 'no-store').json(refused ? { active: false } : answer);
  return reused;
}
