/** What one complete login costs the store: a PostgreSQL across a network answers each of these calls in its own time. */
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change, Decide, Store } from '../../src/storage/store.ts';
import { withKey } from '../rp/service.ts';
import { Browser } from '../support/browser.ts';
import { type TestPerson, type World, world } from '../support/world.ts';
import { CALLBACK, homeWith, passwordOf, requestOf, type Service, VERIFIER } from './support.ts';

/** Goal of reference/performance.md. */
const MOST_CALLS = 23;

interface Request {
  readonly name: string;
  readonly calls: string[];
  writes: number;
}

let requests: Request[] = [];
const request = (name: string) => void requests.push({ name, calls: [], writes: 0 });

function writes<R>({ puts = [], deletes = [], events = [] }: Change<R>): boolean {
  return puts.length + deletes.length + events.length > 0;
}

/** Each call is one round trip; a look that was not announced makes an engine that must ask first go twice. */
function counting(store: Store): Store {
  const count = (call: string) => void requests.at(-1)?.calls.push(call);
  return {
    ...store,
    get(kind, id, at) {
      count(`get ${kind}`);
      return store.get(kind, id, at);
    },
    many(keys, at) {
      count(`many ${keys.map(({ kind }) => kind).join('+')}`);
      return store.many(keys, at);
    },
    find(kind, tags, at, page) {
      count(`find ${kind}`);
      return store.find(kind, tags, at, page);
    },
    async change<R>(at: number, keys: Parameters<Store['change']>[1], decide: Decide<R>) {
      count(`change ${keys.map(({ kind }) => kind).join('+')}`);
      let wrote = false;
      const result = await store.change(at, keys, (look) => {
        const change = decide(look);
        wrote = writes(change);
        return change;
      });
      const last = requests.at(-1);
      if (wrote && last !== undefined) last.writes += 1;
      return result;
    },
    events(tags, since, limit) {
      count('events');
      return store.events(tags, since, limit);
    },
    latestEvents(tags, limit) {
      count('latestEvents');
      return store.latestEvents(tags, limit);
    },
    remove(kinds, tags) {
      count(`remove ${kinds.join('+')}`);
      return store.remove(kinds, tags);
    },
  };
}

let simulator: World;
let service: Service;
let sign: () => Promise<string>;
beforeAll(async () => {
  simulator = await world({ wrapStore: (store) => counting(methodsOf(store)) });
  const { client_id, key } = await withKey(simulator);
  service = { client_id, client_secret: '', redirect_uris: [CALLBACK], name: '' };
  sign = () =>
    new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: 'rp' })
      .setIssuer(client_id)
      .setSubject(client_id)
      .setAudience(simulator.issuer)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key);
});
afterAll(() => simulator.close());

/** The store's methods as plain functions: an engine may be a class. */
function methodsOf(store: Store): Store {
  return {
    get: (...given) => store.get(...given),
    many: (...given) => store.many(...given),
    find: (...given) => store.find(...given),
    change: (...given) => store.change(...given),
    remove: (...given) => store.remove(...given),
    age: (...given) => store.age(...given),
    events: (...given) => store.events(...given),
    latestEvents: (...given) => store.latestEvents(...given),
    sweep: (...given) => store.sweep(...given),
    publish: (...given) => store.publish(...given),
    subscribe: (...given) => store.subscribe(...given),
    close: () => store.close(),
  };
}

/** Every hop of this browser is a request of its own. */
function counted(): Browser {
  return new Browser((url) => {
    const away = url.href.startsWith(CALLBACK);
    if (!away) request(`${url.pathname}`);
    return away;
  });
}

/** Picker, number, code, password, tokens, userinfo; the tester's own calls are not counted. */
async function completeLogin(person: TestPerson): Promise<readonly Request[]> {
  const otc = await simulator.control.code(person, 'bankid');
  requests = [];
  const browser = counted();
  const picker = await browser.open(requestOf(simulator, service));
  const number = await browser.click(picker, 'bankid');
  const code = await browser.submit(number, { pid: person.pid });
  const password = await browser.submit(code, { otc });
  const home = homeWith(await browser.submit(password, { password: passwordOf(person) }));
  const client_assertion = await sign();
  request('/token');
  const answer = await fetch(`${simulator.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code: home.code ?? '', redirect_uri: CALLBACK },
      ...{ code_verifier: VERIFIER, client_id: service.client_id, client_assertion },
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    }),
  });
  const { access_token }: { readonly access_token: string } = await answer.json();
  request('/userinfo');
  const info = await fetch(`${simulator.issuer}/userinfo`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(await info.json()).toMatchObject({ pid: person.pid });
  return requests;
}

const told = (all: readonly Request[]) =>
  all.map(({ name, calls, writes }) => `${name}: ${calls.join(', ')} (${writes} written)`).join('\n');

it('a complete login asks the store at most 23 times, and no request writes more than once', async () => {
  const all = await completeLogin(await simulator.control.person());
  const calls = all.flatMap((one) => one.calls).length;
  expect(all.map(({ name }) => name)).toEqual([
    '/authorize',
    '/authorize/selector',
    ...Array.from({ length: 6 }, () => '/authorize/bankid'),
    '/token',
    '/userinfo',
  ]);
  expect(calls, told(all)).toBeLessThanOrEqual(MOST_CALLS);
  expect(
    all.filter(({ writes }) => writes > 1),
    told(all),
  ).toEqual([]);
});

it('pages that only show write nothing', async () => {
  const browser = counted();
  const picker = await browser.open(requestOf(simulator, service));
  const number = await browser.click(picker, 'bankid');
  requests = [];
  await browser.open(number.url);
  await browser.open(picker.url);
  await browser.click(picker, 'bankid');
  expect(
    requests.map(({ writes }) => writes),
    told(requests),
  ).toEqual([0, 0, 0]);
});
