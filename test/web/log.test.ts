/** The log tells what happened and nothing that anybody could use: route patterns, never addresses, secrets or numbers. */

import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { CALLBACK, CHALLENGE, requestOf, serviceOf, VERIFIER } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const STATE = 'the-state-of-this-login';
const NONCE = 'the-nonce-of-this-login';

const lines: string[] = [];
/** Everything of a login that is a secret, a number or an address. */
const secrets = new Map<string, string>();
const running = await sharedWorld({ logLevel: 'trace', output: { write: (line) => void lines.push(line) } });
// The start itself tells the person of the cast to log in as, whose password all test persons have.
lines.length = 0;
const person = await running.control.person();
await wholeLogin();

function keep(name: string, value: string | null | undefined): string {
  expect([name, value]).toEqual([name, expect.stringMatching(/.{5,}/)]);
  secrets.set(name, value ?? '');
  return value ?? '';
}

function keepForm(page: Page, field: string): void {
  for (const { name = '', value } of page.form(field).controls)
    if (name === '_csrf') keep(`csrf at ${field}`, value);
}

/** PAR, picker, number, code, password, token, userinfo, logout. */
async function wholeLogin(): Promise<void> {
  const { control } = running;
  keep('number', person.pid);
  const password = keep('password', person.eids.bankid?.password);
  const by = { token_endpoint_auth_method: 'client_secret_post' };
  const service = await serviceOf(running, 'Tjenesten', by);
  const { client_id } = service;
  const client = { client_id, client_secret: keep('client secret', service.client_secret) };
  const asked = requestOf(running, service, { ...client, state: STATE, nonce: NONCE });
  const pushed = await form('/par', Object.fromEntries(asked.searchParams));
  const request_uri = keep('request_uri', pushed.request_uri);
  for (const [name, value] of Object.entries({ STATE, NONCE, VERIFIER, challenge: CHALLENGE }))
    keep(name, value);

  const browser = new Browser(CALLBACK);
  const query = new URLSearchParams({ client_id, request_uri });
  const number = await browser.click(await browser.open(`${running.issuer}/authorize?${query}`), 'bankid');
  keep('session', /proveporten_\d+=s%3A([^.;]+)/.exec(browser.jar.header(number.url) ?? '')?.[1]);
  keepForm(number, 'pid');
  const wrong = await browser.submit(number, { pid: 'not-a-number-at-all' });
  const code = await browser.submit(wrong, { pid: person.pid });
  const otc = keep('one-time code', await control.code(person, 'bankid'));
  const last = await browser.submit(code, { otc });
  const home = await browser.submit(last, { password });
  const tokens = await form('/token', {
    ...client,
    ...{ grant_type: 'authorization_code', redirect_uri: CALLBACK, code_verifier: VERIFIER },
    code: keep('authorization code', home.url.searchParams.get('code')),
  });
  keep('id_token', tokens.id_token);
  const authorization = `Bearer ${keep('access token', tokens.access_token)}`;
  expect((await fetch(`${running.issuer}/userinfo`, { headers: { authorization } })).status).toBe(200);
  const { pathname } = new URL(`${running.issuer}/nothing/here-for-${person.pid}`);
  expect((await fetch(`${running.issuer}${pathname}?q=${person.pid}`)).status).toBe(404);
  await browser.open(
    `${running.issuer}/logout?${new URLSearchParams({ id_token_hint: tokens.id_token ?? '' })}`,
  );
}

async function form(path: string, fields: Record<string, string>): Promise<Record<string, string>> {
  const answer = await fetch(`${running.issuer}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Record<string, string>;
}

const parsed = () =>
  lines.map(
    (
      line,
    ): {
      readonly method?: string;
      readonly route?: string;
      readonly status?: number;
      readonly login?: string;
    } => JSON.parse(line),
  );

describe('the log of a whole login', () => {
  it('tells each request by method, route pattern and status', () => {
    const requests = parsed().flatMap(({ method, route, status }) =>
      method === undefined ? [] : [`${method} ${route} ${status}`],
    );
    expect(requests).toEqual(
      expect.arrayContaining([
        'POST /par 201',
        'GET /authorize 302',
        'GET /authorize/selector 200',
        'GET /authorize/bankid 200',
        'POST /authorize/bankid 303',
        'POST /token 200',
        'GET /userinfo 200',
        'GET (no route) 404',
        'GET /logout 302',
        'GET /logout/:id 200',
        'POST /control/people/:person/codes 200',
      ]),
    );
    for (const one of requests) expect(one).not.toMatch(/[?=%]/);
  });

  it('holds none of what a login is made of', { tags: ['@threat-T5', '@asvs-16.2.5'] }, () => {
    expect(secrets.size).toBeGreaterThan(13);
    const log = lines.join('');
    const found = [...secrets].filter(
      ([, value]) => log.includes(value) || log.includes(encodeURIComponent(value)),
    );
    expect(found).toEqual([]);
    expect(log).not.toContain(CALLBACK);
    expect(log).not.toContain('not-a-number-at-all');
  });

  it('tells which login a request was about, from the picker to the tokens, and none where there was none', () => {
    const told = parsed().flatMap(({ method, route, login }) =>
      method === undefined ? [] : [[`${method} ${route}`, login]],
    );
    const ids = new Map(told.map(([request, login]) => [request, login]));
    const login = ids.get('GET /authorize');
    expect(login).toMatch(/^l_\w{16}$/);
    for (const request of ['/selector', '/bankid'].map((path) => `GET /authorize${path}`))
      expect([request, ids.get(request)]).toEqual([request, login]);
    for (const request of ['POST /authorize/bankid', 'POST /token'])
      expect([request, ids.get(request)]).toEqual([request, login]);
    for (const request of ['POST /par', 'GET /userinfo', 'GET (no route)'])
      expect([request, ids.get(request)]).toEqual([request, undefined]);
  });

  it('tells the person by opaque id', () => {
    expect(lines.join('')).toContain(person.id);
  });
});
