/** https served by the simulator itself: a login as services and browsers make it, and the certificate that it rests on. */
import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates, connect as tlsConnect } from 'node:tls';
import * as client from 'openid-client';
import { afterEach, describe, expect, it } from 'vitest';
import { madeCertificate } from '../../src/certificates/made.ts';
import { environmentSchema } from '../../src/environment.ts';
import { certificateFor } from '../../src/https.ts';
import { StartError } from '../../src/kernel/errors.ts';
import type { EnvironmentValues } from '../../src/variables.ts';
import { endAll, freePort, Program } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { ownFolder, ownWorld } from '../support/shared.ts';
import { type OwnWorld, type WorldOptions, world } from '../support/world.ts';
import { raw } from './raw.ts';

/** Served with what lies in the folder; this process trusts its authority, as a service would. */
async function secure(folder: string, options: WorldOptions = {}): Promise<OwnWorld> {
  const environment = { PROVEPORTEN_TLS: folder, ...options.environment };
  const served = await ownWorld({ ...options, environment });
  if (served.authority !== null) setDefaultCACertificates([...getCACertificates(), served.authority]);
  return served;
}

/** The headers of an answer to who comes by a name. */
function headersOf(port: number, { authority }: OwnWorld, host: string): Promise<IncomingHttpHeaders> {
  const name = { host: '127.0.0.1', servername: host, headers: { host } };
  return new Promise((resolve, reject) => {
    const asked = { ...name, port, path: '/health', ca: authority ?? '' };
    get(asked, (answer) => resolve(answer.resume().headers)).on('error', reject);
  });
}

const made = (folder: string) => new X509Certificate(readFileSync(join(folder, 'ca.crt')));

describe('a login over https', () => {
  it('goes from a service with openid-client through BankID and back, with cookies that no other host can set', {
    tags: '@asvs-3.3.1',
  }, async () => {
    const served = await secure(ownFolder());
    expect(served.issuer).toMatch(/^https:\/\/localhost:\d+$/);
    const { client_id, client_secret } = await served.control.service({
      client_name: 'T',
      redirect_uris: [CALLBACK],
      token_endpoint_auth_method: 'client_secret_post',
    });
    const config = await client.discovery(new URL(served.issuer), client_id, client_secret);
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const asked = client.buildAuthorizationUrl(config, {
      ...{ redirect_uri: CALLBACK, scope: 'openid profile', state, nonce },
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(asked);
    expect(browser.jar.names).toEqual(['__Host-proveporten']);
    const person = await served.control.person();
    const home = await throughBankId(browser, picker, person, served.control);
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const tokens = await client.authorizationCodeGrant(config, home.url, checks);
    expect(tokens.claims()).toMatchObject({ iss: served.issuer, pid: person.pid });
  });

  it('sets each cookie Secure, and those that open something with the prefix', {
    tags: '@asvs-3.3.1',
  }, async () => {
    const served = await secure(ownFolder(), { controlToken: 'a-token-of-this-test' });
    const set: string[] = [];
    for (const [path, init] of [
      ['/authorize?client_id=unknown&lang=en', {}],
      ['/settings?lang=nn', {}],
      ['/zone', { method: 'POST', body: new URLSearchParams({ token: 'a-token-of-this-test', back: '/' }) }],
    ] as const) {
      const answer = await fetch(served.issuer + path, { redirect: 'manual', ...init });
      set.push(...answer.headers.getSetCookie());
    }
    expect(set.map((one) => one.split('=')[0]).toSorted()).toEqual(
      expect.arrayContaining(['__Host-proveporten-tester', 'IDPORTEN_SELECTED_LANGUAGE']),
    );
    for (const one of set) {
      expect(one).toMatch(/; Secure/);
      expect(one).toMatch(/^(__Host-|IDPORTEN_SELECTED_LANGUAGE=)/);
    }
  });

  it('holds browsers to https for a year under a name, and not under localhost, which other programs share', {
    tags: '@asvs-3.4.1',
  }, async () => {
    const environment = { PROVEPORTEN_TLS: ownFolder() };
    const port = await freePort();
    const named = { issuer: 'https://sim.example.test', controlToken: 'none' };
    const served = await ownWorld({ ...named, environment, port });
    expect(await headersOf(port, served, 'sim.example.test')).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
    });
    const other = await freePort();
    const local = await ownWorld({ environment: { PROVEPORTEN_TLS: ownFolder() }, port: other });
    expect(await headersOf(other, local, 'localhost')).not.toHaveProperty('strict-transport-security');
  });

  it('is the bundled service’s too, which trusts the certificate as the program does', async () => {
    const program = new Program({ env: { PROVEPORTEN_TLS: 'tls', PROVEPORTEN_DEMO_PORT: '0' } });
    const [, demo = ''] = await program.says(/"demo":"([^"]+)".*"msg":"ready"/);
    const [, pid = ''] = await program.says(/"pid":"(\d+)"/);
    setDefaultCACertificates([
      ...getCACertificates(),
      readFileSync(join(program.folder, 'tls/ca.crt'), 'utf8'),
    ]);
    const home = await new Browser().open(`${demo}/login?${new URLSearchParams({ eid: 'testid', pid })}`);
    expect(home.heading).toBe('You are logged in');
  }, 60_000);
});

