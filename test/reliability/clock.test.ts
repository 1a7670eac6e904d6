/** R10: the clock jumps between two steps. Nothing fails, nothing lives longer for it, and nothing comes from the future. */
import { describe, expect, it } from 'vitest';
import type { Citizen } from '../methods/citizen.ts';
import { movedClock } from '../support/login.ts';
import { Party, RENEWING } from '../support/party.ts';
import { ownWorld } from '../support/shared.ts';
import { ENGINES } from './engine.ts';
import { tell } from './figure.ts';
import { anew, placeOf, standing, WAITING } from './waiting.ts';

const TWO_HOURS = 7_200;
const JUMPS = [TWO_HOURS, -TWO_HOURS];
const ALL = { sso: null, pushed: 200, access_token: 200, code: 200, refresh_token: 200 };
const NOTHING = { sso: 'login_required', pushed: 400, access_token: 401, code: 400, refresh_token: 400 };
/** But for the page for who has lost login and cookie, whose status is ID-porten's ("Systemfeil"). */
function hasFailed({ page }: Citizen): boolean {
  return page.status >= 500 && !page.html.includes('unknown_service');
}

describe.each(ENGINES)('$name', (engine) => {
  /** A simulator whose clock moves, what is held there, and whether each thing of it is still good. */
  async function held() {
    const clock = movedClock();
    const simulator = await ownWorld({ storage: await engine.fresh(), clock, demoPort: 0 });
    const party = await Party.registered(simulator, RENEWING);
    const person = await simulator.control.person();
    const browser = party.browser();
    await party.logIn(browser, person);
    const [code, pushed, tokens] = [
      await party.code(person),
      await party.pushed(),
      await party.issued(person),
    ];
    const good = async () => ({
      sso: await party.silent(browser),
      pushed: (await party.browser().open(pushed)).status,
      access_token: (await party.userinfo(tokens.access_token ?? '')).status,
      code: (await party.redeem(code)).status,
      refresh_token: (await party.refresh(tokens.refresh_token)).status,
    });
    return { clock, simulator, party, person, good };
  }

  it.each(JUMPS)(
    'jumps by %i s between two steps, and no login fails',
    { timeout: 120_000, tags: '@threat-F3' },
    async (jump) => {
      const { clock, simulator } = await held();
      const place = { ...(await placeOf(simulator, simulator.store)), clock };
      const waiting = [];
      for (const way of WAITING) waiting.push(await standing(place, way));
      clock.pass(jump);
      for (const { name, citizen } of waiting) {
        const { forms } = citizen.page;
        const form = forms.find(({ controls }) => controls.some((one) => one.name === 'login'));
        const button = form?.controls.find((one) => one.button)?.id;
        if (button !== undefined) await citizen.press(button);
        expect([name, citizen.isHome, hasFailed(citizen)]).toEqual([name, false, false]);
        await citizen.looksAgain();
        expect([name, citizen.isHome, hasFailed(citizen)]).toEqual([name, false, false]);
        await anew(place, citizen);
        await place.service.redeemed(citizen.page);
      }
    },
  );

  it.each(JUMPS)(
    'jumps by %i s, and of what was issued nothing is good',
    { tags: '@threat-F3' },
    async (jump) => {
      const { clock, good } = await held();
      clock.pass(jump);
      expect(await good()).toEqual(NOTHING);
    },
  );

  it('goes back by two hours and comes again, and all that was issued is good', async () => {
    const { clock, good } = await held();
    clock.pass(-TWO_HOURS);
    clock.pass(TWO_HOURS);
    expect(await good()).toEqual(ALL);
  });

  it('goes back by two hours, and a new login tells of no time that is to come', async (test) => {
    const { clock, party, simulator } = await held();
    clock.pass(-TWO_HOURS);
    const page = await party.logIn(party.browser(), await simulator.control.person());
    const { claims } = await party.tokens(page);
    const now = Math.ceil(clock.now() / 1000);
    const told = [claims.iat, claims.nbf, claims.auth_time].flatMap((at) =>
      at === undefined ? [] : Number(at),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(Math.max(...told)).toBeLessThanOrEqual(now);
    const { length } = WAITING;
    const steps = `${length} of ${length} steps without a fault by 2 h forwards and back`;
    tell(test, 'R10', engine, `${steps}; nothing issued is good then, and nothing new is of the future`);
  });
});
