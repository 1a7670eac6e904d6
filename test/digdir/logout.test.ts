/** Digdir's verification tests 6 to 8 (docs/facts/idporten.md#verification-tests): single logout from either side, and the time-out. */
import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { Browser, type Page } from '../support/browser.ts';
import { decode } from '../support/forms.ts';
import { throughTestId } from '../support/journey.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { CHANNELS, type Channel, enterAt, type OwnService, ownService, partnersOf } from './own.ts';

const MINUTE = 60_000;

let ahead = 0;
let person: TestPerson;
let browser: Browser;

const simulator = await sharedWorld({ demoPort: 0, clock: { now: () => systemClock.now() + ahead } });
const services: Readonly<Record<Channel, OwnService>> = {
  frontchannel_logout_uri: await ownService(simulator, ['frontchannel_logout_uri']),
  backchannel_logout_uri: await ownService(simulator, ['backchannel_logout_uri']),
};
const { demo, profile } = partnersOf(simulator);
beforeEach(async () => {
  person = await simulator.control.person();
  browser = new Browser();
});

const channels = Object.keys(CHANNELS) as Channel[];
const isPicker = ({ url }: Page) => url.pathname === '/authorize/selector';
const logIn = (picker: Page) => throughTestId(browser, picker, person, 'testid1');

/** ID-porten's page of a logout, as a browser without scripts takes it: every frame, then onwards. */
async function onwards(page: Page): Promise<Page> {
  for (const [, uri = ''] of page.html.matchAll(/<iframe[^>]* src="([^"]*)"/g))
    await browser.open(decode(uri), page, { 'sec-fetch-dest': 'iframe' });
  return page.click('onwards');
}

describe.each(channels)('own service has a %s', (channel) => {
  it('6. a logout here ends the session at the demo client and the contact profile, also for who may see nothing here', {
    tags: '@profile-10.6',
  }, async () => {
    const own = services[channel];
    await logIn(await enterAt(profile, browser));
    expect((await enterAt(demo, browser)).heading).toBe(demo.heading);
    await own.enter(browser);
    expect(await own.claims(browser)).toMatchObject({ pid: person.pid });
    expect((await browser.open(`${own.origin}/members`)).status).toBe(403);

    const goodbye = await onwards(await browser.open(`${own.origin}/logout`));
    expect(goodbye.url.href).toBe(`${own.origin}/goodbye`);
    expect(await own.claims(browser)).toBeNull();
    for (const { home } of [demo, profile])
      expect((await browser.open(home)).text).toContain('You are not logged in here');
    expect(isPicker(await own.enter(browser))).toBe(true);
  });

  it('7. a logout at the contact profile ends the session here', { tags: '@profile-10.7' }, async () => {
    const own = services[channel];
    await logIn(await own.enter(browser));
    expect(await own.claims(browser)).toMatchObject({ pid: person.pid });
    const page = await enterAt(profile, browser);
    expect(page.heading).toBe(profile.heading);

    const goodbye = await onwards(await page.press('logout-idporten'));
    expect(goodbye.heading).toBe('Du er logget ut');
    expect(await own.claims(browser)).toBeNull();
    expect(isPicker(await own.enter(browser))).toBe(true);
  });
});

describe('8. after 30 minutes without a request', { tags: '@profile-10.8' }, () => {
  it.each([
    [29, false],
    [31, true],
  ])('after %i minutes own service’s next request asks for a login: %s', async (minutes, asked) => {
    const own = services.backchannel_logout_uri;
    await logIn(await own.enter(browser));
    await enterAt(demo, browser);
    ahead += minutes * MINUTE;
    expect(isPicker(await own.enter(browser))).toBe(asked);
    // A session that runs out is told to nobody: each service counts its own minutes.
    expect(await own.claims(browser)).toMatchObject({ pid: person.pid });
    expect((await browser.open(demo.home)).heading).toBe(demo.heading);
  });
});
