/** The shell blocks, as a newcomer runs them after the clone: bash and curl, with other ports, and what the text around each promises. */
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../support/postgres.ts';
import { ownDatabase } from '../support/shared.ts';
import { Control, type TestPerson } from '../support/world.ts';
import { block } from './blocks.ts';
import type { SHELL } from './list.ts';
import { clone, freePorts, type Ports, shell, startedBy, stopAll } from './reader.ts';
import { logIn } from './relying.ts';

/** Each block is asked for here once; `list.test.ts` sees to it that the list is whole. */
const text = (name: (typeof SHELL)[number]) => block(name).text;
const KARI = '17858713889';

const issuer = () => `http://localhost:${ports.simulator}`;
const run = (name: (typeof SHELL)[number], change = (one: string) => one) =>
  shell(change(text(name)), ports, folder);

const folder: string = clone();
const made = () => readFileSync(join(folder, '.data/tls/made.pem'), 'utf8');
const ports: Ports = await freePorts();

describe('beside a simulator that was started as the README says', () => {
  let control: Control;
  beforeAll(async () => {
    await startedBy(text('README.md › Start 1'), ports, folder);
    control = new Control(issuer());
  });
  afterAll(stopAll);

  it('npm start serves the simulator and a bundled service', async () => {
    const discovery = await (await fetch(`${issuer()}/.well-known/openid-configuration`)).json();
    expect(discovery.issuer).toBe(issuer());
    expect((await fetch(`http://localhost:${ports.demo}`)).status).toBe(200);
  });

  it('a login without a page gives a code, and the code tokens', async () => {
    const told = await run('README.md › Log in from a test 1');
    const location = new URL(told.replace(/^location: /i, '').trim());
    expect(location.origin).toBe(`http://localhost:${ports.demo}`);
    const code = location.searchParams.get('code') ?? 'no code';
    const printed = await run('README.md › Log in from a test 2', (one) =>
      one.replace('code=CODE', `code=${code}`),
    );
    const tokens = z.object({ access_token: z.string(), id_token: z.string() }).parse(JSON.parse(printed));
    const [, payload = ''] = tokens.id_token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      pid: KARI,
      acr: 'idporten-loa-high',
      nonce: 'nonce-12345678',
    });
  });

  it('makes a person and reads the codes of another', async () => {
    const [person = '', codes = ''] = (await run('README.md › Log in from a test 3')).split(/(?<=\})(?=\{)/);
    const made: TestPerson = JSON.parse(person);
    expect(await control.must('GET', `/people/${made.id}`)).toMatchObject({ pid: made.pid });
    expect(JSON.parse(codes).bankid.code).toMatch(/^\d{6}$/);
  });

  it('a reset of everything leaves nobody whom a test made', async () => {
    const made = await control.person();
    await run('README.md › Reset 1');
    expect((await control.call('GET', `/people/${made.id}`)).status).toBe(404);
    expect((await control.call('GET', `/people/${KARI}`)).status).toBe(200);
  });

  it('a call registers a service that can log in, another makes a certificate with its key', async () => {
    const registered = JSON.parse(await run('docs/recipes/connect-your-service.md › 2. The registration 2'));
    expect(await logIn(issuer(), registered)).toMatchObject({ aud: 'my-service', acr: 'idporten-loa-high' });
    const made = JSON.parse(await run('docs/recipes/connect-your-service.md › Enterprise certificate 1'));
    const certificate = new X509Certificate(made.certificate);
    expect(certificate.raw.toString('base64')).toBe(made.x5c[0]);
    expect(certificate.checkPrivateKey(createPrivateKey(made.private_key))).toBe(true);
  });

  it('Wonderwall’s registration adds the line that is missing', async () => {
    await run('examples/README.md › wonderwall 1');
    const env = readFileSync(join(folder, 'examples/wonderwall/wonderwall.env'), 'utf8');
    expect(env).toMatch(/\nWONDERWALL_OPENID_CLIENT_JWK=\{"kty":"RSA",.*\}\n$/);
    expect((await control.call('GET', '/services/wonderwall-example')).status).toBe(200);
  });

  it('the registration of the example in Go leaves the key in a file', async () => {
    await run('examples/README.md › go 1');
    const env = readFileSync(join(folder, 'examples/go/go.env'), 'utf8');
    expect(env).toMatch(/^IDPORTEN_CLIENT_JWK=\{"kty":"RSA",.*\}\n$/);
    expect((await control.call('GET', '/services/go-example')).status).toBe(200);
  });
});

