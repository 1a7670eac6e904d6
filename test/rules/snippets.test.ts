/** What a refusal page offers works as it stands, and whoever mistyped a name is told the nearest one. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exchange } from '../referee/side.ts';
import { decode } from '../support/forms.ts';
import { CALLBACK, requestOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { World } from '../support/world.ts';

const run = promisify(execFile);
const key = { kty: 'RSA', kid: 'one', n: 'A'.repeat(342), e: 'AQAB' };
const customer = { onbehalfof: 'leikanger', display_name: 'Leikanger kommune', orgno: '991825827' };

/** Registrations, to whose addresses one more is asked for. */
const KNOWN: readonly (readonly [what: string, part: object, asked: string])[] = [
  ['a web service', {}, 'http://service.localhost:9/other'],
  ['its own secret', { client_secret: 'it\'s % + : "quoted" \\' }, 'http://service.localhost:9/other'],
  ['keys', { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [key] } }, `${CALLBACK}/other`],
  [
    'an app',
    { application_type: 'native', token_endpoint_auth_method: 'none', redirect_uris: ['no.example.app:/cb'] },
    'http://127.0.0.1:51004/callback',
  ],
  ['customers', { onbehalfof: [customer] }, 'http://service.localhost:9/other'],
  [
    'scopes of others',
    { integration_type: 'api_klient', scopes: ['openid', 'altinn:x'] },
    'http://service.localhost:9/other',
  ],
];

/** Clients that nobody registered. */
const UNKNOWN: readonly (readonly [client_id: string, redirect_uri: string, more: string])[] = [
  ['nobody-web', CALLBACK, ''],
  ["nobody's", 'http://service.localhost:9/cb?a=b%20c', ''],
  ['nobody-app', 'no.example.app:/callback', ''],
  ['nobody-with-secret', CALLBACK, 'a secret that came along'],
];

interface Page {
  readonly html: string;
  readonly yaml: string;
  readonly shell: string;
}

const simulator = await sharedWorld();

function addressed(client_id: string, redirect_uri: string, client_secret = ''): string {
  const more = { redirect_uri, scope: 'openid', ...(client_secret !== '' && { client_secret }) };
  return `/authorize${requestOf(simulator, { client_id }, more).search}`;
}

const blockOf = (html: string, id: string) =>
  decode(new RegExp(`<code id="${id}">([^<]*)`).exec(html)?.[1] ?? '');

async function pageOf(path: string): Promise<Page> {
  const { body: html, status } = await exchange(simulator.login, path);
  expect(status).toBe(400);
  return { html, yaml: blockOf(html, 'snippet-1'), shell: blockOf(html, 'snippet-2') };
}

const developerPart = (html: string) => html.slice(html.indexOf('pp-developer'), html.indexOf('</main>'));

/** The request that was refused is answered by a picker. */
async function expectPicker({ login }: World, path: string): Promise<void> {
  const { status, location } = await exchange(login, path);
  expect([status, location]).toEqual([302, expect.stringContaining('/authorize/selector')]);
}

/** A start with the snippet as its config file, and what the service then is. */
async function started(yaml: string, client_id: string, path: string) {
  const other = await ownWorld({ config: parse(yaml) });
  await expectPicker(other, path);
  return other.control.must('GET', `/services/${encodeURIComponent(client_id)}`);
}

