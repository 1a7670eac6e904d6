/** A service for the tests of logins, its requests, and a clock that the tests move. */
import type { Clock } from '../../src/kernel/clock.ts';
import { Browser, type Page } from './browser.ts';
import { throughBankId, throughTestId } from './journey.ts';
import type { TestLogin, TestPerson, TestService, World } from './world.ts';

/** An address that no server has: browsers of these tests stop there. */
export const CALLBACK = 'http://service.localhost:9/callback';
/** RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

/**
 * Stands still from its making on, until the test lets time pass: a limit is met to the second on a slow
 * machine too.
 */
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

/** Parameters of the request, beside those that are always there. */
type Wishes = Readonly<Record<string, string>>;

/** The address to which the service sends its citizen. */
export function requestOf(
  { login }: Pick<World, 'login'>,
  { client_id }: Pick<TestService, 'client_id'>,
  more: Wishes = {},
): URL {
  const url = new URL('/authorize', login);
  const own = { client_id, redirect_uri: CALLBACK, response_type: 'code', scope: 'openid profile' };
  const guards = { state: 'the state of the service', nonce: 'a nonce', code_challenge: CHALLENGE };
  url.search = new URLSearchParams({ ...own, ...guards, code_challenge_method: 'S256', ...more }).toString();
  return url;
}

export const browserOf = () => new Browser(CALLBACK);

/** A service of a simulator, where its citizens come to, and what it is told of them. */
export class Service implements TestService {
  readonly world: World;
  readonly name: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uris: readonly string[];

  constructor(world: World, { client_id, client_secret, redirect_uris }: TestService, name = '') {
    this.world = world;
    this.name = name;
    this.client_id = client_id;
    this.client_secret = client_secret;
    this.redirect_uris = redirect_uris;
  }

  request(more?: Wishes): URL {
    return requestOf(this.world, this, more);
  }

  /** In a new browser unless told; so are the others. */
  atPicker(more?: Wishes, browser = browserOf()): Promise<Page> {
    return browser.open(this.request(more));
  }

  /** An entry of the picker is chosen. */
  async atEntry(entry: string, more?: Wishes): Promise<Page> {
    return (await this.atPicker(more)).click(entry);
  }

  /** BankID has the number. */
  async atCode({ pid }: TestPerson, more?: Wishes): Promise<Page> {
    return (await this.atEntry('bankid', more)).submit({ pid });
  }

  /** BankID has number and code. */
  async atPassword(person: TestPerson, more?: Wishes): Promise<Page> {
    const code = await this.atCode(person, more);
    return code.submit({ otc: await this.world.control.code(person, 'bankid') });
  }

  /** From the picker: number, code, password. */
  throughBankId(picker: Page, person: TestPerson): Promise<Page> {
    return throughBankId(picker.browser, picker, person, this.world.control);
  }

  /** From the picker: a number. */
  throughTestId(picker: Page, person: TestPerson, entry?: string): Promise<Page> {
    return throughTestId(picker.browser, picker, person, entry);
  }

  /** With BankID, from the request to the service. */
  async logIn(person: TestPerson, more?: Wishes): Promise<Page> {
    return this.throughBankId(await this.atPicker(more), person);
  }

  /** The login of this page as the control API shows it. */
  login(page: Page): Promise<TestLogin> {
    return this.world.control.login(loginOf(page).id);
  }

  /** The tester answers in the citizen's place. */
  solve(page: Page, wish?: object): Promise<TestLogin> {
    return this.world.control.solve(loginOf(page).id, wish);
  }

  /** Redeems the code that came home and tells whose it is. */
  async redeemed(page: Page): Promise<Record<string, unknown>> {
    return (await this.redeemedWith(page)).claims;
  }

  /** The same, and the id_token itself. */
  async redeemedWith(
    page: Page,
  ): Promise<{ readonly id_token: string; readonly claims: Record<string, unknown> }> {
    const { code = '' } = homeWith(page);
    const answer = await fetch(`${this.world.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${this.client_id}:${this.client_secret}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: CALLBACK,
        code_verifier: VERIFIER,
      }),
    });
    const { id_token, ...rest }: Record<string, unknown> = await answer.json();
    if (typeof id_token !== 'string')
      throw new Error(`No id_token: ${answer.status} ${JSON.stringify(rest)}`);
    const claims = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
    return { id_token, claims };
  }
}

export async function serviceOf(world: World, name = 'A service', more: object = {}): Promise<Service> {
  const part = { client_name: name, redirect_uris: [CALLBACK], scopes: ['openid', 'profile'], ...more };
  return new Service(world, await world.control.service(part), name);
}

export const passwordOf = (person: TestPerson): string => person.eids.bankid?.password ?? '';

/** The parameters of the callback. Any other page is an error of the test that shows it. */
export function homeWith(page: Page): Readonly<Record<string, string>> {
  if (!page.url.href.startsWith(CALLBACK))
    throw new Error(`Not home but at ${page.url} (${page.status}): ${page.text.slice(0, 400)}`);
  return Object.fromEntries(page.url.searchParams);
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
  const [id = '', version] = (page.value('login') ?? '').split('.');
  if (id === '') throw new Error(`No login at ${page.url} (${page.status}): ${page.text.slice(0, 300)}`);
  return { id, version: Number(version) };
}
