import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/web/assets.ts';
import { renderer, view } from '../../src/web/render.ts';
import { holds, realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';
import { storeWith } from '../support/store.ts';
import { raw } from './raw.ts';

const lines: string[] = [];
const broken = () => Promise.reject(new Error('secret inside'));
const { login } = await sharedWorld({
  output: { write: (line) => void lines.push(line) },
  wrapStore: (store) => storeWith(store, { latestEvents: broken }),
});
const web = request(login);
/** `/assets/<version>` */
const assets: string = `/assets/${loadAssets().version}`;
const get = (path: string) => web.get(path);

const pages = renderer({ banner: 'simulator', version: '', strictly: true });
const FRAME = { language: 'nb', path: null, title: 'x', narrow: true } as const;

/** Nobody has registered this redirect_uri. */
const REFUSED = `/authorize?${new URLSearchParams({
  client_id: 'demo-client',
  redirect_uri: `http://localhost:3001/${realLooking(0)}"><script>alert(1)</script>`,
})}`;

describe('the refusal page', () => {
  it('speaks to the citizen in each language and to the developer in English', async () => {
    const heads = {
      nb: ['Noe gikk galt', 'Tjenesten sendte en ugyldig forespørsel'],
      nn: ['Noko gjekk gale', 'Tenesta sende ein ugyldig førespurnad'],
      en: ['Something went wrong', 'The service sent an invalid request'],
      se: ['Juoga manai boastut', 'Bálvalus sáddii gustohis jearaldaga'],
    };
    for (const [language, [wrong, heading]] of Object.entries(heads)) {
      const answer = await get(REFUSED).set('cookie', `IDPORTEN_SELECTED_LANGUAGE=${language}`);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(`<html lang="${language}"`);
      expect(answer.text).toMatch(new RegExp(`<p[^>]*>${wrong}</p>\\s*<h1[^>]*>${heading}</h1>`));
      expect(answer.text).toContain('redirect_uri.registered');
      expect(answer.text).toContain(`(traceId=${answer.headers['x-trace-id']})`);
      expect(answer.text).toContain('<code>400 invalid_request</code>');
    }
  });

  it('escapes what was sent and masks every number', { tags: ['@threat-T8', '@asvs-1.2.1'] }, async () => {
    const { text } = await get(REFUSED);
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>alert');
    expect(holds(text, realLooking(0))).toBe(false);
    expect((await get('/authorize?client_id=demo-client')).text).toContain('not sent');
    const nothing = { registered: null, correct: null, snippets: [], trail: null, register: null };
    const developer = { rule: 'x', says: 'x', detail: null, documentation: 'x', sent: { nonce: '' } };
    const model = { developer: { ...developer, ...nothing } };
    expect(pages.page(view('partials/developer'), model, FRAME)).toContain('<em>empty</em>');
  });

  it('writes no session row and sets no cookie', async () => {
    expect((await get(REFUSED)).headers['set-cookie']).toBeUndefined();
  });

  it('tells of an own fault without its words, and logs them under the trace id', {
    tags: ['@asvs-16.5.1', '@asvs-13.4.2'],
  }, async () => {
    const answer = await get('/trail');
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('Systemfeil');
    expect(answer.text).not.toContain('secret inside');
    const line = lines.find((one) => one.includes('secret inside'));
    expect(line).toContain(answer.headers['x-trace-id']);
  });

  it('has no inline script or style, and one style sheet', async () => {
    const { text } = await get(REFUSED);
    expect(text).not.toMatch(/<style|style=|<script>|\son\w+="/);
    expect(text.match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  it('fails loudly where a value is missing', () => {
    expect(() => pages.page(view('error'), { wrong: '', heading: 'x' }, FRAME)).toThrow('The model has no');
  });
});

describe('addresses nobody serves', () => {
  it.each([
    ['/tokne', '/token'],
    ['/jwks', '/jwks.json'],
    ['/oidc/token/', '/token'],
    ['/.well-known/openid-config', '/.well-known/openid-configuration'],
    ['/oauth2/.well-known/openid-configuration', '/.well-known/openid-configuration'],
  ])('%s: did you mean %s?', async (path, meant) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain(`Did you mean ${meant}?`);
  });

  it('suggests nothing where nothing is near', async () => {
    expect((await get('/something/else')).text).not.toContain('Did you mean');
  });

  it('refuses a path that does not decode', async () => {
    expect([400, 404]).toContain((await get('/authorize/%E0%A4%A')).status);
  });
});

describe('the language menu', () => {
  it('offers the four languages by their own names', async () => {
    const { text } = await get('/authorize?x=1');
    for (const [language, name] of [
      ['nb', 'Bokmål'],
      ['nn', 'Nynorsk'],
      ['en', 'English'],
      ['se', 'Sámegiella'],
    ])
      expect(text).toMatch(
        new RegExp(
          `href="/authorize\\?x=1&amp;lang=${language}" lang="${language}" hreflang="${language}"[^>]*>${name}<`,
        ),
      );
    expect(text).toMatch(/lang="nb" hreflang="nb" aria-current="true"/);
  });

  it.each([
    '/authorize',
    '/authorize?',
    '/authorize?x=a.b-c_d*',
    '/authorize?x',
    '/authorize?x=%20+~&y=%C3%A6',
    '/authorize?lang=xx&x=1',
    '/authorize?x=1&&y=2',
    '/nothing/../authorize/?x=1',
    '/a.b/c?x=%zz',
  ])('leads to %s with one parameter set, as a browser writes it', async (path) => {
    const { text } = await raw(login, { path, headers: ['Sec-Fetch-Site: same-origin'] });
    for (const [name, value] of [
      ['lang', 'se'],
      ['scheme', 'dark'],
    ] as const) {
      const url = new URL(path, login);
      url.searchParams.set(name, value);
      const href = (url.pathname + url.search).replaceAll('&', '&amp;');
      expect(text).toContain(`<a class="ds-link" href="${href}"`);
    }
  });

  it('repeats no address that holds a number that could be real', async () => {
    const { text } = await get(`/authorize?login_hint=testid%3A${realLooking(1).replace(/^.{6}/, '$&%20')}`);
    expect(text).not.toContain('hreflang');
  });

  it('sets the cookie and returns to the same address', async () => {
    const { status, headers } = await get('/people?a=1&lang=nn');
    expect([status, headers.location]).toEqual([303, '/people?a=1']);
    expect(headers['set-cookie']?.[0]).toBe('IDPORTEN_SELECTED_LANGUAGE=nn; Path=/; HttpOnly; SameSite=Lax');
  });

  it('never leads to another site', { tags: '@asvs-3.7.2' }, async () => {
    for (const path of ['//evil.example/page', '/page//evil.example', '/page/%5Cevil.example']) {
      const { headers } = await get(`${path}?lang=nn`);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });

  it('switches colours alike', async () => {
    const answer = await get('/people?scheme=dark');
    expect(answer.headers.location).toBe('/people');
    expect(answer.headers['set-cookie']?.[0]).toContain('proveporten_scheme=dark');
    const page = await get('/authorize').set('cookie', 'proveporten_scheme=dark');
    expect(page.text).toContain('data-color-scheme="dark"');
  });

  it('leaves `lang` to a service that sends it to /authorize, and to other sites nothing', async () => {
    for (const [path, headers, status] of [
      ['/authorize', { 'sec-fetch-site': 'same-site' }, 400],
      ['/authorize', { 'sec-fetch-site': 'none' }, 400],
      ['/authorize', { 'sec-fetch-site': 'same-origin' }, 303],
      ['/authorize', { referer: `${login}/authorize` }, 303],
      ['/people', { 'sec-fetch-site': 'cross-site' }, 200],
    ] as const)
      expect((await get(`${path}?lang=nn`).set(headers)).status).toBe(status);
  });

  it('ignores a language it does not have', async () => {
    expect((await get('/people?lang=fr')).status).toBe(200);
  });
});

describe('assets', () => {
  it('are served under their content and never change there', async () => {
    for (const [name, type] of [
      ['app.css', 'text/css'],
      ['inter-latin.woff2', 'font/woff2'],
      ['copy.js', 'text/javascript'],
      ['icon.svg', 'image/svg+xml'],
    ]) {
      const { status, headers } = await get(`${assets}/${name}`);
      expect([status, headers['content-type']]).toEqual([200, expect.stringContaining(type ?? 'no type')]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await get('/favicon.ico')).headers['content-type']).toContain('image/svg+xml');
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
  ])('are sent in the form that is asked for, each under its own tag: %s', async (asked, sent) => {
    const path = `${assets}/app.css`;
    const answer = await get(path).set('accept-encoding', asked);
    const { vary, etag = '' } = answer.headers;
    expect([answer.headers['content-encoding'], vary, answer.text.includes('.pp-banner')]).toEqual([
      ...[sent, 'Accept-Encoding'],
      true,
    ]);
    const again = await get(path).set({ 'accept-encoding': asked, 'if-none-match': etag });
    expect([again.status, again.headers.etag]).toEqual([304, etag]);
    const other = asked === 'gzip' ? 'br' : 'gzip';
    const otherwise = await get(path).set({ 'accept-encoding': other, 'if-none-match': etag });
    expect(otherwise.status).toBe(sent === other ? 304 : 200);
  });

  it('are light: the style sheet is less than 20 kB on the way', async () => {
    const answer = await get(`${assets}/app.css`).set('accept-encoding', 'br');
    expect(Number(answer.headers['content-length'])).toBeLessThan(20_000);
  });

  it('of a font are as they are, since it is compressed', async () => {
    const { headers } = await get(`${assets}/inter-latin.woff2`).set('accept-encoding', 'br');
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
  });

  it('bring no address of another site into the style sheet', async () => {
    const { text } = await get(`${assets}/app.css`);
    expect(text).not.toMatch(/url\(["']?https?:|@import/);
    expect(text).toContain('.ds-button');
    expect(text).toContain('.pp-banner');
  });
});
