/** The client assertion of private_key_jwt (RFC 7523, 3; idporten-profile §3 "Client assertion rules"). */
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import { epochSeconds, type Instant } from '../kernel/clock.ts';
import { digest } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Service } from '../services/service.ts';
import type { Put } from '../storage/store.ts';
import { importRsa } from './keys.ts';
import { JTI } from './records.ts';
import { ASSERTION_RULES, type Check } from './rules-token.ts';

/** Seconds by which the clocks of two machines may differ. */
const TOLERANCE = 10;
/** Seconds an assertion may live (Digdir, guide_english). */
const LONGEST = 120;

/** An assertion, read, beside what it is judged by. */
export interface Asserted {
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
  /** Whether its kid names a key of the service. */
  readonly keyKnown: boolean;
  readonly signed: boolean;
  readonly client_id: string;
  readonly audiences: readonly string[];
  /** Seconds since 1970. */
  readonly now: number;
}

function decoded<T>(decode: () => T): JsonObject | undefined {
  try {
    return decode() as JsonObject;
  } catch {
    return undefined;
  }
}

async function isSigned(assertion: string, key: JsonObject | undefined): Promise<boolean> {
  const imported = key === undefined ? undefined : await importRsa(key);
  if (imported === undefined) return false;
  return compactVerify(assertion, imported, { algorithms: ['RS256'] }).then(
    () => true,
    () => false,
  );
}

/** Decodes the assertion and tries its signature with the key the service registered under its kid; never with a key it brings along. */
export async function readAssertion(
  assertion: string,
  service: Service,
  issuer: string,
  at: Instant,
): Promise<Asserted> {
  const header = decoded(() => decodeProtectedHeader(assertion));
  const key = service.jwks?.keys.find(
    (candidate) => candidate.kid !== undefined && candidate.kid === header?.kid,
  );
  return {
    header,
    claims: decoded(() => decodeJwt(assertion)),
    keyKnown: key !== undefined,
    signed: await isSigned(assertion, key),
    client_id: service.client_id,
    audiences: [issuer, `${issuer}/token`],
    now: epochSeconds(at),
  };
}

const seconds = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const audienceOf = ({ claims }: Asserted): readonly unknown[] =>
  Array.isArray(claims?.aud) ? claims.aud : [claims?.aud];

function isComplete({ claims }: Asserted): boolean {
  return (
    claims !== undefined &&
    isText(claims.iss) &&
    isText(claims.sub) &&
    claims.aud !== undefined &&
    [claims.iat, claims.exp].every(Number.isSafeInteger) &&
    (claims.jti === undefined || isText(claims.jti))
  );
}

function sentClaim(name: string) {
  return ({ claims, client_id, audiences }: Asserted) => ({
    sent: { [name]: JSON.stringify(claims?.[name]) },
    correct: name === 'aud' ? audiences.join(' or ') : client_id,
  });
}

/** In order: what is malformed (400) first, then what is wrong (401). */
export const ASSERTION_CHECKS: readonly Check<Asserted>[] = [
  { rule: ASSERTION_RULES.form, holds: ({ header, claims }) => header !== undefined && claims !== undefined },
  // A missing sub answered 400 at the real service (felleslosninger/docs#338).
  { rule: ASSERTION_RULES.claims, holds: isComplete },
  {
    rule: ASSERTION_RULES.alg,
    holds: ({ header }) => header?.alg === 'RS256',
    explain: ({ header }) => ({ sent: { alg: JSON.stringify(header?.alg) }, correct: 'RS256' }),
  },
  {
    rule: ASSERTION_RULES.kid,
    holds: ({ keyKnown }) => keyKnown,
    explain: ({ header }) => ({ sent: { kid: JSON.stringify(header?.kid) } }),
  },
  { rule: ASSERTION_RULES.signature, holds: ({ signed }) => signed },
  {
    rule: ASSERTION_RULES.iss,
    holds: ({ claims, client_id }) => claims?.iss === client_id,
    explain: sentClaim('iss'),
  },
  {
    rule: ASSERTION_RULES.sub,
    holds: ({ claims, client_id }) => claims?.sub === client_id,
    explain: sentClaim('sub'),
  },
  {
    rule: ASSERTION_RULES.aud,
    holds: (asserted) => audienceOf(asserted).some((aud) => asserted.audiences.some((own) => own === aud)),
    explain: sentClaim('aud'),
  },
  { rule: ASSERTION_RULES.exp, holds: ({ claims, now }) => seconds(claims?.exp) > now - TOLERANCE },
  { rule: ASSERTION_RULES.iat, holds: ({ claims, now }) => seconds(claims?.iat) <= now + TOLERANCE },
  {
    rule: ASSERTION_RULES.nbf,
    holds: ({ claims, now }) => claims?.nbf === undefined || seconds(claims.nbf) <= now + TOLERANCE,
  },
  {
    rule: ASSERTION_RULES.lifetime,
    holds: ({ claims }) => seconds(claims?.exp) - seconds(claims?.iat) <= LONGEST,
    explain: ({ claims }) => ({ sent: { 'exp - iat': `${seconds(claims?.exp) - seconds(claims?.iat)} s` } }),
  },
];

/** Without the signature, whose last character can be written in several ways. */
const signedPart = (assertion: string) => assertion.slice(0, assertion.lastIndexOf('.'));

/** The record that says "used"; it lives as long as the assertion could be sent again. Without a jti the assertion itself is remembered. */
export function claimOf({ claims, client_id, now }: Asserted, assertion: string): { readonly put: Put } {
  const name = typeof claims?.jti === 'string' ? `jti ${claims.jti}` : `jwt ${signedPart(assertion)}`;
  const until = Number.isNaN(seconds(claims?.exp)) ? now + LONGEST : seconds(claims?.exp);
  return {
    put: {
      kind: JTI,
      id: digest(`${client_id} ${name}`),
      value: {},
      tags: { service: client_id },
      expiresAt: (until + TOLERANCE + 1) * 1000,
    },
  };
}
