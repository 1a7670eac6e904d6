/**
 * The access token of a request, which is looked up, not verified again: the store has no other than ours.
 */
import type { ErrorRequestHandler, Request } from 'express';
import { create } from '../../storage/record-operations.ts';
import { parseParams, queryOf } from '../../web/params.ts';
import { Refused, type Rule } from '../../web/rule.ts';
import { firstRefusal, parse } from '../check.ts';
import { type DpopChecks, type ProvenKey, provenKey } from '../client/dpop.ts';
import { DPOP_ALGS, dpopRules } from '../client/dpop-rules.ts';
import type { OidcPorts } from '../ports.ts';
import { type AccessToken, accessTokenKey } from '../records.ts';
import type { Exchange } from '../refusal.ts';
import { activeToken } from '../token/active-token.ts';
import { type BearerChecks, type Bearing, isDpop, tokenOf } from './checks.ts';
import type { BearerRules } from './rules.ts';

export type BearerPorts = Pick<OidcPorts, 'store' | 'clock' | 'origins'>;

/** The key that the proof shows, or a refusal with 401 here (RFC 9449, 7.1). */
async function keyHeld(
  { origins }: BearerPorts,
  lists: BearerChecks,
  { req, stamp }: Exchange,
  token: string,
) {
  const meant = { url: `${origins.issuer}${req.path}`, at: stamp.at, token };
  return provenKey(req, lists.dpop, meant).catch((error: unknown) => {
    throw error instanceof Refused ? unauthorized(error) : error;
  });
}

const unauthorized = ({ rule, explanation }: Refused) => new Refused({ ...rule, status: 401 }, explanation);

/** Of several parallel uses of a proof one spends it. */
async function spend({ store }: BearerPorts, lists: DpopChecks, { stamp }: Exchange, key: ProvenKey | null) {
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

/** The token that opens the endpoint. @throws Refused */
export async function presentedToken(
  ports: BearerPorts,
  lists: BearerChecks,
  exchange: Exchange,
): Promise<AccessToken> {
  const { req, stamp } = exchange;
  const sent = parse(lists.bearing, bearingOf(req), ({ authorization }) => tokenOf(authorization));
  const key = await keyHeld(ports, lists, exchange, sent);
  const { kind, id } = accessTokenKey(sent);
  const found = await ports.store.get<AccessToken>(kind, id, stamp.at);
  const active = (await activeToken(ports.store, found, stamp.at))?.value;
  const presented = { sent, token: active, jkt: key?.jkt ?? null };
  const token = parse(lists.token, presented, (one) => one.token);
  await spend(ports, lists.dpop, exchange, key);
  return token;
}

const REALM = 'realm="ID-porten"';
const DPOP = `DPoP ${REALM}, algs="${DPOP_ALGS.join(' ')}"`;

/**
 * RFC 6750, 3 and RFC 9449, 7.1: the header says why; a request without a token learns the schemes alone.
 * `rules`: all that speak of the token, those of its scope among them. `scopes`: those that such a rule asks for.
 */
export function challenge(
  rules: BearerRules,
  scopes: (id: string) => string | undefined,
): ErrorRequestHandler {
  const ids = Object.values(rules).map(({ id }) => id);
  const isOurs = ({ id }: Rule) => ids.includes(id) || id in dpopRules;
  return (error: unknown, req, res, next) => {
    if (error instanceof Refused && isOurs(error.rule)) {
      const { id } = error.rule;
      const scope = scopes(id);
      const held =
        isDpop(req.headers.authorization) || req.headers.dpop !== undefined || id === rules.bound.id;
      const wanted = scope === undefined ? '' : `, scope="${scope}"`;
      const why = `${held ? DPOP : `Bearer ${REALM}`}, error="${error.rule.error}"${wanted}`;
      res.set('www-authenticate', id === rules.sent.id ? `Bearer ${REALM}, ${DPOP}` : why);
    }
    next(error);
  };
}
