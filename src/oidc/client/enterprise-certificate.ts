/**
 * Enterprise certificates for tests (virksomhetssertifikat): issued on the spot by an authority of our own,
 * which is all we trust.
 */
import { X509Certificate } from 'node:crypto';
import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, importJWK, type JWK } from 'jose';
import { makeCertificate, type Subject, YEAR } from '../../certificates/make.ts';
import type { Clock, Instant } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { kind } from '../../storage/kind.ts';
import { create } from '../../storage/record-operations.ts';
import type { Store } from '../../storage/store.ts';

/** Id `enterprise`: kept as the signing keys are, so that every instance trusts it, also after a restart. */
interface Authority {
  readonly private_jwk: JsonObject;
  /** Base64 DER. */
  readonly certificate: string;
}
export const AUTHORITY = kind<Authority>('authority', { leftBy: null, expires: 'none', version: 0 });
const ID = 'enterprise';
const ISSUER: Subject = [{ CN: 'Proveporten Test CA 1' }, { O: 'A simulator for tests' }, { C: 'NO' }];
const ALG = 'RS256';

const newPair = () => generateKeyPair(ALG, { modulusLength: 2048, extractable: true });

async function makeAuthority(store: Store, at: Instant): Promise<void> {
  const { privateKey, publicKey } = await newPair();
  const keys = { publicKey, signingKey: privateKey };
  const certificate = await makeCertificate({
    subject: ISSUER,
    issuer: ISSUER,
    ...keys,
    authority: true,
    from: at - YEAR * 3,
    until: at + YEAR * 10,
  });
  const value: Authority = { private_jwk: (await exportJWK(privateKey)) as JsonObject, certificate };
  await create(store, at, AUTHORITY.put(ID, value, {}));
}

const found = async (store: Store, at: Instant) => (await store.get(AUTHORITY, ID, at))?.value;

async function authority(store: Store, at: Instant): Promise<Authority> {
  const known = await found(store, at);
  if (known !== undefined) return known;
  await makeAuthority(store, at);
  return authority(store, at);
}

/** The authority whose certificates are trusted; undefined while none has been issued. */
export async function trustedAuthority(store: Store, at: Instant): Promise<X509Certificate | undefined> {
  const known = await found(store, at);
  return known === undefined ? undefined : new X509Certificate(Buffer.from(known.certificate, 'base64'));
}

export interface CertificateRequest {
  readonly orgno: string;
  /** One that was valid until a year ago. */
  readonly expired: boolean;
}

/** A key with its certificate; the key is kept nowhere. */
export interface Issued {
  /** PEM. */
  readonly private_key: string;
  readonly certificate: string;
  /** For the header of the assertion: base64 DER, the enterprise first (RFC 7515, 4.1.6). */
  readonly x5c: readonly [string, string];
  readonly valid_until: Instant;
}

/**
 * Says whose it is in both ways of real ones: organizationIdentifier (ETSI EN 319 412-1, 5.1.4) and
 * serialNumber.
 */
const subjectOf = (orgno: string): Subject => [
  { '2.5.4.97': `NTRNO-${orgno}` },
  { '2.5.4.5': orgno },
  { CN: `Test enterprise ${orgno}` },
  { C: 'NO' },
];

export async function issueCertificate(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { orgno, expired }: CertificateRequest,
): Promise<Issued> {
  const at = clock.now();
  const [ca, { privateKey, publicKey }] = await Promise.all([authority(store, at), newPair()]);
  const signingKey = (await importJWK(ca.private_jwk as JWK, ALG, { extractable: false })) as CryptoKey;
  const until = expired ? at - YEAR : at + YEAR;
  const leaf = await makeCertificate({
    subject: subjectOf(orgno),
    issuer: ISSUER,
    publicKey,
    signingKey,
    authority: false,
    from: until - YEAR,
    until,
  });
  return {
    private_key: await exportPKCS8(privateKey),
    certificate: new X509Certificate(Buffer.from(leaf, 'base64')).toString(),
    x5c: [leaf, ca.certificate],
    valid_until: until,
  };
}

/** The verdict on an assertion's certificate. */
export interface Certified {
  /** The first of the header's x5c, read; undefined where there is none that can be. */
  readonly leaf: X509Certificate | undefined;
  readonly trusted: boolean;
  readonly valid: boolean;
  readonly orgno: string | undefined;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

function readLeaf(x5c: unknown): X509Certificate | undefined {
  const first: unknown = Array.isArray(x5c) ? x5c[0] : undefined;
  if (typeof first !== 'string' || !BASE64.test(first)) return undefined;
  try {
    return new X509Certificate(Buffer.from(first, 'base64'));
  } catch {
    return undefined;
  }
}

/** Of the subject, whose lines node escapes: no value can add one. */
function orgnoOf({ subject }: X509Certificate): string | undefined {
  return (
    /^organizationIdentifier=NTRNO-(\d{9})$/m.exec(subject)?.[1] ??
    /^serialNumber=(\d{9})$/m.exec(subject)?.[1]
  );
}

/**
 * Judges by the authority alone: a certificate of one's own making, or issued by an enterprise's, is worth
 * nothing.
 */
export function readCertificate(x5c: unknown, ca: X509Certificate | undefined, at: Instant): Certified {
  const leaf = readLeaf(x5c);
  if (leaf === undefined) return { leaf, trusted: false, valid: false, orgno: undefined };
  return {
    leaf,
    trusted: ca !== undefined && !leaf.ca && leaf.checkIssued(ca) && leaf.verify(ca.publicKey),
    valid: leaf.validFromDate.getTime() <= at && at < leaf.validToDate.getTime(),
    orgno: orgnoOf(leaf),
  };
}
