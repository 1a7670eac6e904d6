/** The self-signed certificate beside a signing key (RFC 7517, 4.7). */
import type { CryptoKey } from 'jose';
import type { Instant } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';

const TEN_YEARS = 3653 * 24 * 3_600_000;

/** Loaded only where a key is made: it would cost every start 40 ms. Its injector needs Reflect's metadata, which `reflect-metadata` brings. */
async function x509() {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

/** Base64 DER, valid ten years from `at`. */
export async function selfSigned(
  keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
  at: Instant,
): Promise<string> {
  const { KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } = await x509();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // RFC 5280, 4.1.2.2: positive and unique; the leading 4 keeps it positive.
    serialNumber: `4${Buffer.from(token(8), 'base64url').toString('hex').slice(1)}`,
    name: 'CN=Proveporten, O=A simulator for tests, C=NO',
    notBefore: new Date(at),
    notAfter: new Date(at + TEN_YEARS),
    keys,
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)],
  });
  return Buffer.from(certificate.rawData).toString('base64');
}
