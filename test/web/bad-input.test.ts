/** Whatever is sent, to whatever address: a page or JSON that says what is wrong, and nothing breaks. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { NAMES, ODD_TEXTS } from '../support/odd.ts';
import { Besieged, type Target } from './input.ts';
import { inTurns, type RawRequest, raw } from './raw.ts';

const FORM = 'application/x-www-form-urlencoded';

const besieged = await Besieged.start();
const browser = new Browser(CALLBACK);
const page = await browser.click(await besieged.picker(browser), 'bankid');
const cookie: string = browser.jar.header(page.url) ?? '';
const fields: { readonly _csrf: string; readonly login: string } = hidden(page);

/** What every form of a login carries. */
function hidden(page: Page): { readonly _csrf: string; readonly login: string } {
  const value = (name: string) => page.form('pid').controls.find((one) => one.name === name)?.value ?? '';
  return { _csrf: value('_csrf'), login: value('login') };
}

/** As the browser that stands at BankID's first step would send it, so that no guard hides what is behind it. */
function headers(target: Target, type?: string): string[] {
  const plain = target.path.startsWith('/control') ? 'application/json' : FORM;
  return [
    `Cookie: ${cookie}`,
    `Origin: ${besieged.issuer}`,
    'Sec-Fetch-Site: same-origin',
    `Content-Type: ${type ?? plain}`,
  ];
}

const right = (changed: Readonly<Record<string, string>> = {}) =>
  `${new URLSearchParams({ ...besieged.request(), ...fields, client_secret: besieged.service.client_secret, ...changed })}`;

/** A right request but for one parameter, which a test then sends its own way: a repeated one is refused before it is read. */
const without = (name: string) => right().replace(new RegExp(`(^|&)${name}=[^&]*`), '');

/** What the protocol knows: the first of the names, up to those of pages. */
const PROTOCOL = NAMES.slice(0, NAMES.indexOf('post_logout_redirect_uri') + 1);
const LONG = process.env.PROVEPORTEN_TESTS === 'long';
/** In the long run every odd text meets each parameter of every address (ms). */
const TIMEOUT = LONG ? 240_000 : 60_000;
const namesAt = () => (LONG ? NAMES : PROTOCOL);

/** All of them in one form that carries what every form of a login must, so that no guard hides what is behind it. */
const behindGuards = (names: readonly string[], text: (name: string) => string) =>
  [`${new URLSearchParams(fields)}`, ...names.filter((name) => !(name in fields)).map(text)].join('&');

/**
 * Addresses that read protocol parameters, so that each name is tried alone. Elsewhere all names go in one request; `npm run test:long` tries them
 * one by one at every address.
 */
const readsEach = (path: string) =>
  LONG || ['/authorize', '/par', '/token', '/token/introspect', '/token/revoke', '/logout'].includes(path);

/** With their turns: an address that reads no parameter by itself meets every second of them, and in the long run all. */
const ODD = Object.entries(ODD_TEXTS).map(([name, text], turn) => [name, text, turn] as const);
const inTurn = (targets: readonly Target[], turn: number) =>
  targets.filter(({ path }, place) => readsEach(path) || (place + turn) % 2 === 0);

async function faults(asked: readonly (RawRequest & { readonly label: string })[]): Promise<string[]> {
  const found = await inTurns(asked, async (one) => (await besieged.fault(one.label, one)).wrong);
  return found.flat();
}

