/** Classes of attacks that broke others (test/referee/names.ts), tried through the front door. */

import { beforeAll, describe, expect, it } from 'vitest';
import { token } from '../../src/kernel/entropy.ts';
import { CHECKS } from '../../src/oidc/router.ts';
import { throughTestId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { atHome, errorOf, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { world } from '../support/world.ts';
import { push, type Signing, signing } from './signing.ts';

const simulator = await sharedWorld();
const person = await simulator.control.person();

describe('redirect_uri parser tricks', () => {
  const registered = 'https://service.example.no/callback';
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
  let party: Party;
  beforeAll(async () => {
    party = await Party.registered(simulator, { redirect_uris: [registered] });
  });

  it('are thirty-one', () => expect(new Set(tricks).size).toBe(31));

  it.each(tricks)('%j leads nowhere', { tags: '@profile-11.9' }, async (redirect_uri) => {
    const query = party.query({ redirect_uri });
    const get = await fetch(`${simulator.login}/authorize?${query}`, { redirect: 'manual' });
    const post = await fetch(`${simulator.login}/authorize`, {
      method: 'POST',
      body: query,
      redirect: 'manual',
    });
    for (const answer of [get, post]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      const html = await answer.text();
      expect(html).not.toMatch(/(?:href|action|src|content)="(?!\/(?!\/))[^"]*evil\.example/);
      expect(html).not.toMatch(/(?:href|action|src)="\s*(?:javascript|data):/i);
      expect(html).not.toContain('<script>alert');
    }
    const pushed = await party.post('/par', query, party.basic);
    expect([pushed.status, pushed.body.error]).toEqual([400, 'invalid_request']);
  });

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
  let party: Party;
  beforeAll(async () => {
    party = await Party.registered(simulator);
  });

  /** The login at whose picker a browser stands. */
  async function begun() {
    const browser = party.browser();
    const picker = await browser.open(party.request());
    const { logins } = await simulator.control.must<{ logins: { id: string }[] }>(
      'GET',
      `/logins?service=${party.service.client_id}`,
    );
    return { browser, picker, id: logins.at(-1)?.id ?? '' };
  }

  it('knowing its id gives another browser neither a page nor a code', async () => {
    const { browser, picker, id } = await begun();
    const thief = party.browser();
    for (const page of ['selector', 'testid2'])
      expect((await thief.open(`${simulator.login}/authorize/${page}?login=${id}`)).status).toBe(400);
    await simulator.control.must('POST', `/logins/${id}/solve`, { person: person.id, method: 'testid' });
    const late = await thief.open(`${simulator.login}/authorize/selector?login=${id}`);
    expect([late.status, atHome(late)]).toEqual([400, false]);
    expect(atHome(await browser.open(picker.url))).toBe(true);
  });

  it('with a login of its own it cannot send forms to the other', async () => {
    const [victim, thief] = [await begun(), await begun()];
    const page = await thief.browser.click(thief.picker, 'testid2');
    const form = page.form('submit');
    const own = form.controls.find(({ name }) => name === 'login')?.value ?? '';
    const foreign = own.replace(thief.id, victim.id);
    expect(foreign).not.toBe(own);
    const answer = await thief.browser.submit(page, { pid: person.pid, login: foreign });
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

  it('a code is redeemed by its own client, address and verifier alone', async () => {
    const other = await Party.registered(simulator);
    const code = await party.code(person);
    expect((await other.redeem(code)).body.error).toBe('invalid_grant');
    expect((await party.redeem(code, { redirect_uri: `${CALLBACK}/` })).body.error).toBe('invalid_grant');
    expect((await party.redeem(code, { code_verifier: 'v'.repeat(43) })).body.error).toBe('invalid_grant');
    expect((await party.redeem(code)).status).toBe(200);
  });

  it('nothing of one person is left to the next in the same browser after a logout', async () => {
    const service = await Party.registered(simulator, { frontchannel_logout_session_required: true });
    const browser = service.browser();
    const first = await service.tokens(await service.logIn(browser, person));
    await browser.open(`${simulator.login}/logout`);
    expect(errorOf(await browser.open(service.request({ prompt: 'none' })))).toBe('login_required');
    expect((await service.userinfo(first.access_token)).status).toBe(401);
    const next = await service.tokens(await service.logIn(browser, await simulator.control.person()));
    expect(next.claims.sub).not.toBe(first.claims.sub);
    expect(next.claims.sid).not.toBe(first.claims.sid);
  });
});

const codes = ({ party }: Signing, count: number) =>
  Promise.all(Array.from({ length: count }, () => party.code(person)));
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).toSorted();

describe('replay of a client assertion', () => {
  const ONE_OF_TWENTY = [200, ...Array<number>(19).fill(401)];

  it('at /token, in parallel, each with a code of its own: one is served', async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    const twenty = await codes(side, 20);
    const answers = await Promise.all(twenty.map((code) => side.party.redeem(code, form, {})));
    expect(statuses(answers)).toEqual(ONE_OF_TWENTY);
    expect(new Set(answers.map(({ body }) => body.error))).toEqual(new Set([undefined, 'invalid_client']));
    // Refused with somebody's old assertion, the codes are as good as before.
    const unspent = twenty.filter((_, place) => answers[place]?.status !== 200);
    const again = await side.party.redeem(unspent[0] ?? '', await side.assertion(), {});
    expect(again.status).toBe(200);
  });

  it('at /par, in parallel: one is served', async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    const answers = await Promise.all(Array.from({ length: 20 }, () => push(side, form)));
    expect(statuses(answers)).toEqual([201, ...Array<number>(19).fill(401)]);
  });

  it('at one endpoint after the other', async () => {
    const side = await signing(simulator);
    const form = await side.assertion();
    const [code = ''] = await codes(side, 1);
    expect((await push(side, form)).status).toBe(201);
    expect((await side.party.redeem(code, form, {})).body.error).toBe('invalid_client');
  });

  it('at refresh, introspection and revocation, where nothing is used or revoked by it', {
    tags: '@profile-3.32',
  }, async () => {
    const side = await signing(simulator);
    const { party } = side;
    const [code = ''] = await codes(side, 1);
    const form = await side.assertion();
    const { body } = await party.redeem(code, form, {});
    const token = body.refresh_token ?? '';
    const introspect = (own: Record<string, string>) =>
      party.post('/token/introspect', new URLSearchParams({ token, ...own }));
    const answers = [
      await party.refresh(token, form, {}),
      await introspect(form),
      await party.revoke(token, form, {}),
    ];
    expect(answers.map(({ status, body: { error } }) => [status, error])).toEqual(
      Array(3).fill([401, 'invalid_client']),
    );
    expect((await introspect(await side.assertion())).status).toBe(200);
    const fresh = await side.assertion();
    const twice = await Promise.all(Array.from({ length: 20 }, () => introspect(fresh)));
    expect(statuses(twice)).toEqual(ONE_OF_TWENTY);
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
    const weak = await world({ checks: { ...CHECKS, token: { ...CHECKS.token, client } } });
    const side = await signing(weak);
    const known = await weak.control.person();
    const form = await side.assertion();
    const three = await Promise.all([1, 2, 3].map(() => side.party.code(known)));
    const answers = await Promise.all(three.map((code) => side.party.redeem(code, form, {})));
    expect(statuses(answers)).toEqual([200, 200, 200]);
    await weak.close();
  });
});
