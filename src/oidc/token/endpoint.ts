/** POST /token (RFC 6749, 3.2): the service proves who it is, then its grant is served by name. */
import type { JsonObject } from '../../kernel/json.ts';
import type { Service } from '../../services/service.ts';
import type { Key } from '../../storage/store.ts';
import { sendJson } from '../../web/answers.ts';
import { formOf } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, checks, enforce, parse } from '../check.ts';
import type { ClientPorts } from '../client/assertion.ts';
import { CLIENT_CHECKS } from '../client/authentication-checks.ts';
import { DPOP_CHECKS, type DpopChecks, provenKey } from '../client/dpop.ts';
import { type ClientRequestChecks, readClientRequest } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';
import type { AuthorizationCode, RefreshToken } from '../records.ts';
import type { Exchange } from '../refusal.ts';
import { missing, nothing, type Sent, sentOf, unknownValue, valueSent } from '../request/params.ts';
import { AUTHORIZATION_CODE } from './authorization-code.ts';
import { type GrantType, type Redemption, redeem } from './grant.ts';
import { REFRESH_TOKEN_GRANT } from './refresh-token.ts';
import type { TokenPorts, TokenRequest } from './request.ts';
import { tokenRules } from './rules.ts';

type TokenEndpointPorts = ClientPorts & TokenPorts & Pick<OidcPorts, 'clock'>;

/** A token request, and the grant types that its service may use. */
interface GrantRequest extends Sent {
  readonly supported: readonly string[];
  readonly service: Service;
}

/** Every check of POST /token, as lists in their order, so that a test can take one away. */
export interface TokenChecks extends ClientRequestChecks {
  readonly grant: readonly Check<GrantRequest>[];
  readonly dpop: DpopChecks;
  readonly codeForm: readonly Check<Sent>[];
  readonly redemption: readonly Check<Redemption<AuthorizationCode>>[];
  readonly renewalForm: readonly Check<Sent>[];
  readonly renewal: readonly Check<Redemption<RefreshToken>>[];
}

const grantType = (form: Sent) => valueSent(form, 'grant_type');

export const TOKEN_CHECKS: TokenChecks = {
  form: checks(tokenRules, {
    'token.single': nothing(({ sent }) => sent.doubled),
    'token.encoding': nothing(({ sent }) => sent.malformed),
  }),
  client: CLIENT_CHECKS,
  grant: checks(tokenRules, {
    'token.grant_type': [
      (request) => grantType(request) !== undefined,
      (request) => missing('grant_type', request.supported.join(' or '))(request),
    ],
    'token.grant_supported': [
      (request) => request.supported.some((name) => name === grantType(request)),
      (request) => unknownValue('grant_type', request.supported)(request),
    ],
    'token.grant_registered': [
      (request) => request.service.grant_types.some((name) => name === grantType(request)),
      (request) => ({ ...sentOf('grant_type')(request), registered: request.service.grant_types }),
    ],
  }),
  dpop: DPOP_CHECKS,
  codeForm: AUTHORIZATION_CODE.form,
  redemption: AUTHORIZATION_CODE.checks,
  renewalForm: REFRESH_TOKEN_GRANT.form,
  renewal: REFRESH_TOKEN_GRANT.checks,
};

/**
 * The request of an authenticated service that may ask for this grant, with the record of the redeemed code
 * or token.
 */
async function readTokenRequest<Kept>(
  ports: TokenEndpointPorts,
  lists: TokenChecks,
  exchange: Exchange,
  key: (form: Sent) => Key<Kept> | undefined,
): Promise<TokenRequest<Kept>> {
  const { req, stamp } = exchange;
  const asked = await readClientRequest(ports, lists, exchange, key);
  const { service } = asked.client;
  enforce(lists.grant, { ...asked, supported: GRANT_TYPES, service });
  const meant = { url: `${ports.origins.issuer}/token`, at: stamp.at, service: service.client_id };
  return { ...asked, key: await provenKey(req, lists.dpop, meant), stamp, trace: req.trace };
}

/** The values of grant_type that are served. */
export const GRANT_TYPES = ['authorization_code', 'refresh_token'] as const;

type Serve = (exchange: Exchange) => Promise<JsonObject | Refused>;

/** A further grant is a further line. */
function grantsBy(
  ports: TokenEndpointPorts,
  lists: TokenChecks,
): Readonly<Record<(typeof GRANT_TYPES)[number], Serve>> {
  const serve =
    <Kept extends { readonly grant: string }>(type: GrantType<Kept>): Serve =>
    async (exchange) => {
      const request = await readTokenRequest(ports, lists, exchange, (form) => {
        const presented = type.presented(form);
        return presented === undefined ? undefined : type.key(presented);
      });
      return redeem(ports, lists, type, request);
    };
  return {
    authorization_code: serve({ ...AUTHORIZATION_CODE, form: lists.codeForm, checks: lists.redemption }),
    refresh_token: serve({ ...REFRESH_TOKEN_GRANT, form: lists.renewalForm, checks: lists.renewal }),
  };
}

/** POST /token. */
export function answerBy(ports: TokenEndpointPorts, lists: TokenChecks) {
  const grants = grantsBy(ports, lists);
  return async (exchange: Exchange): Promise<Refused | undefined> => {
    const asked = grantType({ sent: formOf(exchange.req) });
    const named = GRANT_TYPES.find((name) => name === asked);
    const given = named === undefined ? await refuse(ports, lists, exchange) : await grants[named](exchange);
    if (given instanceof Refused) return given;
    sendJson(exchange.res.set({ 'cache-control': 'no-store', pragma: 'no-cache' }), given);
    return undefined;
  };
}

/** Of a grant that is not served: told only to a service that proved who it is. */
async function refuse(ports: TokenEndpointPorts, lists: TokenChecks, exchange: Exchange): Promise<never> {
  const asked = await readTokenRequest(ports, lists, exchange, () => undefined);
  return parse<GrantRequest, never>(
    lists.grant,
    { ...asked, supported: GRANT_TYPES, service: asked.client.service },
    () => undefined,
  );
}
