/** A whole simulator as the table of the referee sees it: the services of that table, registered by the control API, and people who really log in. */

import type { Checks } from '../../src/oidc/router.ts';
import type { Store } from '../../src/storage/store.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { storeWith } from '../support/store.ts';
import { type OwnWorld, type TestPerson, type WorldOptions, world } from '../support/world.ts';
import { asInput, CALLBACK, CONSENT, PID, type PublicJwk, REGISTRATIONS, SCOPES } from './clients.ts';
import { basic, GOOD, REDEMPTION } from './requests.ts';
import { exchange, type Reply, type Sent, type Side } from './side.ts';

/** A request and its answer. */
interface Met {
  readonly sent: Sent;
  readonly reply: Reply;
}

export interface Ours extends Side {
  readonly world: OwnWorld;
  readonly store: Store;
  /** Who logs in. */
  readonly person: TestPerson;
  /** Every exchange through `send` so far. */
  readonly met: readonly Met[];
  browser(): Browser;
  /** Takes a page that came home to the service for an answer. */
  home(page: Page): Reply;
  /** A browser's cookies, as a header has them. */
  cookies(browser: Browser): string;
}

const HEADLESS = 'idporten-loa-high';

const SETTINGS = { scopes: { ...SCOPES, [CONSENT]: { requires_user_consent: true } } };

/** The simulator, and the store it writes to: some rules are broken only by time or by what somebody else removes. */
export async function openOurs(jwk: PublicJwk, options: WorldOptions = {}): Promise<Ours> {
  const simulator = await world({ ...options, config: { settings: SETTINGS } });
  for (const registration of REGISTRATIONS) await simulator.control.service(asInput(registration, jwk));
  return sideOf(simulator, await simulator.control.person({ pid: PID }));
}

/** Another on the same store, with other checks; it may fail where one is missing. */
export async function openBeside({ world: { store }, person }: Ours, checks: Checks): Promise<Ours> {
  const wrapStore = (own: Store) => {
    void own.close();
    return storeWith(store, { close: async () => undefined });
  };
  return sideOf(
    await world({ checks, wrapStore, config: { settings: SETTINGS }, logLevel: 'silent' }),
    person,
  );
}

function sideOf(simulator: OwnWorld, person: TestPerson): Ours {
  const origin = simulator.issuer;
  const met: Met[] = [];
  const send = async (path: string, sent: Sent = {}) => {
    const reply = await exchange(origin, path, sent);
    met.push({ sent, reply });
    return reply;
  };
  const browser = () => new Browser(CALLBACK);
  const cookies = ({ jar }: Browser) => jar.header(new URL('/authorize', origin)) ?? '';
  const home = ({ url }: Page) => {
    const trace = /traceId=(\w+)/.exec(url.searchParams.get('error_description') ?? '')?.[1];
    const reply = { status: 303, type: '', location: url.href, cookies: [], body: '', trace };
    met.push({ sent: {}, reply });
    return reply;
  };
  const code = async (change: Readonly<Record<string, string>> = {}, who = person) => {
    const query = new URLSearchParams({ ...GOOD, ...change, login_hint: `testid:${who.pid}_${HEADLESS}` });
    const { location } = await exchange(origin, `/authorize?${query}`);
    return new URL(location ?? '').searchParams.get('code') ?? '';
  };
  return {
    ...{
      name: 'ours',
      origin,
      world: simulator,
      store: simulator.store,
      person,
      met,
      send,
      browser,
      home,
      cookies,
      code,
    },
    address: (path) => origin + path,
    session: async () => {
      const one = browser();
      await throughTestId(
        one,
        await one.open(`${origin}/authorize?${new URLSearchParams(GOOD)}`),
        person,
        'testid1',
      );
      return cookies(one);
    },
    hint: async (whose) => {
      const other = whose === 'same' ? person : await simulator.control.person();
      const form = new URLSearchParams({ ...REDEMPTION, code: await code({}, other) }).toString();
      const { body } = await exchange(origin, '/token', { form, headers: basic() });
      return (JSON.parse(body) as { readonly id_token: string }).id_token;
    },
    close: () => simulator.close(),
  };
}
