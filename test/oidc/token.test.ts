import request from 'supertest';
import { expect, test } from 'vitest';
import { GRANT } from '../../src/oidc/records.ts';
import { CODE_FORM_CHECKS, REDEMPTION_CHECKS } from '../../src/oidc/token/code-checks.ts';
import { TOKEN_CHECKS } from '../../src/oidc/token/endpoint.ts';
import { VERIFIER } from '../support/login.ts';
import { basic, createBench } from './bench.ts';
import { oneOf20, statusesOf, twenty } from './parallel.ts';

test('a code gives both tokens, uncached, and the trail knows', {
  tags: ['@profile-4.2', '@profile-11.17', '@rfc6749-5.1'],
}, async () => {
  const bench = await createBench();
  const answer = await bench.redeem(await bench.code());
  expect(answer.status).toBe(200);
  expect(Object.keys(answer.body)).toEqual(['access_token', 'id_token', 'token_type', 'expires_in', 'scope']);
  expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 120, scope: 'openid profile' });
  expect(answer.headers['cache-control']).toBe('no-store');
  const events = await bench.events();
  expect(events.map(({ kind }) => kind)).toEqual(['token.issued']);
  expect(JSON.stringify(events)).not.toContain('12859000108');
});

test('without openid there is no id_token', { tags: '@profile-2.1.5' }, async () => {
  const bench = await createBench();
  const answer = await bench.redeem(await bench.code({ request: { scopes: ['profile'] } }));
  expect(Object.keys(answer.body)).toEqual(['access_token', 'token_type', 'expires_in', 'scope']);
});

test('a used code is refused, and what it gave is revoked', {
  tags: ['@profile-2.3.2', '@rfc9700-4.5', '@asvs-10.4.2'],
}, async () => {
  const bench = await createBench();
  const code = await bench.code();
  const first = await bench.redeem(code);
  const userinfo = () =>
    request(bench.app).get('/userinfo').auth(first.body.access_token, { type: 'bearer' });
  expect((await userinfo()).status).toBe(200);
  const second = await bench.redeem(code);
  expect([second.status, second.body.error]).toEqual([400, 'invalid_grant']);
  expect(second.body.error_description).toMatch(/used before.* \(traceId=[0-9a-f]{32}\)$/);
  expect((await userinfo()).status).toBe(401);
  expect(await bench.store.find(GRANT, {}, bench.now)).toEqual([]);
});

test("another client's attempt neither spends nor revokes", { tags: '@threat-T2' }, async () => {
  const bench = await createBench();
  await bench.service({ client_id: 'other' });
  const code = await bench.code();
  const attempt = () => bench.redeem(code).set('authorization', basic('other'));
  expect((await attempt()).body.error).toBe('invalid_grant');
  expect((await bench.redeem(code)).status).toBe(200);
  expect((await attempt()).body.error).toBe('invalid_grant');
  expect(await bench.store.find(GRANT, {}, bench.now)).toHaveLength(1);
});

test('of twenty parallel redemptions one wins', { tags: ['@asvs-2.3.4', '@asvs-15.4.2'] }, async () => {
  const bench = await createBench();
  const code = await bench.code();
  const answers = await twenty(async () => bench.redeem(code));
  expect(statusesOf(answers)).toEqual(oneOf20(200, 400));
  expect(answers.filter(({ body }) => body.error === 'invalid_grant')).toHaveLength(19);
  expect(await bench.store.find(GRANT, {}, bench.now)).toEqual([]);
});

test('a code lives sixty seconds, also of its own aged time', {
  tags: ['@profile-2.3.2', '@asvs-10.4.3'],
}, async () => {
  const bench = await createBench();
  const [late, aged] = [await bench.code(), await bench.code()];
  await bench.store.age(61_000, { service: 'my-service' });
  expect((await bench.redeem(aged)).body.error).toBe('invalid_grant');
  const fresh = await bench.code();
  bench.now += 59_999;
  expect((await bench.redeem(fresh)).status).toBe(200);
  expect((await bench.redeem(late)).body.error).toBe('invalid_grant');
});

