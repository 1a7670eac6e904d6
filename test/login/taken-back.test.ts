/** The phone has proven a login and its answer has not left: whatever a citizen understands as "not this" logs nobody in (T24). */
import { describe, expect, it } from 'vitest';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Page } from '../support/browser.ts';
import { CALLBACK, elementText, homeWith, loginOf, passwordOf, serviceOf } from '../support/login.ts';
import { answer, approve, asked, messagesOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const PICKER = 'Velg elektronisk ID';
const SWITCH = 'Bytte innloggingsmetode?';
/** Of each race. */
const ROUNDS = 12;
const simulator = await sharedWorld();
const service = await serviceOf(simulator);

/** Somebody whom unlocking the phone proves: no password follows. */
const faster = () => simulator.control.person({ eids: { bankid: { chosen: 'app', app: { faster: true } } } });
const UNLOCK = { unlock: 'face' };

interface Waiting {
  readonly page: Page;
  readonly person: TestPerson;
  readonly picker: Page;
  readonly number: Page;
  readonly id: string;
}

/** The app is asked; every page seen so far may still be open somewhere. */
async function waiting(person?: TestPerson): Promise<Waiting> {
  const who = person ?? (await faster());
  const picker = await service.atPicker();
  const number = await picker.click('bankid');
  const page = await number.submit({ pid: who.pid });
  return { page, picker, number, person: who, id: loginOf(page).id };
}

async function approved(): Promise<Waiting> {
  const visit = await waiting();
  await approve(simulator, visit.person, UNLOCK);
  expect(await standing(visit)).toMatchObject({ state: 'proven', answers: ['cancel', 'back', 'choose'] });
  return visit;
}

const standing = ({ id }: Pick<Waiting, 'id'>) => simulator.control.login(id);
const event = ({ id }: Pick<Waiting, 'id'>, body: object) => simulator.control.event(id, body);
const isHome = (page: Page) => page.url.href.startsWith(CALLBACK);

describe('once the phone has approved, before the page has heard of it,', () => {
  it('“Velg annen BankID” leads to the other ways in, and what is proven there counts alone', async () => {
    const visit = await approved();
    const choice = await visit.page.press('other');
    expect([choice.status, choice.html.includes('id="way-device"')]).toEqual([200, true]);
    expect(await standing(visit)).toMatchObject({ state: 'open', step: 'choose', achieved: null });
    const code = await choice.press('way-device');
    const otc = await simulator.control.code(visit.person, 'bankid');
    const home = await code.along({ otc }, { password: passwordOf(visit.person) });
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it('another entry of an old picker asks, and then begins with that eID', async () => {
    const visit = await approved();
    const asks = await visit.picker.click('testid1');
    expect(asks.heading).toBe(SWITCH);
    expect(await standing(visit)).toMatchObject({ state: 'proven' });
    const number = await asks.submit();
    expect(number.heading).toBe('Logg inn med TestID');
    expect(await standing(visit)).toMatchObject({ state: 'open', person: null, achieved: null });
    const other = await simulator.control.person();
    const home = await number.submit({ pid: other.pid });
    expect(await service.redeemed(home)).toMatchObject({ pid: other.pid, amr: ['TestID'] });
  });

  it('the question whether to change the eID, drawn before, is answered as it was asked', async () => {
    const visit = await waiting();
    const asks = await visit.picker.click('testid1');
    await approve(simulator, visit.person, UNLOCK);
    expect((await asks.submit()).heading).toBe('Logg inn med TestID');
    const kept = await approved();
    const again = await kept.picker.click('testid1');
    expect(homeWith(await again.click('Fortsett med BankID'))).toHaveProperty('code');
  });

  it.each([
    ['another number', 'submit', async () => ({ pid: (await faster()).pid })],
    ['“Avbryt” of the menu', 'menu-cancel', async () => ({})],
    ['the change of password in the menu', 'menu-change', async () => ({})],
  ] as const)('%s, sent from an older page, leads to the picker, which says so', async (_, button, typed) => {
    const visit = await approved();
    const page = await visit.number.submit(await typed(), button);
    expect([page.status, page.heading]).toEqual([200, PICKER]);
    expect(page.text).toContain('Skjemaet var gammelt, og innloggingen du hadde bekreftet, går ikke videre.');
    expect(await standing(visit)).toMatchObject({ state: 'open', step: null, person: null, achieved: null });
    const claims = await service.redeemed(await service.throughTestId(page, visit.person));
    expect(claims).toMatchObject({ pid: visit.person.pid, amr: ['TestID'] });
  });

  it('whatever goes on goes home: the page again, more time, its own eID, the same form once more', async () => {
    const ways: readonly ((visit: Waiting) => Promise<Page>)[] = [
      ({ page }) => page.reload(),
      ({ page }) => page.click('check'),
      ({ page }) => page.press('extend'),
      ({ picker }) => picker.click('bankid'),
      ({ number, person }) => number.submit({ pid: person.pid }),
    ];
    for (const way of ways) {
      const visit = await approved();
      expect(await service.redeemed(await way(visit))).toMatchObject({ pid: visit.person.pid });
    }
  });

  it('a form whose session another tab has renewed logs nobody in: the page asks', async () => {
    const visit = await waiting();
    const before = visit.page.browser.jar.header(visit.page.url) ?? '';
    const other = await visit.page.browser.open(service.request());
    expect(isHome(await service.throughTestId(other, await simulator.control.person()))).toBe(true);
    await approve(simulator, visit.person, UNLOCK);
    const late = await visit.page.fetch(visit.page.form('cancel').action, {
      method: 'POST',
      body: visit.page.sent('cancel'),
      headers: { cookie: before, 'sec-fetch-site': 'same-origin', origin: visit.page.url.origin },
    });
    const asks = await visit.page.open(late.headers.get('location') ?? '');
    expect([late.status, asks.status, asks.heading]).toEqual([303, 409, 'Hvilken innlogging?']);
    expect(await standing(visit)).toMatchObject({ state: 'proven' });
    const goesOn = `/authorize/selector?login=${visit.id}`;
    expect(asks.html).toContain(`href="${goesOn}"`);
    expect(homeWith(await asks.open(goesOn))).toHaveProperty('code');
  });
});

describe('a login that the tester has proven', () => {
  it.each<[string, (visit: Waiting) => Promise<Page>]>([
    ['“Velg annen BankID”', ({ page }) => page.press('other')],
    ['another entry', ({ picker }) => picker.click('testid1')],
    ['an older page', ({ number }) => number.press('menu-cancel')],
  ])('is carried home by its browser with %s, also where `solve` answered for the phone', async (_, way) => {
    const visit = await waiting();
    const solved = await simulator.control.solve(visit.id);
    expect(solved).toMatchObject({ state: 'proven', answers: ['cancel', 'back'] });
    expect(await service.redeemed(await way(visit))).toMatchObject({ pid: visit.person.pid });
  });
});

describe('the control API', () => {
  it('cancels what the phone has proven, and the next form of the page is told so', async () => {
    const visit = await approved();
    const body = { state: 'cancelled', achieved: null };
    expect(await event(visit, { event: 'cancel' })).toMatchObject({ status: 200, body });
    expect(homeWith(await visit.page.press('other'))).toMatchObject({ error: 'access_denied' });
  });

  it('goes back, or to another eID, and takes no answer', async () => {
    for (const [body, after] of [
      [{ event: 'back' }, { state: 'open', entry: null, person: null }],
      [
        { event: 'choose', entry: 'testid2' },
        { state: 'open', entry: 'testid2', person: null },
      ],
    ] as const) {
      const visit = await approved();
      for (const none of [{ event: 'answer' }, { event: 'extend' }, { event: 'choose', entry: 'bankid' }])
        expect([none, (await event(visit, none)).status]).toEqual([none, 409]);
      expect(await event(visit, body)).toMatchObject({ status: 200, body: after });
      expect(isHome(await visit.page.reload())).toBe(false);
    }
  });

  it('changes nothing once the code is issued', async () => {
    const visit = await approved();
    expect(homeWith(await visit.page.reload())).toHaveProperty('code');
    const delivered = { detail: 'The login is delivered.' };
    for (const body of [{ event: 'cancel' }, { event: 'back' }, { event: 'choose', entry: 'testid1' }])
      expect(await event(visit, body)).toMatchObject({ status: 409, body: delivered });
  });
});

describe('an approval and a way out at the same moment', () => {
  const ways: readonly [string, (visit: Waiting, asks: Page) => Promise<Page>][] = [
    ['“Velg annen BankID”', ({ page }) => page.press('other')],
    ['another eID', (_, asks) => asks.submit()],
    ['back', ({ page }) => page.press('back')],
    ['cancel', ({ page }) => page.press('cancel')],
  ];

  it.each(ways)(`end one way, and never in a login: %s, ${ROUNDS} times`, async (_, leave) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const visit = await waiting();
      const asks = await visit.picker.click('testid1');
      const { id } = await asked(simulator, visit.person);
      const acts = [() => answer(simulator, visit.person, id, ['approve', UNLOCK]), () => leave(visit, asks)];
      const [first, second] = await Promise.all(
        (round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()),
      );
      const [phone, page] = round % 2 === 0 ? [first, second] : [second, first];
      expect(page).toMatchObject({ status: expect.toBeOneOf([0, 200]) });
      expect(phone).toMatchObject({ status: expect.toBeOneOf([200, 409]) });
      const { state, achieved } = await standing(visit);
      expect([state, achieved]).toEqual([expect.toBeOneOf(['open', 'cancelled']), null]);
      const told = (await messagesOf(simulator, visit.person)).find((message) => message.id === id)?.state;
      expect([phone?.status, told]).toEqual(phone?.status === 200 ? [200, 'approved'] : [409, 'withdrawn']);
    }
  });
});

it('BankID on mobile is free for the next login once an approval is taken back', async () => {
  const person = await simulator.control.person();
  const page = await service.atPicker();
  const wait = await (await page.click('bankid-mobil')).submit(mobileAndBirth(person));
  await approve(simulator, person, { pin: '1234' });
  const picker = await wait.press('back');
  const again = await (await picker.click('bankid-mobil')).submit(mobileAndBirth(person));
  expect(elementText(again, 'reference-words')).not.toBe('');
});
