/** `resource` (RFC 8707; docs/facts/idporten.md#authorization-requests, docs/facts/idporten.md#tokens): the access token's audience, and nobody else's. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Answered, type Change, codeOf, errorOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const API = 'https://api.example.no/v1';

const simulator = await sharedWorld();
const person = await simulator.control.person();
const party = await Party.registered(simulator, RENEWING);

const redeemed = async (asked: Change, redeeming: Change = {}) =>
  party.redeem(await party.code(person, asked), redeeming);
const aud = ({ body }: Answered) => decodeJwt(body.access_token ?? '').aud;

it.each([API, 'urn:nav:dev-gcp:team:app', 'https://api.example.no/v1?tenant=%C3%A6', 'https://a/b%20c'])(
  'any absolute URI becomes aud, character by character: %j',
  async (resource) => {
    const answer = await redeemed({ resource });
    expect(aud(answer)).toBe(resource);
    expect(decodeJwt(answer.body.id_token ?? '').aud).toBe(party.service.client_id);
  },
);

it('without resource there is no aud', { tags: ['@profile-4.16', '@profile-11.16'] }, async () => {
  expect(aud(await redeemed({}))).toBeUndefined();
});

it('travels by PAR, through the picker and from the SSO session', { tags: '@profile-2.1.15' }, async () => {
  const browser = party.browser();
  const pushed = await party.pushed({ resource: API });
  const homes = [await party.logIn(browser, person, { resource: 'urn:first' }), await browser.open(pushed)];
  const answers = await Promise.all(homes.map((home) => party.redeem(codeOf(home))));
  expect(answers.map(aud)).toEqual(['urn:first', API]);
});

it('stays through every refresh, and userinfo and introspection know the token', async () => {
  const first = await redeemed({ resource: API });
  const second = await party.refresh(first.body.refresh_token);
  const third = await party.refresh(second.body.refresh_token, { resource: API });
  expect([second, third].map(aud)).toEqual([API, API]);
  expect((await party.userinfo(third.body.access_token ?? '')).status).toBe(200);
});

describe('a token request', () => {
  it('may name the same again', async () => {
    expect(aud(await redeemed({ resource: API }, { resource: API }))).toBe(API);
  });

  it.each([
    ['another', { resource: API }, 'https://api.example.no/v2'],
    ['one where none was granted', {}, API],
    ['what is no URI', { resource: API }, 'nonsense'],
  ])(
    'may not name %s; the code and the refresh token stay as good as before',
    async (_name, asked, resource) => {
      const code = await party.code(person, asked);
      const refused = await party.redeem(code, { resource });
      expect([refused.status, refused.body.error]).toEqual([400, 'invalid_target']);
      const { body } = await party.redeem(code);
      const again = await party.refresh(body.refresh_token, { resource });
      expect([again.status, again.body.error]).toEqual([400, 'invalid_target']);
      expect((await party.refresh(body.refresh_token)).status).toBe(200);
    },
  );
});

it.each(['nonsense', '/v1', 'https://api.example.no/v1#part', '//api.example.no'])(
  'what is no absolute URI is refused at authorize: %j',
  async (resource) => {
    expect(errorOf(await party.browser().open(party.request({ resource })))).toBe('invalid_target');
  },
);

it('two audiences in one token help nobody', async () => {
  const query = `${party.request({ resource: API })}&resource=urn:other`;
  expect(errorOf(await party.browser().open(query))).toBe('invalid_target');
});
