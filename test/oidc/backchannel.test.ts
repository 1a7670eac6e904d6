/** Back-channel logout: what a service hears, and what becomes of a service that does not answer well. */
import { decodeProtectedHeader } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { SERVICE } from '../../src/services/service.ts';
import { update } from '../../src/storage/record-operations.ts';
import type { Browser } from '../support/browser.ts';
import { GOODBYE, Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { type Listener, listener, tellable, trailOf } from './channels.ts';

let ahead = 0;
let person: TestPerson;
let opened: Listener[] = [];
const simulator = await sharedWorld({ clock: { now: () => systemClock.now() + ahead } });
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
});

const open = async (...given: Parameters<typeof listener>) => {
  const made = await listener(...given);
  opened.push(made);
  return made;
};
const told = (at: Listener) => tellable(simulator, at.origin, { backchannel_logout_uri: '/back' });

async function loggedIn(party: Party, browser: Browser = party.browser()) {
  person = await simulator.control.person();
  return { browser, tokens: await party.tokens(await party.logIn(browser, person)) };
}

const logout = (browser: Browser, party: Party) => browser.open(party.logout());

/** A service that is told of a logout, and a browser logged in there. */
async function ready(...given: Parameters<typeof listener>) {
  const service = await open(...given);
  const party = await told(service);
  return { service, party, ...(await loggedIn(party)) };
}

const tokenIn = ({ heard }: Listener) => new URLSearchParams(heard[0]?.body).get('logout_token') ?? '';

const results = () => trailOf(simulator, person, 'logout.backchannel');
/** Without the names of the services. */
const outcomes = async () => (await results()).map((line) => line.replace(/^.*?: /, ''));

