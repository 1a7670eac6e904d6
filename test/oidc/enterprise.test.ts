/** Services that sign with an enterprise certificate instead of a registered key. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, importPKCS8, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { makeCertificate } from '../../src/certificates/make.ts';
import { type Change, Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { newestRule } from '../support/store.ts';
import { statusesOf } from './parallel.ts';

interface Certificate {
  readonly client_orgno: string;
  readonly private_key: string;
  readonly certificate: string;
  readonly x5c: readonly [string, string];
  readonly valid_until: string;
}

const ORGNO = '991825827';
const YEAR = 365 * 24 * 3_600_000;

const simulator = await sharedWorld();
const CERTIFIED = { token_endpoint_auth_method: 'private_key_jwt', client_orgno: ORGNO };
const party = await Party.registered(simulator, CERTIFIED);
const issued = (wish: object = {}, at = simulator): Promise<Certificate> =>
  at.control.must('POST', `/services/${party.service.client_id}/certificates`, wish);
const own = await issued();

type Signing = CryptoKey | KeyObject;
const keyOf = ({ private_key }: Certificate) => importPKCS8(private_key, 'RS256');

async function asserted(key: Signing, header: object, who = party): Promise<Change> {
  const { client_id } = who.service;
  const jwt = await new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .setIssuer(client_id)
    .setSubject(client_id)
    .setAudience(simulator.issuer)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(key);
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return { client_id, client_assertion: jwt, client_assertion_type };
}

async function redeemed(key: Signing, header: object, who = party) {
  const code = await who.code(await simulator.control.person());
  return who.redeem(code, await asserted(key, header, who), {});
}

/** The rule of the newest refusal, and the answer. */
async function refused(key: Signing, header: object, who = party) {
  const { status, body } = await redeemed(key, header, who);
  const rule = await newestRule(simulator.store, { service: who.service.client_id });
  return [status, body.error, rule];
}

test('the certificate is of the organisation, issued by the Test CA, valid for a year, with a key of its own', () => {
  const [leaf, ca] = own.x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64'))) as [
    X509Certificate,
    X509Certificate,
  ];
  expect(leaf.subject).toContain(`organizationIdentifier=NTRNO-${ORGNO}`);
  expect([leaf.ca, ca.ca]).toEqual([false, true]);
  expect([leaf.checkIssued(ca), leaf.verify(ca.publicKey)]).toEqual([true, true]);
  expect(new X509Certificate(own.certificate).fingerprint256).toBe(leaf.fingerprint256);
  const left = Date.parse(own.valid_until) - Date.now();
  expect(Math.abs(left - YEAR)).toBeLessThan(60_000);
  expect(own.client_orgno).toBe(ORGNO);
});

test('a code is redeemed by it, and the token tells how', {
  tags: ['@profile-4.18', '@profile-11.8'],
}, async () => {
  for (const x5c of [own.x5c, own.x5c.slice(0, 1)]) {
    const { status, body } = await redeemed(await keyOf(own), { x5c });
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token ?? '').client_amr).toBe('virksomhetssertifikat');
  }
});

test('a request is pushed by it', { tags: '@profile-2.4.1' }, async () => {
  const credentials = await asserted(await keyOf(own), { x5c: own.x5c });
  expect((await party.push(credentials, {})).status).toBe(201);
});

test('an assertion is used once', async () => {
  const credentials = await asserted(await keyOf(own), { x5c: own.x5c });
  const push = () => party.push(credentials, {});
  expect(statusesOf(await Promise.all([push(), push(), push()]))).toEqual([201, 401, 401]);
});

describe('refused with its rule', () => {
  const WRONG = [401, 'invalid_client'] as const;
  const UNTRUSTED = [...WRONG, 'certificate.trusted'];

  test('no certificate, or none that can be read', { tags: '@profile-3.31' }, async () => {
    const key = await keyOf(own);
    const junk = ['', 'x', 'AAAA', own.certificate, own.x5c[0].replaceAll('+', '-').replaceAll('/', '_')];
    for (const header of [{ kid: 'k' }, { x5c: [] }, ...junk.map((one) => ({ x5c: [one] }))])
      expect(await refused(key, header)).toEqual([...WRONG, 'certificate.sent']);
  });

  test('one that expired', async () => {
    const old = await issued({ expired: true });
    expect(await refused(await keyOf(old), { x5c: old.x5c })).toEqual([...WRONG, 'certificate.valid']);
  });

  test("another organisation's", { tags: '@profile-3.9' }, async () => {
    const other = await issued({ client_orgno: '123456789' });
    const answer = await refused(await keyOf(other), { x5c: other.x5c });
    expect(answer).toEqual([...WRONG, 'certificate.organisation']);
  });

  test('one that the key does not fit', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await refused(privateKey, { x5c: own.x5c })).toEqual([...WRONG, 'assertion.signature']);
  });

  const subject = [{ '2.5.4.97': `NTRNO-${ORGNO}` }, { CN: 'Forged' }];
  const CA = [{ CN: 'Proveporten Test CA 1' }, { O: 'A simulator for tests' }, { C: 'NO' }];
  const forged = (
    pair: Awaited<ReturnType<typeof generateKeyPair>>,
    issuer: typeof subject | typeof CA,
    signing: CryptoKey,
  ) =>
    makeCertificate({
      ...{ subject, issuer, publicKey: pair.publicKey, signingKey: signing, authority: false },
      ...{ from: Date.now() - YEAR, until: Date.now() + YEAR },
    });

  test('a self-signed one, also under the name of the authority', { tags: '@profile-3.9' }, async () => {
    const pair = await generateKeyPair('RS256');
    for (const issuer of [subject, CA]) {
      const x5c = [await forged(pair, issuer, pair.privateKey), own.x5c[1]];
      expect(await refused(pair.privateKey, { x5c })).toEqual(UNTRUSTED);
    }
  });

  test("one issued with an enterprise's key, and the authority itself", async () => {
    const pair = await generateKeyPair('RS256');
    const leaf = await forged(pair, [{ CN: `Test enterprise ${ORGNO}` }], await keyOf(own));
    expect(await refused(pair.privateKey, { x5c: [leaf, ...own.x5c] })).toEqual(UNTRUSTED);
    expect(await refused(pair.privateKey, { x5c: [own.x5c[1]] })).toEqual(UNTRUSTED);
  });

  test("another simulator's", async () => {
    const elsewhere = await ownWorld();
    await Party.registered(elsewhere, { ...CERTIFIED, client_id: party.service.client_id });
    const theirs = await issued({}, elsewhere);
    expect(await refused(await keyOf(theirs), { x5c: theirs.x5c })).toEqual(UNTRUSTED);
  });

  test('one sent by a service that registered a key', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'mine' }] };
    const keyed = await Party.registered(simulator, { ...CERTIFIED, jwks });
    expect(await refused(await keyOf(own), { x5c: own.x5c }, keyed)).toEqual([...WRONG, 'assertion.kid']);
    expect((await redeemed(privateKey, { kid: 'mine', x5c: own.x5c }, keyed)).status).toBe(200);
  });
});

test.each([{ client_orgno: '12' }, { expired: 'yes' }, { orgno: ORGNO }])('%j is no wish', async (wish) => {
  const path = `/services/${party.service.client_id}/certificates`;
  expect((await simulator.control.call('POST', path, wish)).status).toBe(400);
});

test('the page of services says how to get one', async () => {
  const page = await (await fetch(`${simulator.login}/services`)).text();
  expect(page).toContain(`/control/services/${party.service.client_id}/certificates`);
});
