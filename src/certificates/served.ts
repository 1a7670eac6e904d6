/**
 * The certificate that https is served with, from the folder of PROVEPORTEN_TLS: the user's own `tls.crt` and
 * `tls.key`, else one that is made here and kept there.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { DAY, type Instant } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';
import { StartError } from '../kernel/errors.ts';
import { makeFolder } from '../storage/private-files.ts';
import { type MadeCertificate, madeCertificate } from './made.ts';

export interface ServedCertificate {
  /** PEM: the certificate, and what its owner put behind it. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** The authority to trust, as PEM; null = the user's own certificate came without `ca.crt`. */
  readonly authority: string | null;
  /** What clients will find wrong, or must be told, each a sentence. */
  readonly notes: readonly string[];
}

export interface CertificateNeeds {
  readonly folder: string;
  /** The names and addresses that clients use. */
  readonly hosts: readonly string[];
  readonly at: Instant;
}

/** Made anew where it would end within this time. */
const RENEWED_BEFORE: Instant = 30 * DAY;
const FILES = { cert: 'tls.crt', key: 'tls.key', authority: 'ca.crt', made: 'made.pem' } as const;

const pathOf = (folder: string, name: keyof typeof FILES) => join(folder, FILES[name]);
const isThere = (folder: string, name: keyof typeof FILES) => existsSync(pathOf(folder, name));
const read = (folder: string, name: keyof typeof FILES) => readFileSync(pathOf(folder, name), 'utf8');
const readIfThere = (folder: string, name: keyof typeof FILES) =>
  isThere(folder, name) ? read(folder, name) : null;

/** @throws StartError where the folder, or what lies in it, cannot be used. */
export async function servedCertificate(needs: CertificateNeeds): Promise<ServedCertificate> {
  try {
    const given = (['cert', 'key'] as const).filter((name) => isThere(needs.folder, name));
    if (given.length === 1)
      throw new StartError([
        `PROVEPORTEN_TLS: ${needs.folder} has ${given.map((name) => FILES[name])} and not the other of tls.crt and tls.key. Put both there, or neither: then a certificate is made.`,
      ]);
    return given.length === 2 ? users(needs) : await own(needs);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError([`PROVEPORTEN_TLS: ${needs.folder} cannot be used: ${(error as Error).message}.`]);
  }
}

function users({ folder, hosts, at }: CertificateNeeds): ServedCertificate {
  const [cert, key] = [read(folder, 'cert'), read(folder, 'key')];
  const leaf = parsed(folder, 'cert', () => new X509Certificate(cert));
  const secret = parsed(folder, 'key', () => createPrivateKey(key));
  if (!leaf.checkPrivateKey(secret))
    throw new StartError([`PROVEPORTEN_TLS: tls.key in ${folder} is not the key of tls.crt.`]);
  const authority = readIfThere(folder, 'authority');
  const missing = hosts.filter((host) => !names(leaf, host));
  const path = pathOf(folder, 'cert');
  const notes = [
    ...(isValid(leaf, at) ? [] : [`${path} is valid from ${leaf.validFrom} to ${leaf.validTo}`]),
    ...(missing.length > 0 ? [`${path} does not name ${missing.join(', ')}`] : []),
  ];
  return { cert, key, authority, notes: notes.map((note) => `The certificate ${note}: clients refuse it.`) };
}

function parsed<T>(folder: string, name: keyof typeof FILES, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const why = (error as Error).message;
    throw new StartError([
      `PROVEPORTEN_TLS: ${pathOf(folder, name)} cannot be read as PEM (${why}); a key must have no password.`,
    ]);
  }
}

async function own(needs: CertificateNeeds): Promise<ServedCertificate> {
  const { folder } = needs;
  makeFolder(folder);
  const { cert, key, authority } = await kept(needs);
  const path = pathOf(folder, 'authority');
  if (readIfThere(folder, 'authority') !== authority) writeFileSync(path, authority);
  const notes = [
    `https has a certificate of its own: trust ${resolve(path)} (docs/recipes/https.md tells how; for Node NODE_EXTRA_CA_CERTS=${resolve(path)}).`,
  ];
  return { cert, key, authority, notes };
}

/** The one that was made before, where it still fits; else a new one, which names the hosts of both. */
async function kept({ folder, hosts, at }: CertificateNeeds): Promise<MadeCertificate> {
  const path = pathOf(folder, 'made');
  const text = readIfThere(folder, 'made');
  const before = text === null ? undefined : fromPem(text);
  const leaf = before && new X509Certificate(before.cert);
  if (before !== undefined && leaf !== undefined && fits(leaf, hosts, at)) return before;
  const made = await madeCertificate([...new Set([...hosts, ...named(leaf)])], at);
  const drawn = join(folder, `${token()}.pem`);
  writeFileSync(drawn, made.key + made.cert + made.authority, { mode: 0o600 });
  try {
    if (leaf === undefined) unless('EEXIST', () => linkSync(drawn, path));
    else replace(folder, { drawn, before: text, claim: `${leaf.serialNumber}.next.pem` });
  } finally {
    rmSync(drawn, { force: true });
  }
  // Another instance may have been faster: all serve what lies there.
  return fromPem(read(folder, 'made'));
}

interface Replacement {
  readonly drawn: string;
  /** What is to be replaced. */
  readonly before: string | null;
  /** The same name for all instances that replace it: the first to have it decides what comes. */
  readonly claim: string;
}

/** An instance that ends in between leaves its claim, and the next one brings it to its end. */
function replace(folder: string, { drawn, before, claim }: Replacement): void {
  const next = join(folder, claim);
  unless('EEXIST', () => linkSync(drawn, next));
  if (read(folder, 'made') === before) unless('ENOENT', () => renameSync(next, pathOf(folder, 'made')));
  else rmSync(next, { force: true });
}

/** Another instance may have done that before. */
function unless(code: 'EEXIST' | 'ENOENT', work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
  }
}

function fits(leaf: X509Certificate, hosts: readonly string[], at: Instant): boolean {
  return isValid(leaf, at) && isValid(leaf, at + RENEWED_BEFORE) && hosts.every((host) => names(leaf, host));
}

const isValid = (leaf: X509Certificate, at: Instant) =>
  leaf.validFromDate.getTime() <= at && at < leaf.validToDate.getTime();

const names = (leaf: X509Certificate, host: string) =>
  (isIP(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)) !== undefined;

const named = (leaf: X509Certificate | undefined): readonly string[] =>
  [...(leaf?.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].map(([, host = '']) => host);

/** @throws Error where the file does not hold key, certificate and authority. */
function fromPem(text: string): MadeCertificate {
  const [key, cert, authority] = [...text.matchAll(/-----BEGIN (.+?)-----[\s\S]+?-----END \1-----\n/g)].map(
    ([block]) => block,
  );
  if (key === undefined || cert === undefined || authority === undefined)
    throw new Error(`${FILES.made} is damaged: remove it, and another is made`);
  return { key, cert, authority };
}