const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe('bad input', () => {
  it.each(ODD)(
    '%s in any parameter of any query breaks nothing',
    {
      timeout: TIMEOUT,
      tags: ['@threat-T8', '@asvs-1.2.1', '@asvs-1.2.2', '@rfc9700-4.12', '@class-pattern'],
    },
    async (_, text, turn) => {
      const all = inTurn(besieged.targets(), turn).flatMap((target) => {
        const { method, path } = target;
        const lines = headers(target);
        const body = ['POST', 'PATCH'].includes(method) ? { body: '' } : {};
        const queries = readsEach(path)
          ? namesAt().map((name) => `${without(name)}&${text(name)}`)
          : [NAMES.map(text).join('&').slice(0, 12_000)];
        return queries.map((one) => {
          const label = `${method} ${path}?…${one.slice(-60)}`;
          return { label, method, path: withQuery(path, one), headers: lines, ...body };
        });
      });
      expect(await faults(all)).toEqual([]);
    },
  );

  it.each(ODD)(
    '%s in any field of any form breaks nothing',
    { timeout: TIMEOUT, tags: ['@threat-T8', '@asvs-1.2.1', '@rfc9700-4.12', '@class-pattern'] },
    async (_, text, turn) => {
      const posts = besieged.targets().filter(({ method }) => method === 'POST' || method === 'PATCH');
      const all = inTurn(posts, turn).flatMap((target) =>
        (readsEach(target.path)
          ? namesAt().map((name) => `${without(name)}&${text(name)}`)
          : [behindGuards(NAMES, text)]
        ).map((body) => {
          const label = `${target.method} ${target.path} with …${body.slice(-60)}`;
          return { ...target, label, headers: headers(target, FORM), body };
        }),
      );
      expect(await faults(all)).toEqual([]);
    },
  );

  const HARMLESS = /with a prototype in JSON|with JSON null|POST \/logout with a form of bytes/;
  it('odd bodies are answered 4xx, or by a redirect of ours', {
    timeout: TIMEOUT,
    tags: ['@threat-F5', '@asvs-2.2.1'],
  }, async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const nested = `${'{"eids":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
    const bodies: readonly (readonly [string, string | Buffer, string, ...string[]])[] = [
      ['JSON for a form', '{"client_id":"x"}', 'application/json'],
      ['broken JSON', '{"a":', 'application/json'],
      ['a JSON scalar', '"x"', 'application/json'],
      ['JSON null', 'null', 'application/json'],
      ['a JSON list', '[1,2]', 'application/json'],
      ['deep JSON', deep, 'application/json'],
      ['nested JSON', nested, 'application/json'],
      [
        'a prototype in JSON',
        '{"__proto__":{"admin":true},"constructor":{"prototype":1}}',
        'application/json',
      ],
      ['JSON of another charset', '{"a":"b"}', 'application/json; charset=utf-16'],
      ['JSON that is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'application/json'],
      ['a huge JSON', `{"a":"${'x'.repeat(300_000)}"}`, 'application/json'],
      ['gzip', gzipSync('{}'), 'application/json', 'Content-Encoding: gzip'],
      ['an unknown encoding', '{}', 'application/json', 'Content-Encoding: rot13'],
      ['a gzipped form', gzipSync('a=b'), FORM, 'Content-Encoding: gzip'],
      [
        'multipart',
        '--x\r\nContent-Disposition: form-data; name="pid"\r\n\r\n1\r\n--x--\r\n',
        'multipart/form-data; boundary=x',
      ],
      ['text', 'pid=1', 'text/plain'],
      ['an empty type', 'pid=1', ''],
      ['a wrong type', 'pid=1', ';;;/,charset'],
      ['a form in latin1', 'pid=%e6', `${FORM}; charset=iso-8859-1`],
      ['a form of bytes', Buffer.from([0x70, 0x69, 0x64, 0x3d, 0xff, 0x00, 0xc3]), FORM],
      ['a huge form', `a=${'x'.repeat(300_000)}`, FORM],
      ['many fields', 'a=1&'.repeat(20_000).slice(0, -1), FORM],
    ];
    const posts = besieged.targets().filter(({ method }) => method === 'POST' || method === 'PATCH');
    const all = posts.flatMap((target) =>
      bodies.map(([name, body, type, ...more]) => ({
        ...{ ...target, label: `${target.method} ${target.path} with ${name}`, body },
        headers: [...headers(target, type), ...more],
      })),
    );
    const found = await inTurns(all, async (one) => {
      const { answer, wrong } = await besieged.fault(one.label, one);
      // No member or field that anybody reads; logging out needs none.
      const harmless = HARMLESS.test(one.label);
      const refused = answer.status >= 300 && answer.status < 500;
      return refused || harmless ? wrong : [...wrong, `${one.label}: ${answer.status}`];
    });
    expect(found.flat()).toEqual([]);
  });

  it('odd headers break nothing', { timeout: TIMEOUT, tags: '@threat-F5' }, async () => {
    const lines: readonly (readonly [string, ...string[]])[] = [
      ['16 kB', `X-Long: ${'a'.repeat(16_400)}`],
      ['12 kB', `X-Long: ${'a'.repeat(12_000)}`],
      ['a huge cookie', `Cookie: ${cookie}; x=${'a'.repeat(12_000)}`],
      ['many cookies', `Cookie: ${'a=b; '.repeat(2_000)}`],
      ['a garbage session', `Cookie: proveporten_${new URL(besieged.issuer).port}=s%3Agarbage.%ff%zz`],
      ['an unsigned session', `Cookie: proveporten_${new URL(besieged.issuer).port}=j:{"a":1}`],
      [
        'cookies that are none',
        'Cookie: ;;=;=x; __proto__=1; IDPORTEN_SELECTED_LANGUAGE=%zz; proveporten_scheme=__proto__',
      ],
      ['latin1', 'X-Name: \xe6\xf8\xe5', 'User-Agent: \xff\xfe', 'Referer: \xff'],
      ['Basic that is none', 'Authorization: Basic %%%'],
      ['Basic of bytes', `Authorization: Basic ${Buffer.from([0xff, 0x3a, 0x00]).toString('base64')}`],
      ['Bearer that is none', 'Authorization: Bearer a.b.c'],
      ['a token of no algorithm', 'Authorization: Bearer eyJhbGciOiJub25lIn0.e30.'],
      ['doubled Authorization', 'Authorization: Basic YTpi', 'Authorization: Bearer x'],
      ['another origin', 'Origin: null', 'Sec-Fetch-Site: cross-site'],
      ['wrong fetch metadata', 'Sec-Fetch-Site: \xff', 'Sec-Fetch-Dest: nonsense', 'Sec-Purpose: prefetch'],
      ['a referer of ours that is odd', `Referer: ${besieged.issuer}/authorize/bankid?login=%ff&login=%00`],
      ['ranges', 'Range: bytes=0-1,5-,x', 'If-None-Match: *', 'If-Modified-Since: nonsense'],
      ['Accept', 'Accept: \x01;q=x, */*;q=99', 'Accept-Language: ,,;;q=zz', 'Accept-Encoding: rot13'],
      ['resumption', 'Last-Event-ID: -1e999'],
      [
        'forwarding',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: https',
        'Forwarded: host=evil.example',
        'X-Forwarded-For: 1.1.1.1',
        'X-Original-URL: /control',
        'X-HTTP-Method-Override: DELETE',
      ],
      ['an expectation', 'Expect: nonsense'],
      ['an upgrade', 'Connection: upgrade', 'Upgrade: h2c'],
    ];
    // In turns, all in the long run.
    const sentTo = (place: number) => lines.filter((_, turn) => LONG || (turn + place) % 3 === 0);
    const all = besieged.targets().flatMap((target, place) =>
      sentTo(place).map(([name, ...more]) => ({
        ...{ ...target, label: `${target.method} ${target.path} with ${name}`, headers: more },
        ...(['POST', 'PATCH'].includes(target.method) ? { body: '' } : {}),
      })),
    );
    expect(await faults(all)).toEqual([]);
  });

  it('a Host that is odd or somebody else’s is refused, but for the health questions', {
    timeout: TIMEOUT,
    tags: ['@threat-T9', '@asvs-4.1.3'],
  }, async () => {
    const hosts = [
      'evil.example',
      'localhost@evil.example',
      '127.0.0.1.evil.example',
      'localhost:x',
      'localhost:99999',
      '[::1',
      '',
      '\xff',
      'a'.repeat(5_000),
      '..',
      '0',
    ];
    const all = besieged.targets().flatMap((target) => hosts.map((host) => ({ target, host })));
    const found = await inTurns(all, async ({ target, host }) => {
      const label = `${target.method} ${target.path} at ${host.slice(0, 30)}`;
      const { answer, wrong } = await besieged.fault(label, { ...target, headers: [`Host: ${host}`] });
      const open = ['/health', '/isalive', '/ready'].includes(target.path);
      if (answer.text.includes('evil.example')) wrong.push(`${label}: repeats it`);
      return open || answer.status >= 400 ? wrong : [...wrong, `${label}: ${answer.status}`];
    });
    expect(found.flat()).toEqual([]);
  });

  it('what a proxy nobody trusts says changes no address', {
    tags: ['@threat-T9', '@rfc9700-4.13', '@asvs-4.1.3'],
  }, async () => {
    const asked = {
      path: '/.well-known/openid-configuration',
      headers: ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https'],
    };
    const { body } = await raw(besieged.issuer, asked);
    expect(JSON.parse(body)).toMatchObject({ issuer: besieged.issuer });
    expect(body).not.toContain('evil.example');
  });

  it('addresses that are none are 4xx', { tags: ['@asvs-13.4.3', '@asvs-1.1.1'] }, async () => {
    const paths = [
      '/%',
      '/%ff',
      '/authorize/%',
      '/authorize/%00',
      '/control/people/%ff',
      '/control/people/%',
      '/people/%2e%2e/device',
      '//evil.example',
      '/\\evil.example',
      '/..',
      '/authorize/../../etc/passwd',
      '/assets/x/%2e%2e%2fpackage.json',
      '/__proto__',
      '/constructor',
      '/authorize/__proto__',
      `/${'a'.repeat(15_000)}`,
      `/authorize?${'a'.repeat(100_000)}`,
      '*',
      'http://evil.example/people',
      'people',
    ];
    const found = await inTurns(paths, async (path) => {
      const { answer, wrong } = await besieged.fault(path.slice(0, 60), { path });
      return answer.status >= 400 || wrong.length > 0 ? wrong : [`${path.slice(0, 60)}: ${answer.status}`];
    });
    expect(found.flat()).toEqual([]);
  });

  it('a parameter that is no valid text is never taken as if it were', {
    tags: ['@asvs-1.1.1', '@asvs-2.2.1'],
  }, async () => {
    for (const name of [
      'state',
      'nonce',
      'scope',
      'acr_values',
      'prompt',
      'ui_locales',
      'login_hint',
      'response_type',
      'max_age',
      'code_challenge',
    ])
      for (const odd of ['%ff', '%zz', 'a%00', 'a&'.concat(`${name}=b`)]) {
        const path = `/authorize?${without(name)}&${name}=${odd}`;
        const { status, headers } = await raw(besieged.issuer, { path });
        const location = URL.parse(headers.location ?? '');
        expect([name, odd, status >= 400 || location?.searchParams.get('error')]).toEqual([
          name,
          odd,
          expect.stringMatching(/^(invalid_|unsupported_|login_)/),
        ]);
      }
  });
});

describe('a form of a login', () => {
  it('with a field sent twice is refused and changes nothing', { tags: '@asvs-2.2.1' }, async () => {
    const browser = new Browser(CALLBACK);
    const page = await browser.click(await besieged.picker(browser), 'bankid');
    const sent = `Cookie: ${browser.jar.header(page.url)}`;
    const headers = [sent, 'Sec-Fetch-Site: same-origin', `Content-Type: ${FORM}`];
    const asked = { method: 'POST', path: '/authorize/bankid', headers };
    const fields = hidden(page);
    const { pid } = await besieged.control.person();
    const once = `${new URLSearchParams({ ...fields, pid })}`;
    const refused = await raw(besieged.issuer, { ...asked, body: `${once}&pid=1` });
    expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('Sent twice: pid.')]);
    // It was the second pid alone: the same form, unchanged in version, is taken now.
    const taken = await raw(besieged.issuer, { ...asked, body: once });
    const next = expect.stringMatching(/^\/authorize\/bankid/);
    expect([taken.status, taken.headers.location]).toEqual([303, next]);
    const { body } = await besieged.control.call('GET', `/logins/${fields.login.split('.')[0]}`);
    expect(body).toMatchObject({ step: 'code' });
  });
});

describe('after all that', () => {
  it('a login begun before goes on and ends with its code', async () => {
    const { browser, control } = besieged;
    const person = await control.person();
    const home = await throughBankId(browser, await besieged.picker(browser), person, control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
  });

  it('that was more than 5,000 requests, and no fault of ours was logged', () => {
    expect(besieged.judged).toBeGreaterThan(5_000);
    expect(besieged.log.split('\n').filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  });
});
