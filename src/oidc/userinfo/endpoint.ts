/**
 * GET and POST /userinfo (OIDC Core 5.3; RFC 6750; RFC 9449, 7). The token is looked up, not verified again:
 * the store has no other than ours.
 */
import { type ErrorRequestHandler, type Request, text } from 'express';
import { create } from '../../storage/record-operations.ts';
import { sendJson } from '../../web/answers.ts';
import { parseParams, queryOf } from '../../web/params.ts';
import { errors, methods, type Part, within } from '../../web/router.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, checks, firstRefusal, parse } from '../check.ts';
import { DPOP_CHECKS, type DpopChecks, type ProvenKey, provenKey } from '../client/dpop.ts';
import { DPOP_ALGS, dpopRules } from '../client/dpop-rules.ts';
import type { OidcPorts } from '../ports.ts';
import { type AccessToken, accessTokenKey } from '../records.ts';
import { type Exchange, endpoint } from '../refusal.ts';
import { activeToken } from '../token/active-token.ts';
import { userinfoRules } from './rules.ts';

type UserinfoPorts = Pick<OidcPorts, 'store' | 'clock' | 'origins'>;

/** The request's headers and parameters, before the token is looked up. */
interface Bearing {
  readonly authorization: string | undefined;
  readonly proof: string | undefined;
  /** Query or form carry an access_token. */
  readonly elsewhere: boolean;
}

/** The token beside who proves to hold a key. */
interface PresentedToken {
  /** As it came. */
  readonly sent: string;
  readonly token: AccessToken | undefined;
  readonly jkt: string | null;
}

const tokenOf = (authorization: string | undefined) =>
  /^(?:bearer|dpop) ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1];
const isDpop = (authorization: string | undefined) => /^dpop\b/i.test(authorization ?? '');

const BEARER = 'Authorization: Bearer <access token>';
/** The scheme in front of the token; the token is never repeated. */
const schemeOf = ({ authorization }: Bearing) => ({
  sent: {
    'scheme of Authorization': authorization === undefined ? undefined : authorization.replace(/\s.*$/s, ''),
  },
});

/** Every check of /userinfo, in order. */
export interface UserinfoChecks {
  readonly bearing: readonly Check<Bearing>[];
  readonly dpop: DpopChecks;
  readonly token: readonly Check<PresentedToken>[];
}
export const USERINFO_CHECKS: UserinfoChecks = {
  bearing: checks(userinfoRules, {
    'userinfo.in_header': [({ elsewhere }) => !elsewhere, () => ({ correct: BEARER })],
    'userinfo.sent': [
      ({ authorization }) => /^(bearer|dpop)\b/i.test(authorization ?? ''),
      (bearing) => ({ ...schemeOf(bearing), correct: BEARER }),
    ],
    'userinfo.form': [
      ({ authorization }) => tokenOf(authorization) !== undefined,
      (bearing) => ({ ...schemeOf(bearing), correct: BEARER }),
    ],
    'userinfo.dpop_proof': [
      ({ authorization, proof }) => !isDpop(authorization) || proof !== undefined,
      ({ proof }) => ({ sent: { dpop: proof } }),
    ],
    'userinfo.dpop_scheme': [
      ({ authorization, proof }) => isDpop(authorization) || proof === undefined,
      (bearing) => ({ ...schemeOf(bearing), beside: { dpop: bearing.proof }, correct: 'DPoP' }),
    ],
  }),
  dpop: DPOP_CHECKS,
  token: checks(userinfoRules, {
    'userinfo.active': [({ token }) => token !== undefined, ({ sent }) => ({ sent: { access_token: sent } })],
    'userinfo.bound': [
      ({ token, jkt }) => (token?.jkt ?? null) === jkt,
      ({ token, jkt }) => ({
        sent: { jkt: jkt ?? undefined },
        correct: token?.jkt ?? 'no proof: the token is bound to no key',
      }),
    ],
    'userinfo.scope': [
      ({ token }) => token?.scopes.includes('profile') === true,
      ({ token }) => ({ sent: { 'scope of the token': token?.scopes.join(' ') }, correct: 'profile' }),
    ],
  }),
};

