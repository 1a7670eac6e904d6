/** A whole simulator as the table of the referee sees it: the services of that table, registered by the control API, and people who really log in. */

import type { Store } from '../../src/storage/store.ts';
import { asInput, CALLBACK, CONSENT, type PublicJwk, REGISTRATIONS, SCOPES } from '../referee/clients.ts';
import { basic, GOOD, REDEMPTION } from '../referee/requests.ts';
import { exchange, type Reply, type Sent, type Side } from '../referee/side.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { type TestPerson, type World, type WorldOptions, world } from '../support/world.ts';

/** A request and its answer. */
interface Met {
  readonly sent: Sent;
  readonly reply: Reply;
}

export interface RealSide extends Side {
  readonly world: World;
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

/** The simulator, and the store it writes to: some rules are broken only by time or by what somebody else removes. */
export async function openReal(jwk: PublicJwk, options: WorldOptions = {}): Promise<RealSide> {
  let store: Store | undefined;
  const scopes = { ...SCOPES, [CONSENT]: { requires_user_consent: true } };
  const simulator = await world({
    ...options,
    config: { settings: { scopes } },
    wrapStore: (opened) => {
      store = options.wrapStore?.(opened) ?? opened;
      return store;
    },
  });
  if (store === undefined) throw new Error('The simulator started without a store');
  return sideOf(simulator, store, jwk);
}

async function sideOf(simulator: World, store: Store, jwk: PublicJwk): Promise<RealSide> {
  for (const registration of REGISTRATIONS) await simulator.control.service(asInput(registration, jwk));
  const person = await simulator.control.person();
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
    ...{ name: 'ours', origin, world: simulator, store, person, met, send, browser, home, cookies, code },
    address: (path) => origin + path,
    session: async () => {
      const one = browser();
      await throughTestId(one, await one.open(`${origin}/authorize?${new URLSearchParams(GOOD)}`), person);
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
