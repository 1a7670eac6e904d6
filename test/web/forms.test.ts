import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { LOGIN, type Login } from '../../src/login/machine/login.ts';
import { localPath } from '../../src/web/address.ts';
import { parseParams } from '../../src/web/params.ts';
import { loginOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const web = request(simulator.login);
const service = await serviceOf(simulator);

/** The number step of a login of its own. */
async function page() {
  const step = await service.atEntry('testid2');
  const { controls } = step.form('pid');
  const token = controls.find(({ name }) => name === '_csrf')?.value ?? '';
  const { id, version } = loginOf(step);
  return {
    id,
    cookie: step.browser.jar.header(step.url) ?? '',
    sent: { _csrf: token, login: `${id}.${version}` },
  };
}

/** A form that is taken leads to the next page. */
const post = (path = '/authorize/testid2') => web.post(path).redirects(1).type('form');

describe('forms of pages', () => {
  it('are taken with the token of the same session', async () => {
    const { id, cookie, sent } = await page();
    expect((await post().set('cookie', cookie).send(sent)).status).toBe(200);
    const kept = await simulator.store.get<Login>(LOGIN, id, Date.now());
    expect(kept?.value.browser).toHaveLength(26);
  });

  it('are refused with a wrong token, with none, and with that of another session', {
    tags: ['@asvs-3.5.1', '@threat-T3'],
  }, async () => {
    const [one, other] = [await page(), await page()];
    for (const _csrf of ['wrong', '', other.sent._csrf]) {
      const answer = await post().set('cookie', one.cookie).send({ _csrf });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Skjemaet er utdatert');
    }
    expect((await post().send({ _csrf: one.sent._csrf })).status).toBe(403);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:7575' }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:7575' }, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('%o answers %i', { tags: '@asvs-3.5.1' }, async (headers, status) => {
    const { cookie, sent } = await page();
    const here = JSON.parse(
      JSON.stringify(headers).replace('http://localhost:7575', simulator.login),
    ) as object;
    const answer = await post()
      .set({ ...here, cookie })
      .send(sent);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.text).toContain('cross_site');
  });
});

describe('bodies that are no form', () => {
  it.each([
    [{ 'content-type': 'application/json' }, '{}', 415],
    [{ 'content-type': 'application/x-www-form-urlencoded; charset=iso-8859-1' }, 'a=1', 415],
    [{ 'content-encoding': 'gzip' }, 'a=1', 415],
    [{}, `a=${'x'.repeat(70_000)}`, 413],
    [{}, 'a=1&b=2', 400],
  ])('%o', async (headers, body, status) => {
    const answer = await post('/token').set(headers).send(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error: 'invalid_request',
      error_description: expect.stringContaining('traceId='),
    });
  });
});

it('takes an empty body without a type as an empty form, and of another type as none', async () => {
  const empty = () => web.post('/token').set('content-length', '0');
  expect((await empty()).status).toBe(400);
  expect((await empty().type('json')).status).toBe(415);
});

describe('parseParams', () => {
  it('reads each name once and tells of repetitions', { tags: '@asvs-1.1.1' }, () => {
    const { values, doubled, malformed } = parseParams('a=1&b=x+y%20z&a=2&c&=d&&__proto__=e');
    expect([...values]).toEqual([
      ['a', '1'],
      ['b', 'x y z'],
      ['c', ''],
      ['', 'd'],
      ['__proto__', 'e'],
    ]);
    expect(doubled).toEqual(['a']);
    expect(malformed).toEqual([]);
  });

  it.each(['%', '%zz', '%E0%A4', '%ff', '%00', '%0a', '\uFFFD', 'x'.repeat(4097)])(
    'finds %j malformed',
    (value) => {
      const { values, malformed } = parseParams(`a=${value}&b=1`);
      expect(malformed).toEqual(['a']);
      expect([...values.keys()]).toEqual(['b']);
    },
  );

  it('lets an endpoint of assertions take longer values', () => {
    expect(parseParams(`a=${'x'.repeat(5000)}`, 10_000).malformed).toEqual([]);
  });
});

describe('localPath', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'http://evil.example/',
    'javascript:1',
    '/a\nb',
    '',
    'a',
    '/\t/evil.example',
  ])('refuses %j', (text) => {
    expect(localPath(text)).toBeUndefined();
  });

  it('takes path and query', () => {
    expect(localPath('/a/b?c=d#e')).toBe('/a/b?c=d');
    expect(localPath('/a/..//evil.example')).toBeUndefined();
  });
});
