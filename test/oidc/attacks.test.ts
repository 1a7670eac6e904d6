/** Classes of attacks that broke others (test/referee/names.ts), tried through the front door. */

import { describe, expect, it } from 'vitest';
import { token } from '../../src/kernel/entropy.ts';
import { CHECKS } from '../../src/oidc/router.ts';
import type { Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { CALLBACK, loginOf } from '../support/login.ts';
import { atHome, Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { oneOf20, statusesOf, twenty } from './parallel.ts';
import { push, signing } from './signing.ts';

const simulator = await sharedWorld();
const person = await simulator.control.person();
const party = await Party.registered(simulator);
const tricked = await Party.registered(simulator, { redirect_uris: ['https://service.example.no/callback'] });

describe('redirect_uri parser tricks', () => {
  const tricks: readonly string[] = [
    // Who is the host?
    'https://service.example.no@evil.example/callback',
    'https://service.example.no:443@evil.example/callback',
    'https://a@b@evil.example/callback',
    'https://evil.example\\@service.example.no/callback',
    'https://evil.example\\.service.example.no/callback',
    'https://service.example.no.evil.example/callback',
    'https://evilservice.example.no/callback',
    'https://sub.service.example.no/callback',
    'https://service.example.no%2eevil.example/callback',
    'https://service.example.no%00.evil.example/callback',
    'https://evil.example#@service.example.no/callback',
    'https://evil.example?@service.example.no/callback',
    'https://service.example.no:8443/callback',
    'https://service.example.no:443/callback',
    'https://service.example.no./callback',
    'https://SERVICE.example.no/callback',
    'https://servıce.example.no/callback',
    '//service.example.no/callback',
    '/\\service.example.no/callback',
    // Which path?
    'https://service.example.no/callback/',
    'https://service.example.no/callback/../evil',
    'https://service.example.no/callback/..;/evil',
    'https://service.example.no/%63allback',
    'https://service.example.no/callback%2f..%2fevil',
    'https://service.example.no/Callback',
    'https://service.example.no/callback?next=https://evil.example',
    'https://service.example.no/callback#fragment',
    'https://service.example.no/*',
    // Which scheme?
    'http://service.example.no/callback',
    'jAvAsCrIpT:alert(document.domain)//service.example.no/callback',
    'data:text/html,<script>alert(1)</script>',
  ];
  it('are thirty-one', { tags: '@asvs-10.4.1' }, () => expect(new Set(tricks).size).toBe(31));

  it.each(tricks)(
    '%j leads nowhere',
    {
      tags: [
        '@profile-11.9',
        '@class-redirect-uri',
        '@class-demo-redirect',
        '@rfc9700-2.1',
        '@rfc9700-4.1',
        '@rfc9700-4.11',
        '@asvs-10.4.1',
        '@asvs-3.7.2',
      ],
    },
    async (redirect_uri) => {
      const query = tricked.query({ redirect_uri });
      const at = `${simulator.login}/authorize`;
      const get = await fetch(`${at}?${query}`, { redirect: 'manual' });
      const post = await fetch(at, { method: 'POST', body: query, redirect: 'manual' });
      for (const answer of [get, post]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        const html = await answer.text();
        expect(html).not.toMatch(/(?:href|action|src|content)="(?!\/(?!\/))[^"]*evil\.example/);
        expect(html).not.toMatch(/(?:href|action|src)="\s*(?:javascript|data):/i);
        expect(html).not.toContain('<script>alert');
      }
      const pushed = await tricked.push({ redirect_uri });
      expect([pushed.status, pushed.body.error]).toEqual([400, 'invalid_request']);
    },
  );

  it.each([
    'http://localhost:51004/callback',
    'http://127.0.0.2:51004/callback',
    'http://127.1:51004/callback',
    'http://[::1]:51004/callback',
    'http://127.0.0.1:51004@evil.example/callback',
    'http://127.0.0.1:99999/callback',
    'https://127.0.0.1:51004/callback',
    'http://127.0.0.1:51004/callback#x',
    'http://127.0.0.1:*/callback',
    'http://127.0.0.1:0/callback',
  ])("of a native app's loopback address only the port is free: %j", async (redirect_uri) => {
    const native = { application_type: 'native', redirect_uris: ['http://127.0.0.1:0/callback'] };
    const app = await Party.registered(simulator, { ...native, token_endpoint_auth_method: 'none' });
    const answer = await fetch(app.request({ redirect_uri }), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });
});

describe('a login is bound to its browser', () => {
  /** Another login, of no service: that one is open to everybody, and leads nowhere. */
  const isOfUnknownService = (page: Page, id: string) =>
    page.text.includes('Ukjent tjenesteeier') && loginOf(page).id !== id;

  /** The login at whose picker a browser stands. */
  async function begun() {
    const browser = party.browser();
    const picker = await browser.open(party.request());
    return { browser, picker, id: loginOf(picker).id };
  }

  it('knowing its id gives another browser neither a page nor a code', {
    tags: ['@class-unbound-login', '@threat-T4'],
  }, async () => {
    const { browser, picker, id } = await begun();
    const thief = party.browser();
    for (const page of ['selector', 'testid2'])
      expect(
        isOfUnknownService(await thief.open(`${simulator.login}/authorize/${page}?login=${id}`), id),
      ).toBe(true);
    await simulator.control.must('POST', `/logins/${id}/solve`, { person: person.id, method: 'testid' });
    const late = await thief.open(`${simulator.login}/authorize/selector?login=${id}`);
    expect([isOfUnknownService(late, id), atHome(late)]).toEqual([true, false]);
    expect(atHome(await browser.open(picker.url))).toBe(true);
  });

  it('with a login of its own it cannot send forms to the other', {
    tags: ['@class-login-csrf', '@threat-T3'],
  }, async () => {
    const [victim, thief] = [await begun(), await begun()];
    const page = await thief.browser.click(thief.picker, 'testid2');
    const { id, version } = loginOf(page);
    expect([id, id === victim.id]).toEqual([thief.id, false]);
    const foreign = { pid: person.pid, login: `${victim.id}.${version}` };
    const answer = await thief.browser.submit(page, foreign);
    expect([answer.status >= 400, atHome(answer)]).toEqual([true, false]);
    expect(atHome(await throughTestId(victim.browser, victim.picker, person))).toBe(true);
  });

  it('a finished login hands its code to nobody, and once to its own', async () => {
    const { browser, picker, id } = await begun();
    const home = await throughTestId(browser, picker, person);
    expect(atHome(home)).toBe(true);
    for (const who of [browser, party.browser()])
      expect(atHome(await who.open(`${simulator.login}/authorize/selector?login=${id}`))).toBe(false);
  });

  it('a code is redeemed by its own client, address and verifier alone', {
    tags: ['@threat-T2', '@rfc9700-4.5', '@rfc7636'],
  }, async () => {
    const other = await Party.registered(simulator);
    const code = await party.code(person);
    expect((await other.redeem(code)).body.error).toBe('invalid_grant');
    expect((await party.redeem(code, { redirect_uri: `${CALLBACK}/` })).body.error).toBe('invalid_grant');
    expect((await party.redeem(code, { code_verifier: 'v'.repeat(43) })).body.error).toBe('invalid_grant');
    expect((await party.redeem(code)).status).toBe(200);
  });

  it('nothing of one person is left to the next in the same browser after a logout', {
    tags: ['@class-session-after-logout', '@asvs-7.4.1'],
  }, async () => {
    const service = await Party.registered(simulator, { frontchannel_logout_session_required: true });
    const browser = service.browser();
    const first = await service.tokens(await service.logIn(browser, person));
    await browser.open(`${simulator.login}/logout`);
    expect(await service.silent(browser)).toBe('login_required');
    expect((await service.userinfo(first.access_token)).status).toBe(401);
    const next = await service.tokens(await service.logIn(browser, await simulator.control.person()));
    expect(next.claims.sub).not.toBe(first.claims.sub);
    expect(next.claims.sid).not.toBe(first.claims.sid);
  });
});

describe('replay of a client assertion', () => {
  it('at /token, in parallel, each with a code of its own: one is served', {
    tags: ['@class-assertion-replay', '@threat-T2'],
  }, async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    const codes = await twenty(() => side.party.code(person));
    const answers = await Promise.all(codes.map((code) => side.party.redeem(code, form, {})));
    expect(statusesOf(answers)).toEqual(oneOf20(200, 401));
    expect(new Set(answers.map(({ body }) => body.error))).toEqual(new Set([undefined, 'invalid_client']));
    // Refused with somebody's old assertion, the codes are as good as before.
    const unspent = codes.filter((_, place) => answers[place]?.status !== 200);
    const again = await side.party.redeem(unspent[0] ?? '', await side.assertion(), {});
    expect(again.status).toBe(200);
  });

  it('at /par, in parallel: one is served', async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    expect(statusesOf(await twenty(() => push(side, form)))).toEqual(oneOf20(201, 401));
  });

  it('at one endpoint after the other', { tags: '@class-assertion-replay' }, async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    const code = await side.party.code(person);
    expect((await push(side, form)).status).toBe(201);
    expect((await side.party.redeem(code, form, {})).body.error).toBe('invalid_client');
  });

  it('at refresh, introspection and revocation, where nothing is used or revoked by it', {
    tags: '@profile-3.32',
  }, async () => {
    const side = await signing(simulator);
    const { party } = side;
    const form = await side.assertion();
    const { body } = await party.redeem(await party.code(person), form, {});
    const token = body.refresh_token ?? '';
    const introspect = (own: Record<string, string>) =>
      party.post('/token/introspect', new URLSearchParams({ token, ...own }));
    const refused = { status: 401, body: { error: 'invalid_client' } };
    expect(await party.refresh(token, form, {})).toMatchObject(refused);
    expect(await introspect(form)).toMatchObject(refused);
    expect(await party.revoke(token, form, {})).toMatchObject(refused);
    expect((await introspect(await side.assertion())).status).toBe(200);
    const fresh = await side.assertion();
    expect(statusesOf(await twenty(() => introspect(fresh)))).toEqual(oneOf20(200, 401));
    expect((await party.refresh(token, await side.assertion(), {})).status).toBe(200);
  });

  it('with the same jti signed anew; the jti of another client is another', async () => {
    const [side, other] = [await signing(simulator), await signing(simulator)];
    const jti = token();
    expect((await push(side, await side.assertion({ jti }))).status).toBe(201);
    expect((await push(side, await side.assertion({ jti, nbf: 1 }))).status).toBe(401);
    expect((await push(other, await other.assertion({ jti }))).status).toBe(201);
  });

  it('without the check assertion.once /token would serve them all', async () => {
    const client = { ...CHECKS.token.client, once: [] };
    const weak = await ownWorld({ checks: { ...CHECKS, token: { ...CHECKS.token, client } } });
    const side = await signing(weak);
    const known = await weak.control.person();
    const form = await side.assertion();
    const three = await Promise.all([1, 2, 3].map(() => side.party.code(known)));
    const answers = await Promise.all(three.map((code) => side.party.redeem(code, form, {})));
    expect(statusesOf(answers)).toEqual([200, 200, 200]);
  });
});