describe('the snippets of a client that is not registered', () => {
  test.each(UNKNOWN)('%s at %s', async (client_id, redirect_uri, secret) => {
    const path = addressed(client_id, redirect_uri, secret);
    const { yaml, shell } = await pageOf(path);
    const service = await started(yaml, client_id, path);
    expect(service).toMatchObject({ client_id, client_name: client_id, redirect_uris: [redirect_uri] });
    await run('sh', ['-c', shell]);
    await expectPicker(simulator, path);
    const registered = await simulator.control.must('GET', `/services/${encodeURIComponent(client_id)}`);
    expect(registered.client_secret).toBe(service.client_secret);
    if (secret !== '') expect(service.client_secret).toBe(secret);
  });

  test.each(['with a space', 'n'.repeat(201)])(
    'are none where nobody can be called so: %s',
    async (client_id) => {
      const { html, yaml, shell } = await pageOf(addressed(client_id, CALLBACK));
      expect([yaml, shell]).toEqual(['', '']);
      expect(html).not.toContain('/services/register');
      expect(decode(html)).toContain('A client_id is 1 to 200 printable characters without spaces.');
    },
  );

  test('have a secret that is the same at each reload, and another for another client', async () => {
    const of = (client_id: string) => pageOf(addressed(client_id, CALLBACK));
    const [one, again, other] = [await of('reloaded'), await of('reloaded'), await of('another')];
    expect(one.yaml).toMatch(/client_secret: "[\w-]{43}"/);
    expect(again.yaml).toBe(one.yaml);
    expect(other.yaml.match(/client_secret: .*/)).not.toEqual(one.yaml.match(/client_secret: .*/));
    const [, secret] = /client_secret: "([\w-]+)"/.exec(one.yaml) ?? [];
    expect(one.html).toContain(`name="client_secret" value="${secret}"`);
  });

  test('repeat no secret that holds a number', async () => {
    const number = realLooking(0);
    const { html } = await pageOf(addressed('numbered', CALLBACK, `a ${number} b`));
    expect(developerPart(html)).not.toContain(number);
    expect(html).toMatch(/client_secret: (&quot;|")[\w-]{43}/);
  });
});

test('the name and password of an address are hidden', async () => {
  const { html } = await pageOf(addressed('with-password', 'http://kari:hemmelig@localhost:3000/cb'));
  expect(developerPart(html)).toContain('http://(hidden)@localhost:3000/cb');
  expect(developerPart(html)).not.toContain('hemmelig');
});

describe('the snippets of an address that is not registered', () => {
  test.each(KNOWN)('of a service with %s', async (_what, part, asked) => {
    const { service } = await Party.registered(simulator, { redirect_uris: [CALLBACK], ...part });
    const { client_id } = service;
    const path = addressed(client_id, asked);
    const { yaml, shell } = await pageOf(path);
    const offered = { ...(await started(yaml, client_id, path)), created_at: '' };
    await run('sh', ['-c', shell]);
    await expectPicker(simulator, path);
    const patched = await simulator.control.must('GET', `/services/${client_id}`);
    expect(offered).toEqual({ ...patched, created_at: '' });
    expect(patched.client_secret ?? null).toBe(service.client_secret ?? null);
  });
});

const problem = (address: string) =>
  new URL(address, 'http://localhost').searchParams.get('error_description') ?? '';

const party = await Party.registered(simulator, {
  ...{ client_id: 'my-service', integration_type: 'api_klient', onbehalfof: [customer] },
  scopes: ['openid', 'profile', 'krr:global/reserve.read'],
});

describe('did you mean', () => {
  test.each([
    [
      { scope: 'openid prfile' },
      'The scope prfile is not registered for this service. Did you mean profile?',
    ],
    [{ acr_values: 'idporten-loa-hihg' }, 'Did you mean idporten-loa-high?'],
    [{ acr_values: 'Level4' }, 'The acr value Level4 is unknown; there are: idporten-loa-substantial'],
    [{ acr_values: 'Level4' }, 'Level4 was replaced by idporten-loa-high in 2023.'],
    [{ prompt: 'logn' }, 'Did you mean login?'],
    [{ response_mode: 'form-post' }, 'Did you mean form_post?'],
    [{ response_type: 'coda' }, 'Did you mean code?'],
    [{ code_challenge_method: 'S265' }, 'Sent: code_challenge_method=S265'],
    [{ onbehalfof: 'leikangr' }, 'Did you mean leikanger?'],
    [{ scope: null, scopes: 'openid' }, 'You sent scopes: did you mean scope?'],
    [{ code_challenge: null, codechallenge: 'x' }, 'You sent codechallenge: did you mean code_challenge?'],
  ])('%j', async (change, sentence) => {
    const { location = '' } = await exchange(simulator.login, `/authorize?${party.query(change)}`);
    expect(problem(location)).toContain(sentence);
  });

  test('of an unknown level other than Level3 and Level4 nothing is said of 2023', async () => {
    const path = `/authorize?${party.query({ acr_values: 'gold' })}`;
    const { location = '' } = await exchange(simulator.login, path);
    expect(problem(location)).toContain('The acr value gold is unknown; there are: ');
    expect(problem(location)).not.toMatch(/2023|Level/);
  });

  test.each([
    [{ client_id: 'my-servise' }, 'Did you mean my-service?'],
    [{ redirect_uri: `${CALLBACK}s` }, `Did you mean ${CALLBACK}?`],
    [{ redirect_uri: null, redirect_url: CALLBACK }, 'You sent redirect_url: did you mean redirect_uri?'],
    [{ client_id: null, clientid: 'my-service' }, 'You sent clientid: did you mean client_id?'],
  ])('on the page: %j', async (change, sentence) => {
    const { body } = await exchange(simulator.login, `/authorize?${party.query(change)}`);
    expect(decode(body)).toContain(sentence);
  });

  test('the request that would have been right is the near service’s, at an address of its own', async () => {
    for (const [change, address] of [
      [{ client_id: 'my-servise' }, CALLBACK],
      [{ client_id: 'my-servise', redirect_uri: `${CALLBACK}/other` }, CALLBACK],
    ] as const) {
      const { html } = await pageOf(`/authorize?${party.query(change)}`);
      const { pathname, search, searchParams } = new URL(blockOf(html, 'correct'));
      const asked = [searchParams.get('client_id'), searchParams.get('redirect_uri')];
      expect(asked).toEqual(['my-service', address]);
      await expectPicker(simulator, pathname + search);
    }
  });

  test('no request would have been right where no service is near: the service is to be registered', async () => {
    const { html, yaml } = await pageOf(addressed('quite-another', CALLBACK));
    expect(html).not.toContain('id="correct"');
    expect(yaml).toContain('client_id: "quite-another"');
  });

  test.each([
    ['/authorize/bankidd', '/authorize/bankid'],
    ['/authorize/testid', '/authorize/testid1'],
    ['/tokn', '/token'],
    ['/control/peple/p_x/phon', '/control/people/p_x/phone'],
  ])('%s is nearly %s', async (path, meant) => {
    const { body, status } = await exchange(simulator.login, path);
    expect([status, decode(body)]).toEqual([404, expect.stringContaining(`Did you mean ${meant}?`)]);
  });

  test('a client that authenticates, a grant and a way back', async () => {
    const grant_type = 'authorisation_code';
    const unknown = await party.redeem('x', { grant_type, client_id: 'my-servise' }, {});
    expect(unknown.body.error_description).toContain('Did you mean my-service?');
    const { body } = await party.redeem('x', { grant_type });
    expect(body.error_description).toContain('Did you mean authorization_code?');
  });
});

describe('a Basic header that was not form-encoded', () => {
  async function send(header: string): Promise<string | undefined> {
    const authorization = `Basic ${Buffer.from(header).toString('base64')}`;
    return (await party.redeem('x', {}, { authorization })).body.error_description;
  }
  const ENCODE = 'form-encode it (RFC 6749, 2.3.1)';

  test.each([
    ['a+b and more', 'a registered secret with a plus, as it is'],
    ['a%41b and more', 'a registered secret with an escape, as it is'],
  ])('%s: %s', async (client_secret) => {
    const { service } = await Party.registered(simulator, { client_secret });
    const told = await send(`${service.client_id}:${client_secret}`);
    expect(told).toContain(`As it came it is the registered one: ${ENCODE}`);
    expect(told).not.toContain('and more');
    expect(await send(`${service.client_id}:${encodeURIComponent(client_secret)}`)).not.toContain('encode');
  });

  test('a per cent sign that begins no code, and a colon in the secret', async () => {
    const { service } = await Party.registered(simulator, { client_secret: '100% : sure' });
    expect(await send(`${service.client_id}:100% : sure`)).toContain(ENCODE);
    expect(await send(`${service.client_id}:wrong+one`)).toContain(`if it was not form-encoded, ${ENCODE}`);
    expect(await send(`${service.client_id}:wrong`)).not.toContain('encode');
  });

  test('the client_id too', async () => {
    await Party.registered(simulator, { client_id: 'urn:service:one', client_secret: 'secret' });
    await Party.registered(simulator, { client_id: 'one+two', client_secret: 'secret' });
    expect(await send('urn:service:one:secret')).toContain(`If you mean urn:service:one: ${ENCODE}`);
    expect(await send('one+two:secret')).toContain(ENCODE);
    expect(await send('nobody:secret')).not.toContain('encode');
  });
});

test('the trail as a page shows the refusal of a trace id', async () => {
  await Party.registered(simulator, { client_id: 'looked-at', redirect_uris: [CALLBACK] });
  const { trace, body } = await exchange(simulator.login, addressed('looked-up', CALLBACK));
  const [, link = ''] = /id="trail" href="([^"]+)"/.exec(body) ?? [];
  expect(link).toBe(`/trail?trace=${trace}`);
  const page = (await exchange(simulator.login, link)).body;
  expect(page).toContain(`value="${trace}"`);
  for (const fact of ['client_id.known', 'sent: client_id', 'looked-up', 'documentation', 'correct'])
    expect(page).toContain(fact);
});
