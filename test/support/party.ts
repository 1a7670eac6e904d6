/** A relying party by hand, through the front door: it can also do what no library would. */

import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { Browser, type Page } from './browser.ts';
import { throughTestId } from './journey.ts';
import { CALLBACK, CHALLENGE, VERIFIER } from './login.ts';
import type { TestPerson, TestService, World } from './world.ts';

export const GOODBYE = 'http://service.localhost:9/goodbye';
/** Of a registration: it has refresh tokens. */
export const RENEWING = { grant_types: ['authorization_code', 'refresh_token'] };

/** Parameters to set, or with null to leave out. */
export type Change = Readonly<Record<string, string | null>>;

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

const changed = (base: Readonly<Record<string, string>>, change: Change) =>
  new URLSearchParams(
    Object.entries({ ...base, ...change }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );

export class Party {
  readonly simulator: World;
  readonly service: TestService;

  constructor(simulator: World, service: TestService) {
    this.simulator = simulator;
    this.service = service;
  }

  static async registered(simulator: World, part: object = {}): Promise<Party> {
    const own = { client_name: 'A party', redirect_uris: [CALLBACK], post_logout_redirect_uris: [GOODBYE] };
    const method = { token_endpoint_auth_method: 'client_secret_basic', scopes: ['openid', 'profile'] };
    return new Party(simulator, await simulator.control.service({ ...own, ...method, ...part }));
  }

  /** The parameters of a right authorization request, changed. */
  query(change: Change = {}): URLSearchParams {
    const { client_id } = this.service;
    const own = { response_type: 'code', client_id, redirect_uri: CALLBACK, scope: 'openid profile' };
    const guards = { state: 'a state', nonce: 'a nonce', code_challenge: CHALLENGE };
    return changed({ ...own, ...guards, code_challenge_method: 'S256' }, change);
  }

  request(change: Change = {}): string {
    return `${this.simulator.login}/authorize?${this.query(change)}`;
  }

  browser(): Browser {
    return new Browser((url) => url.hostname === 'service.localhost');
  }

  /** Picker and number: leaves an SSO session in the browser. */
  async logIn(browser: Browser, person: TestPerson, change: Change = {}, entry?: string): Promise<Page> {
    return throughTestId(browser, await browser.open(this.request(change)), person, entry);
  }

  /** A code for this person without a page. */
  async code(person: Pick<TestPerson, 'pid'>, change: Change = {}): Promise<string> {
    return codeOf(await this.browser().open(this.request({ ...headless(person), ...change })));
  }

  /** The token response of a login without a page. */
  async issued(person: TestPerson, change: Change = {}): Promise<Answered['body']> {
    return (await this.redeem(await this.code(person, change))).body;
  }

  /** The error with which prompt=none answers this browser, or null where it is served. */
  async silent(browser: Browser, change: Change = {}): Promise<string | null> {
    return errorOf(await browser.open(this.request({ prompt: 'none', ...change })));
  }

  /** The address of a right logout, changed. */
  logout(change: Change = {}): string {
    const own = { client_id: this.service.client_id, post_logout_redirect_uri: GOODBYE };
    return `${this.simulator.login}/logout?${changed(own, change)}`;
  }

  push(change: Change = {}, headers: Record<string, string> = this.basic): Promise<Answered> {
    return this.post('/par', this.query(change), headers);
  }

  /** The address to which the service sends its citizen with a request that it has pushed. */
  async pushed(change: Change = {}, headers: Record<string, string> = this.basic): Promise<string> {
    const { request_uri = '' } = (await this.push(change, headers)).body;
    const query = new URLSearchParams({ client_id: this.service.client_id, request_uri });
    return `${this.simulator.login}/authorize?${query}`;
  }

  async post(path: string, form: URLSearchParams, headers: Record<string, string> = {}): Promise<Answered> {
    const answer = await fetch(this.simulator.issuer + path, { method: 'POST', body: form, headers });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, string> };
  }

  get basic(): { readonly authorization: string } {
    const { client_id, client_secret } = this.service;
    return { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` };
  }

  /** The form that redeems a code, changed. */
  redemption(code: string, change: Change = {}): URLSearchParams {
    const own = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER };
    return changed(own, change);
  }

  redeem(code: string, change: Change = {}, headers: Record<string, string> = this.basic): Promise<Answered> {
    return this.post('/token', this.redemption(code, change), headers);
  }

  /** grant_type=refresh_token. */
  refresh(
    refresh_token: string | undefined,
    change: Change = {},
    headers: Record<string, string> = this.basic,
  ): Promise<Answered> {
    const own = { grant_type: 'refresh_token', refresh_token: refresh_token ?? '' };
    return this.post('/token', changed(own, change), headers);
  }

  introspect(token: string | undefined, headers: Record<string, string> = this.basic): Promise<Answered> {
    return this.post('/token/introspect', new URLSearchParams({ token: token ?? '' }), headers);
  }

  revoke(
    token: string | undefined,
    change: Change = {},
    headers: Record<string, string> = this.basic,
  ): Promise<Answered> {
    return this.post('/token/revoke', changed({ token: token ?? '' }, change), headers);
  }

  /** The id_token's claims, its signature checked against the published keys. */
  async claims(id_token: string | undefined): Promise<JWTPayload> {
    const keys = createRemoteJWKSet(new URL(`${this.simulator.issuer}/jwks.json`));
    const expected = {
      issuer: this.simulator.issuer,
      audience: this.service.client_id,
      algorithms: ['RS256'],
    };
    return (await jwtVerify(id_token ?? '', keys, { ...expected, clockTolerance: 10_000 })).payload;
  }

  /** The tokens of the code that the page brought home, and the id_token's claims. */
  async tokens(home: Page, change: Change = {}) {
    const { body } = await this.redeem(codeOf(home), change);
    const { access_token = '', id_token = '', token_type } = body;
    return { access_token, id_token, token_type, claims: await this.claims(id_token) };
  }

  userinfo(access_token: string, init: RequestInit = {}): Promise<Response> {
    const authorization = `Bearer ${access_token}`;
    return fetch(`${this.simulator.issuer}/userinfo`, { headers: { authorization }, ...init });
  }
}

/** Asks for a login without a page. */
export const headless = ({ pid }: Pick<TestPerson, 'pid'>, acr = 'idporten-loa-high') => ({
  login_hint: `testid:${pid}_${acr}`,
});

/** The code that came home, '' where none did. */
export const codeOf = ({ url }: Page) => url.searchParams.get('code') ?? '';
/** The error of an answer that came home. */
export const errorOf = ({ url }: Page) => url.searchParams.get('error');
export const atHome = ({ url }: Page) => url.href.startsWith(CALLBACK);
