/** DPoP (RFC 9449; Digdir, func_dpop): a client that sends a proof holds a key, and what is issued is bound to it. No registration is needed, no nonce is given. */
import type { Request } from 'express';
import {
  calculateJwkThumbprint,
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  EmbeddedJWK,
  type JWK,
} from 'jose';
import { epochSeconds, type Instant, numericDate } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Put, Read } from '../../storage/store.ts';
import type { Explanation, Refused } from '../../web/rule.ts';
import { type Check, checks, firstRefusal, parse } from '../check.ts';
import { JTI } from '../records.ts';
import { DPOP_ALGS, dpopRules } from './dpop-rules.ts';

/** Seconds a proof may be old ("f.eks 1 minutt"), and by which the clocks of two machines may differ. */
const LIVES = 60;
const TOLERANCE = 10;

/** A proof, read, beside what it is judged by. */
interface DpopProof {
  /** As it came. */
  readonly jwt: string;
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
  /** The RFC 7638 thumbprint of its key; undefined where that is none, or more than the public half. */
  readonly jkt: string | undefined;
  readonly signed: boolean;
  readonly method: string;
  readonly url: string;
  /** Of the access token beside it, which it must name; null where there is none. */
  readonly ath: string | null;
  /** Seconds since 1970. */
  readonly now: number;
}

/** A key that is held. */
export interface ProvenKey {
  readonly jkt: string;
  readonly jti: string;
  /** A proof is used once: who acts on it puts this in the same change, after `proofReplayed`. */
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

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const isText = (value: unknown) => typeof value === 'string' && value !== '';
/** The proof beside the member that is wrong. */
const whole = ({ jwt }: DpopProof) => ({ beside: { dpop: jwt } });
const sentOf = (name: 'htm' | 'htu', right: (proof: DpopProof) => string) => (proof: DpopProof) => ({
  sent: { [name]: JSON.stringify(proof.claims?.[name]) },
  ...whole(proof),
  correct: right(proof),
});
const sentInstant = (name: 'exp' | 'nbf', relation: string) => (proof: DpopProof) => ({
  sent: { [name]: JSON.stringify(proof.claims?.[name]) },
  ...whole(proof),
  correct: `${name} ${relation} ${proof.now}, the time here`,
});
const sentHeader =
  (name: 'typ' | 'alg', correct?: string) =>
  (proof: DpopProof): Explanation => ({
    sent: { [name]: JSON.stringify(proof.header?.[name]) },
    ...whole(proof),
    ...(correct === undefined ? {} : { correct }),
  });

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
      ({ claims }) => ({
        sent: Object.fromEntries(
          ['jti', 'htm', 'htu', 'iat'].map((name) => [name, JSON.stringify(claims?.[name])]),
        ),
      }),
    ],
    'dpop.htm': [({ claims, method }) => claims?.htm === method, sentOf('htm', ({ method }) => method)],
    'dpop.htu': [
      ({ claims, url }) => addressOf(claims?.htu) === new URL(url).href,
      sentOf('htu', ({ url }) => url),
    ],
    'dpop.iat': [
      ({ claims, now }) => Number(claims?.iat) <= now + TOLERANCE && Number(claims?.iat) >= now - LIVES,
      (proof) => ({
        sent: { iat: JSON.stringify(proof.claims?.iat) },
        ...whole(proof),
        correct: `iat from ${proof.now - LIVES} to ${proof.now}, the time here`,
      }),
    ],
    'dpop.exp': [
      ({ claims, now }) => claims?.exp === undefined || numericDate(claims.exp) > now - TOLERANCE,
      sentInstant('exp', 'after'),
    ],
    'dpop.nbf': [
      ({ claims, now }) => claims?.nbf === undefined || numericDate(claims.nbf) <= now + TOLERANCE,
      sentInstant('nbf', 'not after'),
    ],
    'dpop.ath': [
      ({ claims, ath }) => ath === null || claims?.ath === ath,
      (proof) => ({
        sent: { ath: JSON.stringify(proof.claims?.ath) },
        ...whole(proof),
        correct: proof.ath ?? '',
      }),
    ],
  }),
  once: checks(dpopRules, { 'dpop.once': [({ used }) => !used, ({ jti }) => ({ sent: { jti } })] }),
};

const orNothing = <T>(attempt: Promise<T>) => attempt.catch(() => undefined);

async function thumbprint(jwk: unknown): Promise<string | undefined> {
  if (typeof jwk !== 'object' || jwk === null || PRIVATE.some((member) => member in jwk)) return undefined;
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

/** Where a proof must be meant for, and whose the request is. */
export interface Bound {
  readonly url: string;
  readonly at: Instant;
  readonly service?: string;
  /** The access token that is used with it. */
  readonly token?: string;
}

async function readProof(jwt: string, req: Request, { url, at, token }: Bound): Promise<DpopProof> {
  const header = await orNothing(Promise.resolve(jwt).then(decodeProtectedHeader));
  const claims = await orNothing(Promise.resolve(jwt).then(decodeJwt));
  const signed = await orNothing(compactVerify(jwt, EmbeddedJWK));
  return {
    jwt,
    header: header as JsonObject | undefined,
    claims: claims as JsonObject | undefined,
    jkt: await thumbprint(header?.jwk),
    signed: signed !== undefined,
    method: req.method,
    url,
    ath: token === undefined ? null : digest(token),
    now: epochSeconds(at),
  };
}

/** Who holds the key of the request's proof; null where it brings none. */
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
