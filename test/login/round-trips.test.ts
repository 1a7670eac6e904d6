/** What one complete login costs the store: a PostgreSQL across a network answers each of these calls in its own time. */
import { expect, it } from 'vitest';
import type { Change, Key, Named, Read, Store } from '../../src/storage/store.ts';
import { signing } from '../oidc/signing.ts';
import { Browser } from '../support/browser.ts';
import { CALLBACK, homeWith, passwordOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

/** Two of them since a bare address finds its login by the list of its browser, whatever else the browser has done. */
const MOST_CALLS = 25;

interface Request {
  readonly name: string;
  readonly calls: string[];
  /** Records that a change looked at without having named them: an engine across a network asks for each of them once more. */
  readonly unnamed: string[];
  writes: number;
}

let requests: Request[] = [];
const request = (name: string) => void requests.push({ name, calls: [], unnamed: [], writes: 0 });

function writes<R>({ puts = [], deletes = [], events = [] }: Change<R>): boolean {
  return puts.length + deletes.length + events.length > 0;
}

const ASKED: readonly (keyof Store)[] = ['get', 'many', 'find', 'change', 'remove', 'events', 'latestEvents'];

/** What a call was about, for the message of a failure. */
function about(given: readonly unknown[]): string {
  const [first, second] = given;
  const keys = Array.isArray(first) ? first : second;
  return Array.isArray(keys) ? keys.map(({ kind }) => kind.name).join('+') : JSON.stringify(first);
}

/** Whether one of the keys names the record, or leads to it by a tag of the record under it. */
function isNamed(keys: readonly Named[], { kind, id }: Key, look: Read): boolean {
  return keys.some(
    (key) =>
      (key.kind === kind && key.id === id) ||
      (key.leads?.to === kind && look(key.kind, key.id)?.tags[key.leads.by] === id),
  );
}

/** Counts what is asked of the store for each request, and whether its changes wrote. */
function counting(store: Store): Store {
  const change: Store['change'] = async (at, keys, decide) => {
    let wrote = false;
    const last = requests.at(-1);
    const result = await store.change(at, keys, (look) => {
      const decided = decide((kind, id) => {
        if (!isNamed(keys, { kind, id }, look)) last?.unnamed.push(kind.name);
        return look(kind, id);
      });
      wrote = writes(decided);
      return decided;
    });
    if (wrote && last !== undefined) last.writes += 1;
    return result;
  };
  return new Proxy(store, {
    get(target, name) {
      const own: unknown = name === 'change' ? change : Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      return (...given: readonly unknown[]) => {
        if (ASKED.some((asked) => asked === name))
          requests.at(-1)?.calls.push(`${String(name)} ${about(given)}`);
        return Reflect.apply(own, target, given);
      };
    },
  });
}

const simulator = await sharedWorld({ wrapStore: counting });
// The signing key is made meanwhile, which is a write of its own.
await fetch(`${simulator.issuer}/jwks.json`);
const { party, assertion } = await signing(simulator, { grant_types: ['authorization_code'] });

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
  const picker = await browser.open(party.request());
  const number = await picker.click('bankid');
  const home = homeWith(await number.along({ pid: person.pid }, { otc }, { password: passwordOf(person) }));
  const form = await assertion();
  request('/token');
  const { body } = await party.redeem(home.code ?? '', form, {});
  request('/userinfo');
  const info = await party.userinfo(body.access_token ?? '');
  expect(await info.json()).toMatchObject({ pid: person.pid });
  return requests;
}

const told = (all: readonly Request[]) =>
  all
    .map(
      ({ name, calls, unnamed, writes }) =>
        `${name}: ${calls.join(', ')} (${writes} written, not named: ${unnamed.join(', ')})`,
    )
    .join('\n');

it('a complete login asks the store at most 25 times, and no request writes more than once', async () => {
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

it('no change of a login with BankID looks at a record that it has not named beforehand', async () => {
  const all = await completeLogin(await simulator.control.person());
  expect(
    all.flatMap(({ unnamed }) => unnamed),
    told(all),
  ).toEqual([]);
});

it('pages that only show write nothing', async () => {
  const browser = counted();
  const picker = await browser.open(party.request());
  const number = await picker.click('bankid');
  requests = [];
  await number.reload();
  await picker.reload();
  await picker.click('bankid');
  expect(
    requests.map(({ writes }) => writes),
    told(requests),
  ).toEqual([0, 0, 0]);
});
