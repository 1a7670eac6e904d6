/** The yaml blocks, as the config file of a program in an empty folder, and what the text around each promises. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as bodyOf } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/files.ts';
import { exchange } from '../referee/side.ts';
import { emptyFolder, endAll, freePort, Program } from '../start/program.ts';
import { decode } from '../support/forms.ts';
import { served } from '../support/served.ts';
import { Control, type TestPerson } from '../support/world.ts';
import { block, documents } from './blocks.ts';
import type { CONFIG } from './list.ts';
import { clientOf, logIn, type Registered, tokensOf, visited } from './relying.ts';

const RECIPE = 'docs/recipes/connect-your-service.md ›';
const recipe = documents().get('docs/recipes/connect-your-service.md') ?? '';
const textOf = (name: (typeof CONFIG)[number]) => block(name).text;

function onlyOne(people: readonly TestPerson[]): TestPerson {
  const [one] = people;
  if (one === undefined || people.length !== 1) throw new Error(`${people.length} people were found`);
  return one;
}

afterEach(endAll);

/** A program whose folder holds the block as proveporten.yaml. */
async function configured(yaml: string) {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'proveporten.yaml'), yaml);
  const issuer = await new Program({ cwd }).ready();
  const control = new Control(issuer);
  return { issuer, control, service: (id: string) => control.must<Registered>('GET', `/services/${id}`) };
}

describe.each([
  'README.md › Connect your service 1',
  `${RECIPE} 2. The registration 1`,
  'docs/recipes/from-mock-oauth2-server.md › The registration 1',
] as const)('%s', (name) => {
  it('registers the service, which logs in with what stands there', async () => {
    const yaml = textOf(name);
    const { issuer } = await configured(yaml);
    const [service] = parse(yaml).services;
    expect(service.client_secret).toBe('a-secret-for-tests');
    expect(await logIn(issuer, service)).toMatchObject({
      iss: issuer,
      aud: 'my-service',
      acr: 'idporten-loa-high',
    });
  });
});

it('in containers: laid over docker-compose.yml, services and browsers are told their own address', async () => {
  const over = parse(textOf(`${RECIPE} In containers 1`)).services.proveporten.environment;
  const { PROVEPORTEN_STORAGE: _volume, ...base } = parse(
    readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'),
  ).services.proveporten.environment;
  const port = await freePort();
  await new Program({ env: { ...base, ...over, PORT: String(port) } }).ready();
  const headers = { host: new URL(over.PROVEPORTEN_ISSUER).host };
  const path = '/.well-known/openid-configuration';
  const { body } = await exchange(`http://localhost:${port}`, path, { headers });
  expect(JSON.parse(body)).toMatchObject({
    issuer: 'http://proveporten:7575',
    token_endpoint: 'http://proveporten:7575/token',
    authorization_endpoint: 'http://localhost:7575/authorize',
  });
});

describe('consent, representation, customers', () => {
  const yaml = textOf(`${RECIPE} Consent, representation, customers 1`);

  it('the citizen reads the scope and the customer, and the token response says what was given', async () => {
    const { issuer, control, service } = await configured(yaml);
    const wish = { scope: 'openid health:record.read', request: { onbehalfof: 'leikanger' } };
    const visit = await visited(issuer, await service('my-service'), await control.person(), wish);
    expect(visit.page.text).toContain('Read your medical record');
    expect(visit.page.text).toContain('Leikanger kommune');
    const { scope } = await visit.tokensAt(await visit.browser.submit(visit.page));
    expect(scope).toBe('openid health:record.read');
  });

  it('Vera of the file and Digdir’s test person choose whom to represent', async () => {
    const { issuer, control, service } = await configured(yaml);
    const [, details = ''] = /(?<=`)authorization_details=(\S+?)`/.exec(recipe) ?? [];
    for (const search of ['Vera Vergestad', '05895894984']) {
      const wish = { request: { authorization_details: details } };
      const visit = await visited(
        issuer,
        await service('my-service'),
        onlyOne(await control.found(search)),
        wish,
      );
      expect(visit.page.text).toContain('Usikker Billettluke');
      const choices = visit.page.form('submit').controls.filter(({ name }) => name === 'authorizer');
      const home = await visit.browser.submit(visit.page, { authorizer: choices[0]?.value ?? '' });
      const { authorization_details } = await visit.tokensAt(home);
      expect(JSON.stringify(authorization_details)).toContain('"pid":"28816196088"');
    }
  });
});

it('logout: the frame is called with iss and sid, the back channel with a logout_token', async () => {
  const calls: string[] = [];
  const service = await served(async (req, res) => {
    calls.push(`${req.url} ${await bodyOf(req)}`);
    res.end();
  });
  const yaml = textOf(`${RECIPE} Logout 1`).replaceAll('http://localhost:3000', service.origin);
  const { issuer, control } = await configured(yaml);
  const [registered] = parse(yaml).services;
  const { browser, page, tokensAt, config } = await visited(issuer, registered, await control.person());
  const sid = (await tokensAt(page)).claims()?.sid;
  const [goodbye] = registered.post_logout_redirect_uris;
  const end = client.buildEndSessionUrl(config, {
    client_id: 'my-service',
    post_logout_redirect_uri: goodbye,
  });
  const { html } = await browser.open(end);
  const frame = new URL(decode(/<iframe[^>]* src="([^"]*)"/.exec(html)?.[1] ?? ''));
  expect(frame.origin + frame.pathname).toBe(registered.frontchannel_logout_uri);
  expect(Object.fromEntries(frame.searchParams)).toEqual({ iss: issuer, sid });
  const [path, token = ''] = calls.join().split(' logout_token=');
  expect(path).toBe('/logout/backchannel');
  expect(decodeJwt(token)).toMatchObject({ iss: issuer, aud: 'my-service', sid });
  service.close();
});

it('refresh tokens, scopes, introspection: caps, opaque pseudonymous tokens, and who may ask about them', async () => {
  const { issuer, service } = await configured(textOf(`${RECIPE} Refresh tokens, scopes, introspection 1`));
  const { config, tokens } = await tokensOf(issuer, await service('my-service'), {
    scope: 'openid digdir:taxes',
  });
  expect(tokens.expires_in).toBe(60);
  expect(tokens.access_token).not.toContain('.');
  const again = await client.refreshTokenGrant(config, tokens.refresh_token ?? 'none');
  expect(again.refresh_token).not.toBe(tokens.refresh_token);
  const api = await clientOf(issuer, await service('taxes-api'));
  const told = await client.tokenIntrospection(api, again.access_token);
  expect(told).toMatchObject({ active: true, pid: '17858713889', client_id: 'my-service' });
  expect((await client.tokenIntrospection(config, again.access_token)).active).toBe(false);
  expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({ aud: 'my-service' });
});