afterEach(endAll);

describe('plain http on the port of https', () => {
  it('is refused in a sentence, whatever it asks for, and a connection without a word delays no end', async () => {
    const served = await ownWorld({ environment: { PROVEPORTEN_TLS: ownFolder() } });
    for (const method of ['GET', 'POST']) {
      const { status, body, headers } = await raw(served.issuer, { method, path: '/people', body: 'a=b' });
      expect(status).toBe(400);
      expect(body).toBe(
        'This port speaks https, and this request came as plain http: ask again with https://.\n',
      );
      expect(headers).not.toHaveProperty('set-cookie');
    }
    const silent = connect(Number(new URL(served.issuer).port), '127.0.0.1');
    const ended = new Promise((resolve) => silent.once('close', resolve));
    silent.on('error', () => undefined);
    await new Promise((resolve) => silent.once('connect', resolve));
    await served.close();
    await ended;
  });
});

describe('the certificate', () => {
  it('is made once, names what clients use, and belongs to this user', async () => {
    const folder = ownFolder();
    const first = await ownWorld({ environment: { PROVEPORTEN_TLS: folder } });
    expect(first.warnings.join()).toContain(`trust ${join(folder, 'ca.crt')}`);
    expect((statSync(join(folder, 'made.pem')).mode & 0o777).toString(8)).toBe('600');
    const again = await ownWorld({ environment: { PROVEPORTEN_TLS: folder } });
    expect(again.authority).toBe(first.authority);
    const environment = { PROVEPORTEN_TLS: folder, PROVEPORTEN_HOSTS: 'proveporten,10.0.2.2' };
    const named = await ownWorld({ environment, controlToken: 'none' });
    expect(named.authority).not.toBe(first.authority);
    expect((await ownWorld({ environment: { PROVEPORTEN_TLS: folder } })).authority).toBe(named.authority);
    const { port } = new URL(named.issuer);
    for (const host of ['proveporten', 'localhost']) {
      const options = { host: '127.0.0.1', port: Number(port), servername: host, ca: named.authority ?? '' };
      const socket = tlsConnect(options);
      await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
  });

  it('names an IPv6 address that is bound', async () => {
    const environment = environmentSchema.parse({ HOST: '2001:db8::1', PROVEPORTEN_TLS: ownFolder() });
    const served = await certificateFor(environment, { now: Date.now });
    expect(new X509Certificate(served?.cert ?? '').checkIP('2001:db8::1')).toBe('2001:db8::1');
  });

  it('is one for instances that start at the same time', async () => {
    const environment = { PROVEPORTEN_TLS: ownFolder() };
    const worlds = await Promise.all([ownWorld({ environment }), ownWorld({ environment })]);
    expect(worlds[0]?.authority).toBe(worlds[1]?.authority);
    expect(made(environment.PROVEPORTEN_TLS).toString()).toBe(worlds[0]?.authority);
  });

  it('is made anew before it ends', async () => {
    const folder = ownFolder();
    const at = { now: Date.now() };
    const clock = { now: () => at.now };
    const environment = { PROVEPORTEN_TLS: folder };
    const first = await ownWorld({ environment, clock });
    at.now = made(folder).validToDate.getTime() - 29 * 24 * 3600 * 1000;
    // By one of the instances that start then, for all.
    const worlds = await Promise.all([1, 2, 3].map(() => ownWorld({ environment, clock })));
    const [renewed] = worlds.map(({ authority }) => authority);
    expect(worlds.map(({ authority }) => authority)).toEqual([renewed, renewed, renewed]);
    expect(renewed).not.toBe(first.authority);
    expect(readFileSync(join(folder, 'ca.crt'), 'utf8')).toBe(renewed);
    expect(readdirSync(folder).toSorted()).toEqual(['ca.crt', 'made.pem']);
  });

  it('is the user’s where tls.crt and tls.key are there, and what clients will find wrong is said', async () => {
    const folder = ownFolder();
    const { cert, key, authority } = await madeCertificate(['sim.example.test'], Date.now());
    writeFileSync(join(folder, 'tls.crt'), cert);
    writeFileSync(join(folder, 'tls.key'), key);
    const served = await ownWorld({ environment: { PROVEPORTEN_TLS: folder } });
    expect(served.authority).toBeNull();
    expect(served.warnings.join()).toContain(
      'tls.crt does not name localhost, 127.0.0.1, ::1: clients refuse it.',
    );
    writeFileSync(join(folder, 'ca.crt'), authority);
    const named = await ownWorld({ environment: { PROVEPORTEN_TLS: folder } });
    expect(named.authority).toBe(authority);
  });
});

describe('a start that stops', () => {
  const stopped = async (environment: EnvironmentValues) => {
    const error: unknown = await world({ environment }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartError);
    return (error as StartError).message;
  };

  it('says what is wrong with the files', async () => {
    const folder = ownFolder();
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const [one, other] = [await madeCertificate(['a'], Date.now()), await madeCertificate(['a'], Date.now())];
    const says = async (sentence: string) =>
      expect(await stopped({ PROVEPORTEN_TLS: folder })).toContain(sentence);
    put('tls.crt', one.cert);
    await says(`${folder} has tls.crt and not the other of tls.crt and tls.key.`);
    put('tls.key', other.key);
    await says(`tls.key in ${folder} is not the key of tls.crt.`);
    put('tls.key', 'no key');
    await says('tls.key cannot be read as PEM');
    for (const name of ['tls.crt', 'tls.key']) rmSync(join(folder, name));
    put('made.pem', 'no key');
    await says('made.pem is damaged: remove it');
    put('file', '');
    expect(await stopped({ PROVEPORTEN_TLS: join(folder, 'file') })).toContain('file cannot be used');
  });

  it('says that an address of http does not fit, and that one with a path does not', async () => {
    const plain = { PROVEPORTEN_TLS: ownFolder(), PROVEPORTEN_ISSUER: 'http://localhost:7575' };
    expect(await stopped(plain)).toContain(
      'PROVEPORTEN_ISSUER: "http://localhost:7575" is http, and PROVEPORTEN_TLS serves https',
    );
    for (const name of ['PROVEPORTEN_ISSUER', 'PROVEPORTEN_LOGIN_ORIGIN'])
      expect(await stopped({ [name]: 'http://localhost:7575/sim' })).toContain(
        `${name}: "http://localhost:7575/sim" has more than scheme, host and port.`,
      );
  });
});
