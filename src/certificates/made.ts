/** A certificate for https, issued by an authority that exists for it alone. */
import { type CryptoKey, exportPKCS8, generateKeyPair } from 'jose';
import { DAY, type Instant } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';
import { makeCertificate, type Subject } from './make.ts';

/** Each as PEM. */
export interface MadeCertificate {
  readonly key: string;
  readonly cert: string;
  readonly authority: string;
}

/** Apple's platforms refuse what is valid for more than 825 days (support.apple.com/103769). */
const VALID: Instant = 800 * DAY;
/** A client whose clock is behind takes it too. */
const BEFORE: Instant = DAY;

const keyPair = () => generateKeyPair('ES256', { extractable: true });
const pem = (base64: string) =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/**
 * The authority's key is thrown away: whoever trusts the authority trusts this one certificate, and nobody can
 * issue another.
 */
export async function madeCertificate(hosts: readonly string[], at: Instant): Promise<MadeCertificate> {
  const [root, leaf]: readonly [Pair, Pair] = [await keyPair(), await keyPair()];
  const [first = ''] = hosts;
  // A name of its own: programs find the authority of a certificate by it.
  const issuer: Subject = [{ CN: `Proveporten ${token(6)}` }, { O: 'A simulator for tests' }];
  const signed = { issuer, signingKey: root.privateKey, issuerKey: root.publicKey };
  const valid = { from: at - BEFORE, until: at + VALID };
  const authority = await makeCertificate({
    ...{ ...signed, ...valid },
    ...{ subject: issuer, publicKey: root.publicKey, authority: true },
  });
  const certificate = await makeCertificate({
    ...{ ...signed, ...valid },
    ...{ subject: [{ CN: first.slice(0, 64) }], publicKey: leaf.publicKey, authority: false, hosts },
  });
  const key = `${(await exportPKCS8(leaf.privateKey)).trimEnd()}\n`;
  return { key, cert: pem(certificate), authority: pem(authority) };
}