/** The key that the proof shows, or a refusal with 401 here (RFC 9449, 7.1). */
async function keyHeld(ports: UserinfoPorts, lists: UserinfoChecks, { req, stamp }: Exchange, token: string) {
  const meant = { url: `${ports.origins.issuer}/userinfo`, at: stamp.at, token };
  return provenKey(req, lists.dpop, meant).catch((error: unknown) => {
    throw error instanceof Refused ? unauthorized(error) : error;
  });
}

const unauthorized = ({ rule, explanation }: Refused) => new Refused({ ...rule, status: 401 }, explanation);

/** Of several parallel uses of a proof one spends it. */
async function spend(
  { store }: UserinfoPorts,
  lists: DpopChecks,
  { stamp }: Exchange,
  key: ProvenKey | null,
) {
  for (const put of key?.usedOnce ?? []) {
    const refused = firstRefusal(lists.once, { used: !(await create(store, stamp.at, put)), jti: key?.jti });
    if (refused !== undefined) throw unauthorized(refused);
  }
}

function bearingOf(req: Request): Bearing {
  const form = parseParams(typeof req.body === 'string' ? req.body : '');
  const elsewhere = [queryOf(req), form].some(
    ({ values, malformed }) => values.has('access_token') || malformed.includes('access_token'),
  );
  return { authorization: req.headers.authorization, elsewhere, proof: req.get('dpop') };
}

/** Answers sub, pid and locale (docs/facts/idporten.md#userinfo-introspection-revocation). */
async function answer(ports: UserinfoPorts, lists: UserinfoChecks, exchange: Exchange): Promise<undefined> {
  const { req, res, stamp } = exchange;
  const sent = parse(lists.bearing, bearingOf(req), ({ authorization }) => tokenOf(authorization));
  const key = await keyHeld(ports, lists, exchange, sent);
  const { kind, id } = accessTokenKey(sent);
  const found = await ports.store.get<AccessToken>(kind, id, stamp.at);
  const active = (await activeToken(ports.store, found, stamp.at))?.value;
  const presented = { sent, token: active, jkt: key?.jkt ?? null };
  const { claims, language } = parse(lists.token, presented, ({ token }) => token);
  await spend(ports, lists.dpop, exchange, key);
  sendJson(res.set('cache-control', 'no-store'), { sub: claims.sub, pid: claims.pid, locale: language });
  return undefined;
}

const REALM = 'realm="ID-porten"';
const DPOP = `DPoP ${REALM}, algs="${DPOP_ALGS.join(' ')}"`;

/** RFC 6750, 3 and RFC 9449, 7.1: the header says why; a request without a token learns the schemes alone. */
const challenge: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (error instanceof Refused && (error.rule.id in userinfoRules || error.rule.id in dpopRules)) {
    const { id, error: code } = error.rule;
    const scope = id === 'userinfo.scope' ? ', scope="profile"' : '';
    const held =
      isDpop(req.headers.authorization) || req.headers.dpop !== undefined || id === 'userinfo.bound';
    const why = `${held ? DPOP : `Bearer ${REALM}`}, error="${code}"${scope}`;
    res.set('www-authenticate', id === 'userinfo.sent' ? `Bearer ${REALM}, ${DPOP}` : why);
  }
  next(error);
};

/** GET and POST /userinfo. */
export function userinfoParts(ports: UserinfoPorts, lists: UserinfoChecks): readonly Part[] {
  const handler = endpoint(
    ports,
    () => undefined,
    (exchange) => answer(ports, lists, exchange),
  );
  // A body is only looked at for a token: no other media type is refused.
  const read = text({ type: 'application/x-www-form-urlencoded', limit: '64kb' });
  return [
    methods('/userinfo', { get: handler, post: [read, handler] }),
    within('/userinfo', errors(challenge)),
  ];
}
