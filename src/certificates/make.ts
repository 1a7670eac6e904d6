/** Making certificates (RFC 5280): beside our signing keys, for the enterprises of tests, and for https. */
import { isIP } from 'node:net';
import type { CryptoKey } from 'jose';
import { DAY, type Instant } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';

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
  /** The hosts for which it serves https: names and addresses. */
  readonly hosts?: readonly string[];
  /** The issuer's public key, by which strict clients find the issuer (RFC 5280, 4.2.1.1). */
  readonly issuerKey?: CryptoKey;
}

/**
 * Loaded only where a certificate is made: every start would wait for it. Its injector needs Reflect's metadata,
 * which `reflect-metadata` brings.
 */
async function x509() {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

const named = (subject: Subject) =>
  subject.map((part) => Object.fromEntries(Object.entries(part).map(([type, value]) => [type, [value]])));

/** Base64 DER. */
export async function makeCertificate(wanted: CertificateWanted): Promise<string> {
  const { X509CertificateGenerator } = await x509();
  const { subject, issuer, publicKey, signingKey, from, until } = wanted;
  const certificate = await X509CertificateGenerator.create({
    // RFC 5280, 4.1.2.2: positive and unique; the leading 4 keeps it positive.
    serialNumber: `4${Buffer.from(token(8), 'base64url').toString('hex').slice(1)}`,
    subject: named(subject),
    issuer: named(issuer),
    publicKey,
    signingKey,
    notBefore: new Date(from),
    notAfter: new Date(until),
    signingAlgorithm: { name: signingKey.algorithm.name, hash: 'SHA-256' },
    extensions: [...(await usages(wanted)), ...(await identifiers(wanted))],
  });
  return Buffer.from(certificate.rawData).toString('base64');
}

async function usages({ authority, hosts = [] }: CertificateWanted) {
  const x = await x509();
  const usage = authority ? x.KeyUsageFlags.keyCertSign : x.KeyUsageFlags.digitalSignature;
  const names = hosts.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const);
  return [
    new x.KeyUsagesExtension(usage, true),
    ...(authority ? [new x.BasicConstraintsExtension(true, undefined, true)] : []),
    ...(hosts.length > 0
      ? [
          new x.ExtendedKeyUsageExtension([x.ExtendedKeyUsage.serverAuth]),
          new x.SubjectAlternativeNameExtension(names),
        ]
      : []),
  ];
}

async function identifiers({ publicKey, issuerKey }: CertificateWanted) {
  if (issuerKey === undefined) return [];
  const { AuthorityKeyIdentifierExtension, SubjectKeyIdentifierExtension } = await x509();
  return [
    await SubjectKeyIdentifierExtension.create(publicKey),
    await AuthorityKeyIdentifierExtension.create(issuerKey),
  ];
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
