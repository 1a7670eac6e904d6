/**
 * DPoP (RFC 9449; Digdir, func_dpop): a client that sends a proof holds a key, and its tokens are bound to
 * that key. No registration is needed, no nonce is given.
 */
import type { Request } from 'express';
import { calculateJwkThumbprint, compactVerify, EmbeddedJWK, type JWK } from 'jose';
import { epochSeconds, type Instant, numericDate } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import { PRIVATE_MEMBERS } from '../../services/jwks.ts';
import type { Put, Read } from '../../storage/store.ts';
import type { Refused } from '../../web/rule.ts';
import { type Check, checks, firstRefusal, parse } from '../check.ts';
import { JTI } from '../records.ts';
import { DPOP_ALGS, dpopRules } from './dpop-rules.ts';
import { explanationsOf, isText, readJwt, type SentJwt } from './sent-jwt.ts';

/** Seconds a proof may be old ("f.eks 1 minutt"), and by which the clocks of two machines may differ. */
const LIVES = 60;
const TOLERANCE = 10;

/** A proof, read, beside the values it is compared with. */
interface DpopProof extends SentJwt {
  /** The RFC 7638 thumbprint of its key; undefined where that is none, or more than the public half. */
  readonly jkt: string | undefined;
  readonly signed: boolean;
  readonly method: string;
  readonly url: string;
  /** Of the access token beside it, which it must name; null where there is none. */
  readonly ath: string | null;
}

/** A key that is held. */
export interface ProvenKey {
  readonly jkt: string;
  readonly jti: string;
  /**
   * A proof is used once: the endpoint that acts on it puts this in the same change, after `proofReplayed`.
   */
  readonly usedOnce: readonly Put[];
}

export interface DpopChecks {
  readonly proof: readonly Check<DpopProof>[];
  readonly once: readonly Check<ProofUse>[];
}

/** A proof at the moment it is spent. */
interface ProofUse {
  readonly used: boolean;
  readonly jti: string | undefined;
}

const { whole, header: sentHeader, claim, instant, claims: sentClaims } = explanationsOf<DpopProof>('dpop');

/** RFC 9449, 4.3: query and fragment do not count; scheme and host are compared as RFC 3986, 6.2 wants. */
function addressOf(htu: unknown): string | undefined {
  if (typeof htu !== 'string' || !URL.canParse(htu)) return undefined;
  return Object.assign(new URL(htu), { search: '', hash: '' }).href;
}

export const DPOP_CHECKS: DpopChecks = {
  proof: checks(dpopRules, {
    'dpop.form': [({ header, claims }) => header !== undefined && claims !== undefined, whole],
    'dpop.typ': [({ header }) => header?.typ === 'dpop+jwt', sentHeader('typ', 'dpop+jwt')],
    'dpop.alg': [
      ({ header }) => DPOP_ALGS.some((alg) => alg === header?.alg),
      sentHeader('alg', DPOP_ALGS.join(' or ')),
    ],
    'dpop.jwk': [
      ({ jkt }) => jkt !== undefined,
      ({ header }) => ({ sent: { 'members of jwk': Object.keys(Object(header?.jwk)).join(', ') } }),
    ],
    'dpop.signature': [({ signed }) => signed, sentHeader('alg')],
    'dpop.claims': [
      ({ claims }) => [claims?.jti, claims?.htm, claims?.htu].every(isText) && Number.isFinite(claims?.iat),
      sentClaims(['jti', 'htm', 'htu', 'iat']),
    ],
    'dpop.htm': [({ claims, method }) => claims?.htm === method, claim('htm', ({ method }) => method)],
    'dpop.htu': [
      ({ claims, url }) => addressOf(claims?.htu) === new URL(url).href,
      claim('htu', ({ url }) => url),
    ],
    'dpop.iat': [
      ({ claims, now }) => Number(claims?.iat) <= now + TOLERANCE && Number(claims?.iat) >= now - LIVES,
      claim('iat', ({ now }) => `iat from ${now - LIVES} to ${now}, the time here`),
    ],
    'dpop.exp': [
      ({ claims, now }) => claims?.exp === undefined || numericDate(claims.exp) > now - TOLERANCE,
      instant('exp', 'after'),
    ],
    'dpop.nbf': [
      ({ claims, now }) => claims?.nbf === undefined || numericDate(claims.nbf) <= now + TOLERANCE,
      instant('nbf', 'not after'),
    ],
    'dpop.ath': [
      ({ claims, ath }) => ath === null || claims?.ath === ath,
      claim('ath', ({ ath }) => ath ?? ''),
    ],
  }),
  once: checks(dpopRules, { 'dpop.once': [({ used }) => !used, ({ jti }) => ({ sent: { jti } })] }),
};

const orNothing = <T>(attempt: Promise<T>) => attempt.catch(() => undefined);

async function thumbprint(jwk: unknown): Promise<string | undefined> {
  if (typeof jwk !== 'object' || jwk === null || PRIVATE_MEMBERS.some((member) => member in jwk))
    return undefined;
  return orNothing(calculateJwkThumbprint(jwk as JWK));
}

/** The record that says "used". */
function usedProof(
  { now }: DpopProof,
  { jkt, jti }: Pick<ProvenKey, 'jkt' | 'jti'>,
  service: string | undefined,
): Put {
  const tags = service === undefined ? {} : { service };
  const expiresAt = (now + LIVES + TOLERANCE + 1) * 1000;
  return JTI.put(digest(`dpop ${jkt} ${jti}`), {}, { tags, expiresAt });
}

/** The address that a proof must be made for, and the service that sends it. */
export interface Bound {
  readonly url: string;
  readonly at: Instant;
  readonly service?: string;
  /** The access token that is used with it. */
  readonly token?: string;
}

async function readProof(jwt: string, req: Request, { url, at, token }: Bound): Promise<DpopProof> {
  const read = readJwt(jwt);
  const signed = await orNothing(compactVerify(jwt, EmbeddedJWK));
  return {
    ...read,
    jkt: await thumbprint(read.header?.jwk),
    signed: signed !== undefined,
    method: req.method,
    url,
    ath: token === undefined ? null : digest(token),
    now: epochSeconds(at),
  };
}

/** The key that the request's proof shows its sender to hold; null where the request brings no proof. */
export async function provenKey(req: Request, lists: DpopChecks, bound: Bound): Promise<ProvenKey | null> {
  const jwt = req.get('dpop');
  if (jwt === undefined) return null;
  const proof = await readProof(jwt, req, bound);
  const key = parse(lists.proof, proof, ({ jkt, claims }) =>
    jkt === undefined || typeof claims?.jti !== 'string' ? undefined : { jkt, jti: claims.jti },
  );
  return { ...key, usedOnce: [usedProof(proof, key, bound.service)] };
}

/** Inside the caller's change (its keys name `usedOnce`): was the proof used before, also in parallel? */
export function proofReplayed(lists: DpopChecks, look: Read, key: ProvenKey | null): Refused | undefined {
  const used = key?.usedOnce.some(({ kind, id }) => look(kind, id) !== undefined) === true;
  return firstRefusal(lists.once, { used, jti: key?.jti });
}
