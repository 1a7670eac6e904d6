/** What the tests of logins share: a service of their own, its requests, and a clock that they move. */
import type { Clock } from '../../src/kernel/clock.ts';
import { Browser, type Page } from './browser.ts';
import type { TestPerson, TestService, World } from './world.ts';

/** An address nobody serves: browsers of these tests stop there. */
export const CALLBACK = 'http://service.localhost:9/callback';
/** RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

/** Stands still from its making on, until the test lets time pass: a limit is met to the second on a slow machine too. */
export interface MovedClock extends Clock {
  pass(seconds: number): void;
}

export function movedClock(): MovedClock {
  let now = Date.now();
  return {
    now: () => now,
    pass(seconds) {
      now += seconds * 1000;
    },
  };
}

export interface Service extends TestService {
  readonly name: string;
}

export async function serviceOf(world: World, name = 'A service', more: object = {}): Promise<Service> {
  const part = { client_name: name, redirect_uris: [CALLBACK], scopes: ['openid', 'profile'], ...more };
  return { ...(await world.control.service(part)), name };
}

/** What the service sends its citizen to. */
export function requestOf(
  world: Pick<World, 'login'>,
  service: Pick<TestService, 'client_id'>,
  more: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL('/authorize', world.login);
  url.search = new URLSearchParams({
    client_id: service.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid profile',
    state: 'the state of the service',
    nonce: 'a nonce',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...more,
  }).toString();
  return url;
}

export const browserOf = () => new Browser(CALLBACK);

/** A new browser at the picker. */
export async function atPicker(
  world: World,
  service: TestService,
  more: Readonly<Record<string, string>> = {},
  browser = browserOf(),
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  return { browser, page: await browser.open(requestOf(world, service, more)) };
}

export interface Visit {
  readonly browser: Browser;
  readonly page: Page;
}

/** A new browser that has chosen this entry of the picker. */
export async function atEntry(
  world: World,
  service: TestService,
  entry: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const { browser, page } = await atPicker(world, service, more);
  return { browser, page: await browser.click(page, entry) };
}

/** A new browser that has given the number and stands at the code. */
export async function atCode(
  world: World,
  service: TestService,
  person: TestPerson,
  more: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const { browser, page } = await atEntry(world, service, 'bankid', more);
  return { browser, page: await browser.submit(page, { pid: person.pid ?? '' }) };
}

/** A new browser that has given number and code and stands at the password. */
export async function atPassword(
  world: World,
  service: TestService,
  person: TestPerson,
  more: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const { browser, page } = await atCode(world, service, person, more);
  return { browser, page: await browser.submit(page, { otc: await world.control.code(person, 'bankid') }) };
}

export const passwordOf = (person: TestPerson): string => person.eids.bankid?.password ?? '';

/** What came home: the parameters of the callback. Anything else is an error of the test that shows the page. */
export function homeWith(page: Page): Readonly<Record<string, string>> {
  if (!page.url.href.startsWith(CALLBACK))
    throw new Error(`Not home but at ${page.url} (${page.status}): ${page.text.slice(0, 400)}`);
  return Object.fromEntries(page.url.searchParams);
}

/** Redeems the code that came home and tells whose it is. */
export async function redeemed(
  world: World,
  service: TestService,
  page: Page,
): Promise<Record<string, unknown>> {
  const { code = '' } = homeWith(page);
  const answer = await fetch(`${world.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${service.client_id}:${service.client_secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
    }),
  });
  const { id_token, ...rest }: Record<string, unknown> = await answer.json();
  if (typeof id_token !== 'string') throw new Error(`No id_token: ${answer.status} ${JSON.stringify(rest)}`);
  return JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
}

/** The text of the element with this id; '' where there is none. */
export function elementText(page: Page, id: string): string {
  const inner = new RegExp(`<(\\w+)\\b[^>]*\\bid="${id}"[^>]*>([\\s\\S]*?)</\\1>`).exec(page.html)?.[2] ?? '';
  return inner
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const titleOf = (page: Page): string => /<title>([^<]*)/.exec(page.html)?.[1] ?? '';

/** Codes as long as those of the device, which no device shows: not all of their characters are digits. */
export async function wrongCodes(
  world: World,
  person: TestPerson,
  count: number,
): Promise<readonly string[]> {
  type Held = { readonly eids: { readonly bankid: { readonly device: string } } };
  const { bankid } = (await world.control.must<Held>('GET', `/people/${person.id}`)).eids;
  const length = Number(bankid.device.split('-').at(-1));
  return Array.from({ length: count }, (_, n) => String(n).padStart(length, 'x'));
}

/** The hidden `login` of the page's forms: `<id>.<version>`. */
export function loginOf(page: Page): { readonly id: string; readonly version: number } {
  const value = page.forms.flatMap(({ controls }) => controls).find(({ name }) => name === 'login')?.value;
  const [id = '', version] = (value ?? '').split('.');
  if (id === '') throw new Error(`No login at ${page.url} (${page.status}): ${page.text.slice(0, 300)}`);
  return { id, version: Number(version) };
}
