/** Making certificates (RFC 5280): beside our signing keys, and for the enterprises of tests. */
import type { CryptoKey } from 'jose';
import { DAY, type Instant } from '../../kernel/clock.ts';
import { token } from '../../kernel/entropy.ts';

export const YEAR = 365 * DAY;

/** A name by its attributes: values given apart cannot add further ones. */
export type Subject = readonly Readonly<Record<string, string>>[];

export interface CertificateWanted {
  readonly subject: Subject;
  readonly issuer: Subject;
  readonly publicKey: CryptoKey;
  readonly signingKey: CryptoKey;
  readonly from: Instant;
  readonly until: Instant;
  /** It may issue others. */
  readonly authority: boolean;
}

/**
 * Loaded only where a certificate is made: it would cost every start 40 ms. Its injector needs Reflect's
 * metadata, which `reflect-metadata` brings.
 */
async function x509() {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

const named = (subject: Subject) =>
  subject.map((part) => Object.fromEntries(Object.entries(part).map(([type, value]) => [type, [value]])));

/** Base64 DER. */
export async function makeCertificate(wanted: CertificateWanted): Promise<string> {
  const { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } =
    await x509();
  const { subject, issuer, publicKey, signingKey, from, until, authority } = wanted;
  const usage = authority ? KeyUsageFlags.keyCertSign : KeyUsageFlags.digitalSignature;
  const certificate = await X509CertificateGenerator.create({
    // RFC 5280, 4.1.2.2: positive and unique; the leading 4 keeps it positive.
    serialNumber: `4${Buffer.from(token(8), 'base64url').toString('hex').slice(1)}`,
    subject: named(subject),
    issuer: named(issuer),
    publicKey,
    signingKey,
    notBefore: new Date(from),
    notAfter: new Date(until),
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    extensions: [
      new KeyUsagesExtension(usage, true),
      ...(authority ? [new BasicConstraintsExtension(true, undefined, true)] : []),
    ],
  });
  return Buffer.from(certificate.rawData).toString('base64');
}

const OURS: Subject = [{ CN: 'Proveporten' }, { O: 'A simulator for tests' }, { C: 'NO' }];

/** The self-signed certificate beside a signing key (RFC 7517, 4.7), valid ten years from `at`. */
export function selfSigned(
  { privateKey: signingKey, publicKey }: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
  at: Instant,
): Promise<string> {
  const both = { subject: OURS, issuer: OURS };
  return makeCertificate({
    ...both,
    publicKey,
    signingKey,
    from: at,
    until: at + 3653 * DAY,
    authority: false,
  });
}
