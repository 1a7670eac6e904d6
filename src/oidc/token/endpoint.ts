/** POST /token (RFC 6749, 3.2): the service proves who it is, then its grant is served by name. */
import type { Router } from 'express';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Service } from '../../services/service.ts';
import type { Found, Key, Put } from '../../storage/store.ts';
import { methods } from '../../web/methods.ts';
import { formBody } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, checks, enforce } from '../check.ts';
import { type AuthenticatedClient, CLIENT_CHECKS, namedClient } from '../client/authentication.ts';
import { DPOP_CHECKS, type DpopChecks, type ProvenKey, provenKey } from '../client/dpop.ts';
import { type ClientRequestChecks, readClientRequest } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';
import { type Exchange, endpoint } from '../refusal.ts';
import { missing, naming, READ, type Sent, sentOf, unknownValue, valueSent } from '../request/params.ts';
import { codeSent, redeemCode } from './authorization-code.ts';
import { CODE_FORM_CHECKS, REDEMPTION_CHECKS, type Redemption } from './code-checks.ts';
import { RENEWAL_CHECKS, RENEWAL_FORM_CHECKS, type Renewal } from './refresh-checks.ts';
import { refreshTokenSent, renew } from './refresh-token.ts';
import { tokenRules } from './rules.ts';

/** What is asked for, beside what the service may ask for. */
export interface GrantRequest extends Sent {
  readonly supported: readonly string[];
  readonly service: Service;
}

/** Every check of POST /token, as lists in their order, so that a test can take one away. */
export interface TokenChecks extends ClientRequestChecks {
  readonly grant: readonly Check<GrantRequest>[];
  readonly dpop: DpopChecks;
  readonly codeForm: readonly Check<Sent>[];
  readonly redemption: readonly Check<Redemption>[];
  readonly renewalForm: readonly Check<Sent>[];
  readonly renewal: readonly Check<Renewal>[];
}

const grantType = (form: Sent) => valueSent(form, 'grant_type');

export const TOKEN_CHECKS: TokenChecks = {
  form: checks(tokenRules, {
    'token.single': [({ sent }) => sent.doubled.length === 0, ({ sent }) => naming(sent.doubled)],
    'token.encoding': [({ sent }) => sent.malformed.length === 0, ({ sent }) => naming(sent.malformed)],
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
  codeForm: CODE_FORM_CHECKS,
  redemption: REDEMPTION_CHECKS,
  renewalForm: RENEWAL_FORM_CHECKS,
  renewal: RENEWAL_CHECKS,
};

/** One authenticated request for tokens. */
export interface TokenErrand<Redeemed = unknown> extends Sent {
  readonly ports: OidcPorts;
  readonly lists: TokenChecks;
  readonly client: AuthenticatedClient;
  /** Who holds the key of the DPoP proof, where one came. */
  readonly holder: ProvenKey | null;
  /** What the answer spends: assertion and proof. */
  readonly claims: readonly Put[];
  /** The record of what is redeemed. */
  readonly redeemed: Found<Redeemed> | undefined;
  readonly stamp: Stamp;
  readonly trace: string;
}

/** The response's members, or the refusal with its traces already committed; what is thrown is not in the trail yet. */
export type GrantHandler<Redeemed> = (errand: TokenErrand<Redeemed>) => Promise<JsonObject | Refused>;

/** One kind of grant. */
export interface GrantType<Redeemed = unknown> {
  /** Where the record of what is redeemed stands: it is read together with the service. */
  redeems(form: Sent): Key<Redeemed>;
  serve(errand: TokenErrand<Redeemed>): ReturnType<GrantHandler<Redeemed>>;
}

/** Grants by name: a further one is a further line. */
export const GRANTS: ReadonlyMap<string, GrantType> = new Map<string, GrantType>([
  ['authorization_code', { redeems: codeSent, serve: redeemCode }],
  ['refresh_token', { redeems: refreshTokenSent, serve: renew }],
]);

async function answer(
  ports: OidcPorts,
  lists: TokenChecks,
  exchange: Exchange,
): Promise<Refused | undefined> {
  const { req, res, stamp } = exchange;
  const grantOf = (form: Sent) => GRANTS.get(grantType(form) ?? '');
  const { client, ...form } = await readClientRequest(ports, lists, exchange, (sent) => {
    const key = grantOf(sent)?.redeems(sent);
    return key === undefined ? [] : [key];
  });
  enforce(lists.grant, { ...form, supported: [...GRANTS.keys()], service: client.service });
  const grant = grantOf(form);
  // Reached only where a test has removed a check.
  if (grant === undefined) throw new Refused(tokenRules['token.grant_supported']);
  const [redeemed] = client.beside;
  const meant = { url: `${ports.origins.issuer}/token`, at: stamp.at, service: client.service.client_id };
  const holder = await provenKey(req, lists.dpop, meant);
  const claims = [...client.claims, ...(holder?.claims ?? [])];
  const errand = { ...form, ports, lists, client, holder, claims, redeemed, stamp, trace: req.trace };
  const given = await grant.serve(errand);
  if (given instanceof Refused) return given;
  res.set({ 'cache-control': 'no-store', pragma: 'no-cache' }).json(given);
  return undefined;
}

/** Mounts POST /token. */
export function mountToken(router: Router, ports: OidcPorts, lists: TokenChecks): void {
  const post = endpoint(ports, namedClient, (exchange) => answer(ports, lists, exchange));
  methods(router, '/token', { post: [...formBody(READ), post] });
}
