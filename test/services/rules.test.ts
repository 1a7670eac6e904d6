/** Digdir's rules of registration: each refuses by its name, at the start, in the control API and on the page. */
import { describe, expect, test } from 'vitest';
import { OWN_LEVELS } from '../../src/kernel/acr.ts';
import { serviceInput } from '../../src/services/input.ts';
import { plainService } from '../../src/services/members.ts';
import { registrationRule, registrationRules } from '../../src/services/rules.ts';
import { bundledServices } from '../../src/services/seed.ts';
import { requestOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { world } from '../support/world.ts';
import { app, at, BROKEN, GOOD, key } from './broken.ts';

const broken = (service: object) =>
  (serviceInput({ httpHosts: [], levels: OWN_LEVELS }).safeParse(service).error?.issues ?? []).map(
    ({ path, message }) => [registrationRule(message)?.id, `/${path.join('/')}`],
  );

test.each(BROKEN)('%s refuses %j', { tags: '@asvs-1.2.2' }, (rule, part, pointer) => {
  expect(broken({ ...GOOD, ...part })).toContainEqual([rule, pointer]);
});

test('each rule of the catalogue is broken above', {
  tags: [
    '@profile-3.5',
    '@profile-3.8',
    '@profile-3.11',
    '@profile-3.12',
    '@profile-3.13',
    '@profile-3.16',
    '@profile-3.19',
  ],
}, () => {
  expect(Object.keys(registrationRules).toSorted()).toEqual(
    [...new Set(BROKEN.map(([rule]) => rule))].toSorted(),
  );
});

describe('what keeps every rule', () => {
  test.each([
    ['the least', {}],
    ['https', at('https://service.example.no/callback')],
    [
      'names of this machine',
      at('http://service.localhost:9/cb', 'http://127.0.0.1:3000/cb', 'http://[::1]/cb'),
    ],
    ['names of containers', at('http://service:3000/cb', 'http://host.docker.internal:3000/cb')],
    ['an app on any port', app('http://127.0.0.1:0/callback', 'http://[::1]:0/callback')],
    ['an app at localhost, on one port or any', app('http://localhost:8000/cb', 'http://localhost:0/cb')],
    ['an app with a scheme and a claimed address', app('no.example.app:/cb', 'https://app.example.no/cb')],
    ['an address without a path', at('https://service.example.no', 'https://service.example.no?a=b')],
    ['a link with a fragment', { client_uri: 'https://service.example.no/#/start' }],
    ['PKCE waived', { code_challenge_method: 'none' }],
    ['logout on the same host', { frontchannel_logout_uri: 'http://localhost:4000/out' }],
    ['an enterprise certificate instead of keys', { token_endpoint_auth_method: 'private_key_jwt' }],
    ['five keys', { jwks: { keys: Array(5).fill(key) } }],
    ['scopes of others', { integration_type: 'api_klient', scopes: ['openid', 'altinn:x'] }],
    ['no way back from logout', { post_logout_redirect_uris: [] }],
  ])('%s', (_what, part) => {
    expect(broken({ ...GOOD, ...part })).toEqual([]);
  });

  test('the bundled services do, at home on localhost', () => {
    for (const service of bundledServices(['http://localhost:7576']))
      expect(broken({ ...service, backchannel_logout_session_required: false })).toEqual([]);
    expect(plainService.safeParse(GOOD).success).toBe(true);
  });
});

const WRONG = {
  ...GOOD,
  redirect_uris: ['http://service.example.no/cb', 'https://localhost/cb'],
  scopes: ['openid', 'altinn:x'],
  code_challenge_method: 'none',
  application_type: 'browser',
};
const RULES = ['address.https', 'address.localhost', 'scopes.fixed', 'code_challenge_method.waived'];

test('the start stops with every problem of every service at once', async () => {
  const problems = await world({ config: { services: [WRONG, { ...GOOD, scopes: ['openid'] }] } }).then(
    () => [],
    (error: { readonly problems: readonly string[] }) => error.problems,
  );
  for (const rule of RULES) expect(problems.join('\n')).toContain(`(rule ${rule})`);
  expect(problems).toContainEqual(expect.stringMatching(/services\.0\.redirect_uris\.1: .*never https/));
  expect(problems).toContainEqual(expect.stringMatching(/services\.1\.scopes: .*\(rule scopes\.fixed\)$/));
});

const simulator = await sharedWorld();

describe('in a running simulator', () => {
  test('the control API names every rule, where it is broken, and where it is documented', async () => {
    const { status, body } = await simulator.control.call('POST', '/services', WRONG);
    expect(status).toBe(400);
    const errors = body.errors as readonly Record<string, string>[];
    expect(errors.map(({ rule }) => rule).toSorted()).toEqual(RULES.toSorted());
    const see = expect.stringContaining('https://');
    expect(errors[0]).toMatchObject({ pointer: '/redirect_uris/0', see });
  });

  test('a patch is judged as a whole', async () => {
    await simulator.control.must('POST', '/services', { ...GOOD, code_challenge_method: 'none' });
    const { body } = await simulator.control.call('PATCH', '/services/mine', { application_type: 'browser' });
    expect(JSON.stringify(body.errors)).toContain('code_challenge_method.waived');
    const none = { post_logout_redirect_uris: null };
    const without = await simulator.control.call('PATCH', '/services/mine', none);
    expect(JSON.stringify(without.body.errors)).toContain('post_logout_redirect_uris.present');
  });

  const refusal = async (redirect_uri: string) =>
    (await fetch(requestOf(simulator, { client_id: 'new' }, { redirect_uri }))).text();

  test('the page offers to register what keeps the rules, and says which one is broken', async () => {
    expect(await refusal('http://localhost:3000/cb')).toContain('post_logout_redirect_uris');
    const page = await refusal('https://localhost:3000/cb');
    expect(page).toContain(registrationRules['address.localhost'].says);
    expect(page).not.toContain('action="/services/register"');
  });

  test('the form itself is refused with the rule', async () => {
    const form = { client_id: 'new', redirect_uri: 'http://a.no/cb', back: '/authorize?client_id=new' };
    const answer = await fetch(`${simulator.login}/services/register`, {
      method: 'POST',
      headers: { origin: simulator.login, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('address.https');
  });
});