const wrong: [string, Record<string, string | undefined>, string][] = [
  ['no code', { code: undefined }, 'invalid_request'],
  ['unknown code', { code: 'nope' }, 'invalid_grant'],
  ['no redirect_uri', { redirect_uri: '' }, 'invalid_request'],
  ['another redirect_uri', { redirect_uri: 'http://localhost:3000/callback/' }, 'invalid_grant'],
  ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
  ['a short verifier', { code_verifier: 'v'.repeat(42) }, 'invalid_request'],
  ['a long verifier', { code_verifier: 'v'.repeat(129) }, 'invalid_request'],
  ['another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
  ['no grant_type', { grant_type: undefined }, 'invalid_request'],
  ['an unregistered grant', { grant_type: 'refresh_token' }, 'unauthorized_client'],
  ['a grant of others', { grant_type: 'password' }, 'unsupported_grant_type'],
  ['a name of the prototype', { grant_type: '__proto__' }, 'unsupported_grant_type'],
];
test.each(wrong)('%s is refused and spends nothing', { tags: '@profile-4.1' }, async (_name, part, error) => {
  const bench = await createBench();
  const code = await bench.code();
  const answer = await bench.redeem(code, part);
  expect([answer.status, answer.body.error]).toEqual([400, error]);
  expect(Object.keys(answer.body)).toEqual(['error', 'error_description']);
  expect((await bench.redeem(code)).status).toBe(200);
  const [refusal] = await bench.events();
  expect(refusal?.kind).toBe('refusal');
});

test('a verifier without a challenge is refused', { tags: '@rfc9700-4.8' }, async () => {
  const bench = await createBench();
  const wish = { request: { code_challenge: null } };
  expect((await bench.redeem(await bench.code(wish))).body.error).toBe('invalid_grant');
  expect((await bench.redeem(await bench.code(wish), { code_verifier: undefined })).status).toBe(200);
});

test('a grant the service is not registered for, and a person who is gone', {
  tags: '@asvs-10.4.4',
}, async () => {
  const bench = await createBench();
  const gone = await bench.redeem(await bench.code({ authentication: { person: 'p_nobody' } }));
  expect(gone.body.error).toBe('invalid_grant');
  await bench.service({ grant_types: [] });
  expect((await bench.redeem(await bench.code())).body.error).toBe('unauthorized_client');
});

test('what is no form, no POST or no text is refused as JSON', async () => {
  const bench = await createBench();
  const post = () => request(bench.app).post('/token').set('authorization', basic());
  const form = (text: string) => post().type('form').send(text);
  const get = await request(bench.app).get('/token');
  const answers = [
    await post().send({ grant_type: 'authorization_code' }),
    get,
    await form('grant_type=a&grant_type=b'),
    await form('grant_type=%ff'),
    await form(`code=${'x'.repeat(70_000)}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([415, 405, 400, 400, 413]);
  expect(get.headers.allow).toBe('POST, OPTIONS');
  for (const { body } of answers) expect(Object.keys(body)).toEqual(['error', 'error_description']);
});

const attempts: Record<string, Record<string, string | undefined>> = {
  'token.redirect_uri': { redirect_uri: undefined },
  'token.verifier_form': { code_verifier: 'v' },
  'code.redirect_uri': { redirect_uri: 'http://localhost:3000/other' },
  'code.verifier_sent': { code_verifier: undefined },
  'code.verifier_fits': { code_verifier: `${VERIFIER}w` },
};
test.each(Object.entries(attempts))('without the check %s its request gets further', async (rule, part) => {
  const rules = async (checks = TOKEN_CHECKS) => {
    const bench = await createBench({ token: checks });
    await bench.redeem(await bench.code(), part);
    return (await bench.events()).map((event) => event.rule ?? event.kind);
  };
  const without = <T extends { rule: { id: string } }>(list: readonly T[]) =>
    list.filter((check) => check.rule.id !== rule);
  const codeForm = without(CODE_FORM_CHECKS);
  expect(await rules()).toEqual([rule]);
  const weaker = { ...TOKEN_CHECKS, codeForm, redemption: without(REDEMPTION_CHECKS) };
  expect(await rules(weaker)).not.toContain(rule);
});
