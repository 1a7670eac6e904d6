/** `/browser`: the profile a browser is taken for is picked, remembered for this browser alone, and taken back. */
import { describe, expect, it } from 'vitest';
import { AGENTS, profileOf } from '../../src/eid/browser.ts';
import { Browser, type Page } from '../support/browser.ts';
import { elementText } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();

const atBrowser = (browser: Browser, headers = {}): Promise<Page> =>
  browser.open(new URL('/browser', simulator.login), undefined, headers);
const now = (page: Page) => elementText(page, 'now');

describe('the profile of a browser', () => {
  it('is that of a browser of today, until another is picked; the choice is remembered and taken back', async () => {
    const browser = new Browser();
    const page = await atBrowser(browser);
    expect([page.status, now(page)]).toEqual([200, 'A browser of today']);
    expect(page.text).toContain('You have picked none');
    const picked = await browser.submit(page, {}, 'use-ie-8');
    expect(now(picked)).toBe('Internet Explorer 8 without Java');
    const again = await atBrowser(browser);
    expect(now(again)).toBe('Internet Explorer 8 without Java');
    const back = await browser.submit(again, {}, 'reset');
    expect(now(back)).toBe('A browser of today');
    expect(back.html).not.toContain('id="reset"');
  });

  it('is this browser’s alone', async () => {
    const [one, other] = [new Browser(), new Browser()];
    await one.submit(await atBrowser(one), {}, 'use-unsupported');
    expect(now(await atBrowser(other))).toBe('A browser of today');
  });

  it.each(AGENTS)('%s can be picked, and its remedy leads to the browser it names', async (agent) => {
    const browser = new Browser();
    // The one in use has no button.
    const other = agent === 'modern' ? 'unsupported' : 'modern';
    const start = await browser.submit(await atBrowser(browser), {}, 'use-ie-8');
    const picked = await browser.submit(await browser.submit(start, {}, `use-${other}`), {}, `use-${agent}`);
    const { name, remedy, history } = profileOf(agent);
    expect(now(picked)).toBe(name);
    if (history !== undefined) expect(picked.text).toContain('Once, and no longer: Java in the browser');
    if (remedy === undefined) return expect(picked.html).not.toContain('id="remedy"');
    const helped = await browser.submit(picked, {}, 'remedy');
    expect(AGENTS.filter((id) => profileOf(id).name === now(helped))).toEqual([remedy.to]);
  });

  it.each([
    ['Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)', 'A browser that is not supported'],
    [
      'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
      'A browser that is not supported',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'A browser of today'],
    ['Mozilla/5.0 (Windows NT 6.1) Chrome/23.0.1271.97 Safari/537.11', 'A browser of today'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1',
      'A phone of today',
    ],
    ['Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36', 'A phone of today'],
    ['Mozilla/5.0 (Linux; Android 16; SM-X910) Chrome/140.0.0.0 Safari/537.36', 'A phone of today'],
    ['curl/8.5.0', 'A browser of today'],
    ['', 'A browser of today'],
  ])('follows from the User-Agent only of Internet Explorer, phones and tablets: %s', async (agent, name) => {
    const browser = new Browser();
    const page = await atBrowser(browser, { 'user-agent': agent });
    expect(now(page)).toBe(name);
  });

  it('that was picked counts more than what the browser says of itself', async () => {
    const browser = new Browser();
    const old = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' };
    await browser.submit(await atBrowser(browser, old), {}, 'use-modern');
    expect(now(await atBrowser(browser, old))).toBe('A browser of today');
  });
});

describe('a form of /browser', () => {
  /** As the browser that was shown the page would send it. */
  async function sent(fields: Readonly<Record<string, string>>, more = '') {
    const browser = new Browser();
    const page = await atBrowser(browser);
    const _csrf = page.form('use-ie-8').controls.find(({ name }) => name === '_csrf')?.value ?? '';
    const answer = await fetch(page.url, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: browser.jar.header(page.url) ?? '', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(`${new URLSearchParams({ _csrf, ...fields })}${more}`),
    });
    return { answer, after: await atBrowser(browser) };
  }

  it.each([
    ['netscape', ''],
    ['', ''],
    ['__proto__', ''],
    ['toString', ''],
    ['ie-8', '&agent=modern'],
  ])('with a browser called "%s"%s is refused, and changes nothing', async (agent, more) => {
    const { answer, after } = await sent({ agent }, more);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('there are: modern, unsupported, phone, ie-8');
    expect(now(after)).toBe('A browser of today');
  });

  it('without a name is refused; with one it is taken', async () => {
    expect((await sent({})).answer.status).toBe(400);
    expect((await sent({ agent: 'ie-8' })).answer.status).toBe(303);
  });

  it('with a wrong token is refused', async () => {
    const { answer, after } = await sent({ agent: 'ie-8', _csrf: 'nonsense' });
    expect(answer.status).toBe(403);
    expect(now(after)).toBe('A browser of today');
  });
});

it('the page is the tester’s: linked from the dashboard, and behind the zone’s token', async () => {
  const browser = new Browser();
  const dashboard = await browser.open(simulator.login);
  const page = await browser.click(dashboard, 'Browser: be taken for an old one');
  expect(page.heading).toBe('Browser');
  const { login } = await ownWorld({ controlToken: 'the-token' });
  const answer = await fetch(new URL('/browser', login));
  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain('use-ie-8');
});
