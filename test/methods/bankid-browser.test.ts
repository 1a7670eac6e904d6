/** BankID in browsers that it refuses: each with its code and what helps; and the same told by programs. */
import { describe, expect, it } from 'vitest';
import { AGENTS, type AgentId } from '../../src/eid/browser.ts';
import { loadMethods } from '../../src/methods/load.ts';
import type { Browser, Page } from '../support/browser.ts';
import { browserOf, elementText, homeWith, loginOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const bankid = (await loadMethods(null)).find(({ id }) => id === 'bankid');
if (bankid === undefined) throw new Error('BankID is not here');
const { texts, browsers = {} } = bankid;
const simulator = await sharedWorld();
const service = await serviceOf(simulator);

async function takenFor(agent: AgentId | 'reset', browser: Browser): Promise<void> {
  const page = await browser.open(new URL('/browser', simulator.login));
  const button = agent === 'reset' ? 'reset' : `use-${agent}`;
  if (page.html.includes(`id="${button}"`)) await page.press(button);
}

/** BankID, chosen in this kind of browser. */
async function chosenIn(agent: AgentId, ui_locales = 'en') {
  const browser = browserOf();
  await takenFor(agent, browser);
  const page = await service.atPicker({ ui_locales }, browser);
  return { browser, picker: page, page: await page.click('bankid') };
}

const summary = (page: Page) => elementText(page, 'error-summary');

/** Browser, code, what the page says, and the row of the coverage that rests on it. */
const REFUSED: readonly (readonly [AgentId, string, string, string])[] = [
  ['unsupported', 'BID-6202', 'cannot be used in this browser', '@seed-48'],
  ['ie-8', 'BID-1A13', 'it lacks Java, an add-on that BankID needed', '@seed-49'],
  ['ie-zones', 'BID-2031', 'add https://csfe.bankid.no to Trusted sites', '@seed-64'],
  ['chrome-23', 'BID-2031', 'too old for BankID', '@seed-59'],
  ['firefox-27', 'BID-2031', 'too old for BankID', '@seed-59'],
  ['safari-ios-7', 'BID-2031', 'too old for BankID', '@seed-59'],
  ['ios-6', 'BID-2031', 'too old for BankID', '@seed-60'],
];

describe('a browser that is refused', () => {
  it('is one of these', () => {
    expect(Object.keys(browsers).toSorted()).toEqual(REFUSED.map(([agent]) => agent).toSorted());
  });

  for (const [agent, shown, says, tags] of REFUSED) {
    it(`${agent}: stops with ${shown}, which says what helps; programs read it too`, {
      tags,
    }, async () => {
      const { page } = await chosenIn(agent);
      expect(page.heading).toBe('The login stopped');
      expect(summary(page)).toContain(`(${shown})`);
      expect(summary(page)).toContain(says);
      expect(page.link('browser')).toBe('/browser');
      const error = { code: shown.replace('BID-', ''), shown };
      expect(await service.login(page)).toMatchObject({ step: 'stopped', error });
      const trail = await simulator.control.trail({ login: loginOf(page).id });
      expect(JSON.stringify(trail)).toContain(`the browser is ${agent}`);
    });
  }

  it.each(['nb', 'nn', 'en', 'se'] as const)('is told so in %s', async (language) => {
    for (const [agent] of REFUSED) {
      const { page } = await chosenIn(agent, language);
      expect(summary(page)).toContain(texts[language][browsers[agent]?.text ?? '']);
    }
  });

  it('is refused again at another try, until what helps has been done; then the same login goes on', async () => {
    const { browser, page } = await chosenIn('ie-zones');
    const again = await page.press('again');
    expect(summary(again)).toContain('(BID-2031)');
    await takenFor('ie-zones-trusted', browser);
    const number = await again.press('again');
    expect([number.heading, loginOf(number).id]).toEqual(['Log in with BankID', loginOf(page).id]);
    const person = await simulator.control.person();
    const code = await number.submit({ pid: person.pid });
    const password = await code.submit({ otc: await simulator.control.code(person, 'bankid') });
    homeWith(await password.submit({ password: person.eids.bankid?.password ?? '' }));
  });

  it('comes back to the error when the site is taken out of Trusted sites', {
    tags: '@seed-63',
  }, async () => {
    const { browser, page } = await chosenIn('ie-zones-trusted');
    expect(page.heading).toBe('Log in with BankID');
    await takenFor('ie-zones', browser);
    const next = await service.atPicker({ ui_locales: 'en' }, browser);
    expect(summary(await next.click('bankid'))).toContain('(BID-2031)');
  });

  it('may log in with an eID that does not mind', async () => {
    const { page } = await chosenIn('unsupported');
    const picker = await page.submit();
    homeWith(await service.throughTestId(picker, await simulator.control.person()));
  });

  it('that is changed in the middle of a login is noticed when BankID is loaded again, not before', async () => {
    const { browser, page } = await chosenIn('modern');
    await takenFor('unsupported', browser);
    const { pid } = await simulator.control.person();
    expect((await page.submit({ pid })).heading).toBe('One-time code');
  });

  it('is the one that Internet Explorer says it is', { tags: '@seed-65' }, async () => {
    const browser = browserOf();
    const page = await service.atPicker({ ui_locales: 'en' }, browser);
    const agent = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' };
    expect(summary(await browser.open(page.link('bankid'), page, agent))).toContain('(BID-6202)');
  });
});

it.each(AGENTS.filter((agent) => browsers[agent] === undefined))(
  '%s is not refused: the login goes through',
  async (agent) => {
    const browser = browserOf();
    await takenFor(agent, browser);
    const page = await service.atPicker({}, browser);
    homeWith(await service.throughBankId(page, await simulator.control.person()));
  },
);

describe('a program', () => {
  const choose = { event: 'choose', entry: 'bankid' };
  const login = async () => loginOf(await service.atPicker()).id;

  it.each(REFUSED)('that chooses BankID as %s is told %s', async (agent, shown) => {
    const told = await simulator.control.event(await login(), { ...choose, agent });
    expect(told).toMatchObject({ status: 200, body: { step: 'stopped', error: { shown } } });
  });

  it('tries again as another browser', async () => {
    const id = await login();
    await simulator.control.event(id, { ...choose, agent: 'ie-zones' });
    const again = { event: 'answer', fields: { extra: 'again' } };
    const same = await simulator.control.event(id, { ...again, agent: 'ie-zones' });
    expect(same).toMatchObject({ status: 200, body: { step: 'stopped' } });
    const other = await simulator.control.event(id, { ...again, agent: 'ie-zones-trusted' });
    expect(other).toMatchObject({ status: 200, body: { step: 'number', error: null } });
  });

  it('that solves a login in such a browser gets stuck, and in one of today does not', async () => {
    const wish = { method: 'bankid', agent: 'ie-8' };
    const stuck = await simulator.control.call('POST', `/logins/${await login()}/solve`, wish);
    expect(stuck).toMatchObject({ status: 409, body: { login: { error: { code: '1A13' } } } });
    const solved = await simulator.control.solve(await login(), { ...wish, agent: 'modern' });
    expect(solved).toMatchObject({ state: 'proven' });
  });

  it.each(['events', 'solve'])(
    'is told which browsers there are, where it names another: %s',
    async (call) => {
      const id = await login();
      for (const agent of ['ie8', '__proto__', '', 7, null]) {
        const body = { ...(call === 'events' ? choose : { method: 'bankid' }), agent };
        const refused = await simulator.control.call('POST', `/logins/${id}/${call}`, body);
        expect([agent, refused.status]).toEqual([agent, 400]);
        expect(JSON.stringify(refused.body)).toContain('/agent');
      }
      expect(await simulator.control.login(id)).toMatchObject({ step: null, version: 1 });
    },
  );
});