describe('a service is told', () => {
  it('by one post of a logout token as in ID-porten, before the browser is home', {
    tags: ['@profile-6.4.1', '@profile-11.28'],
  }, async () => {
    const { service, party, browser, tokens } = await ready();
    expect((await logout(browser, party)).url.href).toBe(GOODBYE);
    expect(service.heard).toMatchObject([
      { method: 'POST', url: '/back', type: 'application/x-www-form-urlencoded' },
    ]);
    expect([...new URLSearchParams(service.heard[0]?.body).keys()]).toEqual(['logout_token']);
    const token = tokenIn(service);
    const header = decodeProtectedHeader(token);
    expect(Object.keys(header).toSorted()).toEqual(['alg', 'kid', 'typ', 'x5c']);
    expect(header).toMatchObject({ typ: 'logout+jwt', alg: 'RS256' });
    const { iat = 0, exp = 0, jti, ...claims } = await party.claims(token);
    expect(claims).toEqual({
      ...{ iss: simulator.issuer, aud: party.service.client_id },
      ...{ sub: tokens.claims.sub, sid: tokens.claims.sid },
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect(exp - iat).toBe(300);
    expect(jti).toMatch(/^[\w-]{43}$/);
    expect(await results()).toEqual([`Back-channel logout of ${party.service.client_id}: accepted (204)`]);
  });

  it('only when its session has ended: it finds it gone', async () => {
    const party: { own?: Party; browser?: Browser; token?: string; status?: number } = {};
    const service = await open(async (res) => {
      party.status = (await party.own?.userinfo(party.token ?? ''))?.status ?? 0;
      res.writeHead(200).end();
    });
    party.own = await told(service);
    const { browser, tokens } = await loggedIn(party.own);
    party.token = tokens.access_token;
    await logout(browser, party.own);
    expect(party.status).toBe(401);
  });

  it('with no id_token_hint made of its token: that is none', async () => {
    const { service, party, browser } = await ready();
    await logout(browser, party);
    const again = await loggedIn(party);
    const hinted = party.logout({ client_id: null, id_token_hint: tokenIn(service) });
    const page = await again.browser.open(hinted);
    expect(page.text).toContain('logout.hint');
  });

  it('at the address registered now, each in its own session', async () => {
    const [before, after] = [await open(), await open()];
    const party = await told(before);
    const { browser } = await loggedIn(party);
    await simulator.control.must('PATCH', `/services/${party.service.client_id}`, {
      redirect_uris: [...party.service.redirect_uris, `${after.origin}/callback`],
      backchannel_logout_uri: `${after.origin}/moved`,
    });
    await logout(browser, party);
    expect([before.heard.length, after.heard.map(({ url }) => url)]).toEqual([0, ['/moved']]);
  });
});

describe('what goes wrong is on the trail, and the browser comes home', () => {
  async function outcome(service: Listener): Promise<string> {
    const party = await told(service);
    const { browser } = await loggedIn(party);
    expect((await logout(browser, party)).url.href).toBe(GOODBYE);
    return (await outcomes())[0] ?? '';
  }

  it('a refusal, which is not tried again', { tags: '@profile-6.4.2' }, async () => {
    const service = await open((res) => void res.writeHead(400).end('secret words'));
    expect(await outcome(service)).toBe('failed: 400');
    expect(service.heard).toHaveLength(1);
  });

  it('a redirect, which is not followed', async () => {
    const elsewhere = await open();
    const location = `${elsewhere.origin}/back`;
    const service = await open((res) => void res.writeHead(307, { location }).end());
    expect(await outcome(service)).toBe('failed: redirects are not followed (307)');
    expect(elsewhere.heard).toHaveLength(0);
  });

  it('nobody there', async () => {
    const service = await open();
    await service.close();
    expect(await outcome(service)).toBe('failed: ECONNREFUSED');
  });

  it('a connection cut', async () => {
    const service = await open((res) => void res.destroy());
    expect(await outcome(service)).toBe('failed: ECONNRESET');
  });

  it('an answer without end, of which 64 kB are read', async () => {
    let sent = 0;
    const service = await open((res) => {
      res.writeHead(200);
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(1024))) sent += 1024;
      };
      res.on('drain', more);
      more();
    });
    expect(await outcome(service)).toBe('accepted (200)');
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('no answer within five seconds', {
    tags: ['@profile-6.4.2', '@profile-11.28'],
    timeout: 15_000,
  }, async () => {
    expect(await outcome(await open(() => undefined))).toBe('failed: no answer within 5 seconds');
  });
});

describe('an address that cannot be called spoils nothing:', () => {
  /** The same person in one browser at a service that hears, and at this one. */
  async function beside(odd: Party) {
    const service = await open();
    const { browser } = await loggedIn(await told(service));
    await browser.open(odd.request());
    return { service, browser };
  }

  /** As an older store may hold it: today's rules would not let it be registered. */
  async function registeredOnce(uris: object): Promise<Party> {
    const odd = await Party.registered(simulator);
    const key = { kind: SERVICE, id: odd.service.client_id };
    await update(simulator.store, systemClock.now(), key, ({ value }) => ({ ...value, ...uris }));
    return odd;
  }

  it('a scheme in capitals is a scheme', async () => {
    const odd = await registeredOnce({ backchannel_logout_uri: 'HTTPS://nobody.example.no/back' });
    const { service, browser } = await beside(odd);
    expect((await logout(browser, odd)).url.href).toBe(GOODBYE);
    expect(service.heard).toHaveLength(1);
    const failed = expect.stringMatching(/^failed: (?!the address)/);
    expect((await outcomes()).toSorted()).toEqual(['accepted (204)', failed]);
  });

  it.each(['http://[broken', 'ftp://service.localhost/back', 'nonsense'])('what is none: %s', async (uri) => {
    const odd = await registeredOnce({ backchannel_logout_uri: uri, frontchannel_logout_uri: uri });
    const { service, browser } = await beside(odd);
    const page = await logout(browser, odd);
    expect([page.status, service.heard.length]).toEqual([page.url.href === GOODBYE ? 0 : 200, 1]);
    expect(await results()).toContainEqual(expect.stringMatching(/no http or https address$/));
  });
});

it('all are called at once: one that is slow holds up no other', async () => {
  const order: string[] = [];
  const slow = await open((res) => {
    order.push('slow');
    const answer = () => (order.includes('quick') ? res.writeHead(200).end() : setImmediate(answer));
    answer();
  });
  const quick = await open((res) => {
    order.push('quick');
    res.writeHead(200).end();
  });
  const [first, second] = [await told(slow), await told(quick)];
  const { browser } = await loggedIn(first);
  await browser.open(second.request());
  await logout(browser, first);
  expect(await outcomes()).toEqual(['accepted (200)', 'accepted (200)']);
});

it('of parallel logouts one ends the session and tells of it', async () => {
  const { service, party, browser } = await ready();
  const pages = await Promise.all(Array.from({ length: 8 }, () => logout(browser, party)));
  expect(pages.filter(({ url }) => url.href === GOODBYE)).toHaveLength(1);
  expect(service.heard).toHaveLength(1);
});

it('an expired session calls nobody', { tags: '@profile-6.1.4' }, async () => {
  const { service, party, browser } = await ready();
  ahead += 31 * 60_000;
  await logout(browser, party);
  expect(service.heard).toEqual([]);
});

it('settings.logout.logout_token_sub=pid tells the number, as in the documentation’s example', {
  tags: '@profile-6.4.3',
}, async () => {
  const other = await ownWorld({ config: { settings: { logout: { logout_token_sub: 'pid' } } } });
  const service = await open();
  const party = await tellable(other, service.origin, { backchannel_logout_uri: '/back' });
  const somebody = await other.control.person();
  const { browser } = await party.logIn(party.browser(), somebody);
  await browser.open(`${other.login}/logout`);
  expect((await party.claims(tokenIn(service))).sub).toBe(somebody.pid);
});
