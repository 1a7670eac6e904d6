/** The client assertion of private_key_jwt (RFC 7523, 3; docs/facts/idporten.md#client-assertions). */
import { epochSeconds, type Instant, numericDate } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import type { Service } from '../../services/service.ts';
import type { Put } from '../../storage/store.ts';
import { isSigned, publicKey } from '../keys/rs256.ts';
import type { AssertionAudience, OidcPorts } from '../ports.ts';
import { JTI } from '../records.ts';
import { type Certified, readCertificate, trustedAuthority } from './enterprise-certificate.ts';
import { isText, readJwt, type SentJwt } from './sent-jwt.ts';

/** Seconds by which the clocks of two machines may differ. */
export const TOLERANCE = 10;
/** Seconds an assertion may live (Digdir, guide_english). */
export const LONGEST = 120;

/** The ports that client authentication needs. */
export type ClientPorts = Pick<OidcPorts, 'store' | 'origins' | 'assertionAudience'>;

/** An assertion, read, beside the values it is compared with. */
export interface Asserted extends SentJwt {
  /** The kids of the keys that the service registered. */
  readonly kids: readonly string[];
  /** Whether its kid names a key of the service. */
  readonly keyKnown: boolean;
  /**
   * For a service that registered no keys: the verdict on its enterprise certificate. Null for the others,
   * whose x5c does not count.
   */
  readonly certificate: Certified | null;
  readonly signed: boolean;
  readonly client_id: string;
  readonly orgno: string;
  readonly issuer: string;
  readonly audience: AssertionAudience;
}

/** The client an assertion names, before its signature is verified. */
export function assertedClient(assertion: string | undefined): string | undefined {
  if (assertion === undefined) return undefined;
  const { claims } = readJwt(assertion);
  return [claims?.sub, claims?.iss].find(isText);
}

/**
 * Decodes the assertion and tries its signature with the key registered under its kid, or that of its
 * enterprise certificate; never with another it brings along.
 */
export async function readAssertion(
  { store, origins, assertionAudience }: ClientPorts,
  assertion: string,
  service: Service,
  at: Instant,
): Promise<Asserted> {
  const read = readJwt(assertion);
  const { header } = read;
  const key = service.jwks?.keys.find(
    (candidate) => candidate.kid !== undefined && candidate.kid === header?.kid,
  );
  const certificate =
    service.jwks === null ? readCertificate(header?.x5c, await trustedAuthority(store, at), at) : null;
  const signer = key === undefined ? certificate?.leaf?.publicKey : publicKey(key);
  return {
    ...read,
    kids: service.jwks?.keys.flatMap(({ kid }) => (kid === undefined ? [] : [String(kid)])) ?? [],
    keyKnown: key !== undefined,
    certificate,
    signed: isSigned(assertion, signer),
    client_id: service.client_id,
    orgno: service.client_orgno,
    issuer: origins.issuer,
    audience: assertionAudience,
    now: epochSeconds(at),
  };
}

/** Without the signature, whose last character can be written in several ways. */
const signedPart = (assertion: string) => assertion.slice(0, assertion.lastIndexOf('.'));

/**
 * The record that says "used"; it lives as long as the assertion could be sent again. Without a jti the
 * assertion itself is remembered.
 */
export function usedAssertion({ jwt, claims, client_id, now }: Asserted): Put {
  const name = typeof claims?.jti === 'string' ? `jti ${claims.jti}` : `jwt ${signedPart(jwt)}`;
  const until = Number.isNaN(numericDate(claims?.exp)) ? now + LONGEST : numericDate(claims?.exp);
  const expiresAt = (until + TOLERANCE + 1) * 1000;
  return JTI.put(digest(`${client_id} ${name}`), {}, { tags: { service: client_id }, expiresAt });
}