describe('a start as it is written', () => {
  afterEach(stopAll);

  it('the examples’ registrations are there after their start', async () => {
    await startedBy(text('examples/README.md › Examples 1'), ports, folder);
    const control = new Control(issuer());
    for (const client_id of ['spring-security-example', 'aspnet-core-example', 'authlib-example'])
      expect((await control.call('GET', `/services/${client_id}`)).status).toBe(200);
  });

  it('pages have the name that suites look for, and the zone is open without a token', async () => {
    const name = 'docs/recipes/run-your-suite.md › When the suite reads the address 1';
    await startedBy(text(name), ports, folder);
    const discovery = await (await fetch(`${issuer()}/.well-known/openid-configuration`)).json();
    const login = `http://login.test.idporten.no.localhost:${ports.simulator}`;
    expect(discovery).toMatchObject({ issuer: issuer(), authorization_endpoint: `${login}/authorize` });
    expect((await fetch(`${issuer()}/control/people`)).status).toBe(200);
    expect(await shell(`curl -s -o /dev/null -w '%{http_code}' ${login}/people`, ports, folder)).toBe('200');
  });

  it('https is served with a certificate that its folder tells how to trust', async () => {
    await startedBy(text('docs/recipes/https.md › https 1'), ports, folder);
    const curl = `curl -s --cacert .data/tls/ca.crt https://localhost:${ports.simulator}/.well-known/openid-configuration`;
    const { issuer: served } = JSON.parse(await shell(curl, ports, folder));
    expect(served).toBe(`https://localhost:${ports.simulator}`);
    const hash = await shell(text('docs/recipes/https.md › Trust it 1'), ports, folder);
    const { publicKey } = new X509Certificate(
      /-----BEGIN CERT[\s\S]+?-----END CERTIFICATE-----/.exec(made())?.[0] ?? '',
    );
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(hash.trim()).toBe(createHash('sha256').update(der).digest('base64'));
  });

  it('pages have the name by which an Android emulator knows this machine', async () => {
    await startedBy(text('docs/recipes/containers.md › Android emulator 1'), ports, folder);
    const discovery = await shell(
      `curl -s -H 'host: 10.0.2.2:7575' ${issuer()}/.well-known/openid-configuration`,
      ports,
      folder,
    );
    const told = { issuer: 'http://10.0.2.2:7575', authorization_endpoint: 'http://10.0.2.2:7575/authorize' };
    expect(JSON.parse(discovery)).toMatchObject(told);
  });

  it('keeps its store in the PostgreSQL that is named', async () => {
    const storage = await ownDatabase();
    const written = 'postgres://proveporten:secret@localhost:5432/proveporten';
    const command = text('docs/recipes/on-postgresql.md › On PostgreSQL 1').replace(written, storage);
    await startedBy(command, ports, folder);
    const { id } = await new Control(issuer()).person();
    const found = `SELECT id FROM proveporten.records WHERE kind = 'person' AND id = '${id}'`;
    expect(await asked(storage, found)).toEqual([{ id }]);
  });

  const start = () => text('docs/recipes/behind-a-proxy.md › Behind a proxy, or open to others 1');
  /** As nginx on the same machine forwards it. */
  const forwarded = async (path: string) => {
    const headers = ['-H', 'host: sim.example.test', '-H', 'x-forwarded-proto: https'];
    const curl = `curl -s -w '\\n%{http_code}' ${headers.map((one) => `'${one}'`).join(' ')} ${issuer()}${path}`;
    const [body = '', status = ''] = (await shell(curl, ports, folder)).split(/\n(?=\d{3}$)/);
    return { body, status: Number(status) };
  };

  it('open to others: the command starts, answers as the name, and asks the zone for its token', async () => {
    await startedBy(start(), ports, folder);
    const { body } = await forwarded('/.well-known/openid-configuration');
    expect(JSON.parse(body).issuer).toBe('https://sim.example.test');
    expect((await forwarded('/control/people')).status).toBe(401);
  });

  it('open to others: without the token the start stops with a sentence', async () => {
    const without = start().replace(/PROVEPORTEN_CONTROL_TOKEN="\$\([^)]*\)" /, '');
    expect(without).toBe('PROVEPORTEN_ISSUER=https://sim.example.test npm start');
    await expect(shell(without, ports, folder)).rejects.toThrow(/PROVEPORTEN_CONTROL_TOKEN/);
  });
});
