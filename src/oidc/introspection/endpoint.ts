/** POST /token/introspect (RFC 7662; idporten-profile §5). Which condition fails is for the trail; the answer is `active: false` alone. */
import type { Router } from 'express';
import type { JsonObject } from '../../kernel/json.ts';
import { type Scopes, scopesNamed } from '../../services/scope.ts';
import type { Service } from '../../services/service.ts';
import type { Found } from '../../storage/store.ts';
import { methods } from '../../web/methods.ts';
import { formBody } from '../../web/params.ts';
import { type Check, checks, enforce, firstRefusal } from '../check.ts';
import { namedClient } from '../client/authentication.ts';
import { type ClientRequestChecks, readClientRequest, settle } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';
import { type AccessToken, accessTokenKey } from '../records.ts';
import { type Exchange, endpoint, refusalEvent } from '../refusal.ts';
import { missing, READ, type Sent, valueSent } from '../request/params.ts';
import { activeToken } from '../token/active-token.ts';
import { TOKEN_CHECKS } from '../token/endpoint.ts';
import { introspectionRules, RIGHT } from './rules.ts';

/** Who asks about which token. */
export interface Inquiry {
  /** The token as it came. */
  readonly sent: string;
  readonly service: Service;
  readonly token: Found<AccessToken> | undefined;
  readonly scopes: Scopes;
}

export interface IntrospectionChecks extends ClientRequestChecks {
  readonly sent: readonly Check<Sent>[];
  readonly inquiry: readonly Check<Inquiry>[];
}

const audienceOf = ({ token, scopes }: Inquiry) =>
  scopesNamed(scopes, token?.value.scopes ?? []).flatMap((scope) => scope.enforced_aud_for_introspection);

export const INTROSPECTION_CHECKS: IntrospectionChecks = {
  form: TOKEN_CHECKS.form,
  client: TOKEN_CHECKS.client,
  sent: checks(introspectionRules, {
    'introspection.token': [(form) => valueSent(form, 'token') !== undefined, missing('token')],
  }),
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

/** The access token's claims and the person's `pid`; what an aged token says of time is told in real time (decision 10). */
function told({ value, aged }: Found<AccessToken>): JsonObject {
  const { claims, pid } = value;
  const earlier = (instant: unknown) => Number(instant) - Math.ceil(aged / 1000);
  const times = { iat: earlier(claims.iat), exp: earlier(claims.exp) };
  return { active: true, ...claims, ...times, ...(pid === null ? {} : { pid }) };
}

async function introspect(ports: OidcPorts, lists: IntrospectionChecks, exchange: Exchange) {
  const { req, res, stamp } = exchange;
  const { client, sent } = await readClientRequest(ports, lists, exchange, (form) => [
    accessTokenKey(valueSent(form, 'token') ?? ''),
  ]);
  enforce(lists.sent, { sent });
  const token = await activeToken(ports.store, client.beside[0], stamp.at);
  const refusal = firstRefusal(lists.inquiry, {
    ...{ sent: valueSent({ sent }, 'token') ?? '', service: client.service, token, scopes: ports.scopes },
  });
  const where = { at: stamp.at, trace: req.trace, service: client.service.client_id };
  const events = refusal === undefined ? [] : [refusalEvent(refusal, where)];
  const reused = await settle(ports, exchange, client, events);
  const answer = refusal === undefined && token !== undefined ? told(token) : { active: false };
  if (reused === undefined) res.set('cache-control', 'no-store').json(answer);
  return reused;
}

/** Mounts POST /token/introspect. */
export function mountIntrospect(router: Router, ports: OidcPorts, lists: IntrospectionChecks): void {
  const post = endpoint(ports, namedClient, (exchange) => introspect(ports, lists, exchange));
  methods(router, '/token/introspect', { post: [...formBody(READ), post] });
}
