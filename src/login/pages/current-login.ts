/**
 * The login that a request means (decision 3). The oldest unfinished login of a browser owns the bare
 * addresses; a later one carries `?login=<id>`.
 */
import type { Instant } from '../../kernel/clock.ts';
import type { Store, Stored } from '../../storage/store.ts';
import { MESSAGES_SET, type ServiceMessage } from '../../web/service-messages.ts';
import { asOf, isOpenTo, LOGIN, type Login } from '../machine/login.ts';
import { isUnfinished, listedLogins, loginsOf, OPEN_LOGINS } from '../machine/open-logins.ts';

/** The form of the addresses of a login's pages: `named` has `?login=`. */
export type Addressing = 'bare' | 'named';

/** The login of a page, as it stands. */
export interface PageLogin {
  readonly kind: 'this';
  readonly login: Stored<Login>;
  readonly address: Addressing;
  /** The service messages that a tester has set, for every page shows some: they are read with the login. */
  readonly messages: Stored<readonly ServiceMessage[]> | undefined;
}

export type ResolvedLogin =
  | PageLogin
  /** The page asks, one link per login. */
  | { readonly kind: 'ask'; readonly logins: readonly Login[] }
  /** The address must name the login it belongs to. */
  | { readonly kind: 'named'; readonly login: Login }
  | { readonly kind: 'none' };

export interface LoginQuery {
  /** The tag of its browser; undefined = it sent no cookie. */
  readonly browser: string | undefined;
  /** The path segment: an entry's id, or undefined for the picker. */
  readonly entry: string | undefined;
  /** `?login=` */
  readonly login: string | undefined;
  readonly referer: string | undefined;
  readonly at: Instant;
}

export async function resolveLogin(store: Store, asked: LoginQuery): Promise<ResolvedLogin> {
  if (asked.login !== undefined) return named(store, asked.login, asked);
  const { browser, at } = asked;
  if (browser === undefined) return { kind: 'none' };
  const [record, messages] = await store.many([{ kind: OPEN_LOGINS, id: browser }, MESSAGES_SET], at);
  const found = await listedLogins(store, browser, record, at);
  const owner = found.find(({ value }) => isUnfinished(value));
  if (owner === undefined) {
    const last = found.at(-1);
    return last === undefined ? { kind: 'none' } : { kind: 'this', login: last, address: 'bare', messages };
  }
  const bare = { kind: 'this', login: owner, address: 'bare', messages } as const;
  return asked.entry === undefined ? bare : entryOf(store, asked, found, bare);
}

/** Whether this is the oldest unfinished login of its browser. */
export async function ownsBareAddresses(store: Store, login: Login, at: Instant): Promise<boolean> {
  const [oldest] = (await loginsOf(store, login.browser, at)).filter(({ value }) => isUnfinished(value));
  return oldest?.id === login.id;
}

/**
 * A login that was named stays named, also where its bare address would do: to know which login owns that
 * costs a search.
 */
async function named(store: Store, id: string, { browser, at }: LoginQuery): Promise<ResolvedLogin> {
  const [found, messages] = await store.many([{ kind: LOGIN, id }, MESSAGES_SET], at);
  if (found === undefined || !isOpenTo(found.value, browser)) return { kind: 'none' };
  return { kind: 'this', login: { ...found, value: asOf(found, at) }, address: 'named', messages };
}

/** A bare entry address: a link of the page the citizen stood at, or one typed by hand. */
async function entryOf(
  store: Store,
  asked: LoginQuery,
  found: readonly Stored<Login>[],
  bare: PageLogin,
): Promise<ResolvedLogin> {
  const owner = bare.login;
  const open = found.filter(({ value }) => isUnfinished(value));
  const from = refererLogin(asked.referer);
  if (from !== undefined) {
    // A finished one too: its page says so, and another login is not driven by a link of its old page.
    if (from.id === undefined || from.id === owner.id) return bare;
    const linked = await named(store, from.id, asked);
    if (linked.kind === 'this') return { kind: 'named', login: linked.login.value };
  }
  if (owner.value.entry === asked.entry || open.length === 1) return bare;
  return { kind: 'ask', logins: open.map(({ value }) => value) };
}

/**
 * The login of the page that linked here, if that page was one of ours; `id` undefined = a bare page, the
 * owner's.
 */
function refererLogin(referer: string | undefined): { readonly id: string | undefined } | undefined {
  const from = referer === undefined ? null : URL.parse(referer);
  if (from === null || !from.pathname.startsWith('/authorize/')) return undefined;
  return { id: from.searchParams.get('login') ?? undefined };
}

/** The address of a login's page: its step, or the picker; named unless the login owns the bare addresses. */
export function addressOf(login: Login, address: Addressing): string {
  const entry = login.state === 'open' ? login.entry : null;
  return addressAt({ login, address }, entry ?? undefined);
}

/** The address of one of its pages: of an entry, or the picker. */
export function addressAt(
  { login, address }: { readonly login: { readonly id: string }; readonly address: Addressing },
  entry = 'selector',
): string {
  return `/authorize/${entry}${address === 'bare' ? '' : `?login=${login.id}`}`;
}
