/** The quarantine of MinID: one counter over all that can be guessed, in whichever browser, and what it puts an end to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../login/listening.ts';
import type { Page } from '../support/browser.ts';
import { browserOf, elementText, homeWith, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { answer } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { atLogin, atSms, codeBy, given, received, someone, wrong } from './minid.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator, 'Kommunen');
const HOUR = 3600;

let person: TestPerson;
beforeEach(async () => {
  person = await someone(simulator);
});

const otc = (kind: 'sms' | 'email') => codeBy(kind, simulator, person);
const wrongSms = async () => ({ otc: wrong(await otc('sms')) });
const atForgot = async () => (await (await atLogin(service)).press('forgot')).submit({ pid: person.pid });
const atTotp = async () => (await atSms(service, person)).along('other', 'way-totp');
const atApp = async () => (await atSms(service, person)).along('other', 'way-app');
const NOT_IT = () => given(person, 'not the password');

interface Held {
  readonly state: string;
  readonly wrong_guesses: number;
  readonly quarantined_until_at: string | null;
}
const held = async () => (await simulator.control.shown<{ eids: { minid: Held } }>(person)).eids.minid;

/** `15:32` in Norway. */
const oslo = (at: number) =>
  new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
const says = (page: Page) => elementText(page, 'error-summary');
/** Until when, in the words of every page. */
const untilWhen = () =>
  expect.stringMatching(`MinID er sperret til kl. (\\d+\\.\\d+\\. )?${oslo(clock.now() + HOUR * 1000)}`);

async function quarantined(): Promise<Page> {
  return (await atLogin(service)).along(NOT_IT(), NOT_IT(), NOT_IT());
}

/** By the forgotten password, to one that is new. */
async function renewed(page: Page, password: string): Promise<Page> {
  const mail = await page.submit({ otc: await otc('sms') });
  const fresh = await mail.submit({ otc: await otc('email') });
  return fresh.submit({ 'new-password': password, 'confirm-password': password });
}

it('is set by the third wrong answer, of whatever kind and in whatever browser', async () => {
  const page = await (await atLogin(service)).submit(NOT_IT());
  expect(says(page)).toContain('Du har 2 forsøk igjen.');
  const code = await atSms(service, person);
  expect(says(await code.submit(await wrongSms()))).toContain('Du har 1 forsøk igjen.');
  const stopped = await (await atTotp()).submit({ otc: '000000' });
  expect([stopped.heading, says(stopped)]).toEqual(['MinID er sperret en stund', untilWhen()]);
  expect(await held()).toMatchObject({
    state: 'quarantined',
    quarantined_until_at: new Date(clock.now() + HOUR * 1000).toISOString(),
  });
});

it('counts the codes of a forgotten password with the others', async () => {
  const sent = await atForgot();
  await sent.submit(await wrongSms());
  const mail = await (await sent.reload()).submit({ otc: await otc('sms') });
  const case_ = (await otc('email')).replace(/[a-z]/gi, (sign) =>
    sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase(),
  );
  expect(says(await mail.submit({ otc: case_ === (await otc('email')) ? 'aaaaaa' : case_ }))).toContain(
    'Du har 1 forsøk igjen.',
  );
  expect(says(await (await atLogin(service)).submit(NOT_IT()))).toEqual(untilWhen());
});

it('is forgotten by a proven login, and not by a right password alone', async () => {
  for (const expected of [1, 2]) {
    await (await atSms(service, person)).submit(await wrongSms());
    expect((await held()).wrong_guesses).toBe(expected);
  }
  homeWith(await (await atSms(service, person)).submit({ otc: await otc('sms') }));
  expect((await held()).wrong_guesses).toBe(0);
});

it('is said on every page that is open, asked for again or answered, also in other browsers', async () => {
  const pages = [await atLogin(service), await atSms(service, person), await atTotp(), await atForgot()];
  // Also one that says something else already.
  const mistaken = await (await atSms(service, person)).press('again');
  const open = [...pages, await atApp(), mistaken];
  await quarantined();
  const until = untilWhen();
  // A login page that is still asked by nobody knows nobody.
  for (const page of open.slice(1))
    expect([page.heading, says(await page.reload())]).toEqual([page.heading, until]);
  const answers = [
    given(person),
    { otc: await otc('sms') },
    { otc: await simulator.control.code(person, 'minid') },
    { otc: await otc('sms') },
  ];
  for (const [place, page] of pages.entries()) {
    const answered = await page.submit(answers[place] ?? {});
    expect([place, answered.heading, says(answered)]).toEqual([place, 'MinID er sperret en stund', until]);
  }
});

it('ends a push that waits, and its page leads on by itself', { tags: '@class-after-lockout' }, async () => {
  const page = await atApp();
  const push = (await received(simulator, person, 'push')).at(-1);
  await quarantined();
  expect((await answer(simulator, person, push?.id, ['approve', { unlock: 'pin' }])).status).toBe(409);
  const after = await page.reload();
  expect([after.heading, says(after)]).toEqual(['MinID er sperret en stund', untilWhen()]);
  expect((await simulator.control.login(loginOf(page).id)).wait).toBeNull();
});

/** What the script of a waiting page listens to. */
const eventsOf = (page: Page) => new URL(`/authorize/events?login=${loginOf(page).id}`, simulator.login);

/** Three wrong guesses where the owner's profile is. */
const GUESSING = {
  desk: async () => {
    let desk = await browserOf().open(`${simulator.login}/bank/${person.id}`);
    for (const _ of Array(3)) desk = await desk.submit({ password: 'wrong' }, 'minid-add-authenticator');
    expect(says(desk)).toContain('sperret');
  },
  app: async () => {
    const tap = (button: string, fields = {}) =>
      simulator.control.must('POST', `/people/${person.id}/phone/apps/minid-app`, { button, fields });
    for (const button of ['profile', 'add']) await tap(button);
    for (const _ of Array(3)) await tap('next', { password: 'wrong' });
  },
};

it.each(['desk', 'app'] as const)('ends a push that waits, too, where it begins in the %s', async (where) => {
  person = await someone(simulator, { totp: null });
  const pages = [await atApp(), await atApp()];
  const streams = await Promise.all(pages.map((page) => listen(page.browser, eventsOf(page))));
  for (const stream of streams) await stream.next(({ wait }) => wait !== null);
  await GUESSING[where]();
  for (const stream of streams) {
    await stream.next(({ wait }) => wait === null);
    stream.close();
  }
  const pushes = await received(simulator, person, 'push');
  expect(pushes.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  for (const { id } of pushes)
    expect((await answer(simulator, person, id, ['approve', { unlock: 'pin' }])).status).toBe(409);
  for (const page of pages) {
    const after = await page.reload();
    expect([after.heading, says(after)]).toEqual(['MinID er sperret en stund', untilWhen()]);
  }
});

it('makes everything worthless that was sent before, for good', async () => {
  const world = await sharedSettings();
  const page = await atSms(world.service, world.person);
  const code = await codeBy('sms', world.simulator, world.person);
  const forgot = await (await (await atLogin(world.service)).press('forgot')).submit({
    pid: world.person.pid,
  });
  const other = await codeBy('sms', world.simulator, world.person);
  await (await atLogin(world.service)).along(...Array(3).fill(given(world.person, 'not the password')));
  clock.pass(2);
  for (const [open, otc] of [
    [page, code],
    [forgot, other],
  ] as const) {
    const answered = await open.submit({ otc });
    expect([answered.heading, says(answered)]).toEqual([
      'Logg inn med MinID',
      expect.stringContaining('endret siden du begynte'),
    ]);
  }
});

/** Where a quarantine is shorter than the life of a code. */
async function sharedSettings() {
  const own = await ownWorld({
    clock,
    config: { settings: { eids: { minid: { wait: 1 } } } },
  });
  return { simulator: own, service: await serviceOf(own), person: await someone(own) };
}

it('ends what its owner has begun in the profile: a code to a new number is dead', async () => {
  const { simulator: own, service: at, person: owner } = await sharedSettings();
  const desk = await browserOf().open(`${own.login}/bank/${owner.id}`);
  await desk.submit({ 'country-code': '+47', mobile: '400 00 777' }, 'minid-move-mobile');
  expect(await codeBy('sms', own, owner)).not.toBe('');
  await (await atLogin(at)).along(...Array(3).fill(given(owner, 'not the password')));
  clock.pass(2);
  const opened = await (await desk.reload()).press('minid-open');
  expect(opened.text).not.toContain('+4740000777');
  expect(opened.html).not.toContain('minid-prove-mobile');
});

it('leaves a closed MinID closed, and sends its owner nothing', async () => {
  person = await someone(simulator, { state: 'closed' });
  const stopped = await quarantined();
  expect([stopped.heading, says(stopped)]).toEqual(['MinID er sperret en stund', untilWhen()]);
  expect((await (await atLogin(service)).submit(given(person))).heading).toBe('MinID er sperret en stund');
  clock.pass(HOUR);
  expect(says(await (await atLogin(service)).submit(given(person)))).toContain('Denne MinID-en er stengt.');
  expect(await held()).toMatchObject({ state: 'closed' });
  expect(await received(simulator, person)).toEqual([]);
});

it('tells the citizen once, by SMS and by e-mail', async () => {
  await quarantined();
  await (await atLogin(service)).submit(given(person));
  await atForgot();
  for (const kind of ['sms', 'email']) {
    const messages = await received(simulator, person, kind);
    expect([kind, messages.map(({ text }) => text)]).toEqual([
      kind,
      [expect.stringContaining('er sperret til kl.')],
    ]);
  }
});

it('leaves the password void: a new one is demanded, and then it works', async () => {
  const page = await quarantined();
  expect((await page.press('submit')).heading).toBe('MinID er sperret en stund');
  clock.pass(HOUR);
  const login = await atLogin(service);
  const demanded = await login.submit(given(person));
  expect(elementText(demanded, 'main')).toContain('det gamle passordet gjelder ikke lenger');
  const password = 'et nytt passord 1';
  const saved = await renewed(demanded, password);
  expect([saved.heading, saved.text]).toEqual([
    'Logg inn med MinID',
    expect.stringContaining('Passordet er lagret.'),
  ]);
  const code = await saved.submit(given(person, password));
  homeWith(await code.submit({ otc: await otc('sms') }));
  expect(await held()).toMatchObject({ state: 'active', wrong_guesses: 0, quarantined_until_at: null });
});

it('is one, with one message of each kind, where four browsers send 20 wrong answers at once', async () => {
  const at = [
    (browser = browserOf()) => atLogin(service, {}, browser),
    async (browser = browserOf()) => (await atLogin(service, {}, browser)).submit(given(person)),
    async (browser = browserOf()) =>
      (await (await atLogin(service, {}, browser)).submit(given(person))).along('other', 'way-totp'),
    async (browser = browserOf()) =>
      (await (await atLogin(service, {}, browser)).press('forgot')).submit({ pid: person.pid }),
  ];
  const pages: Page[] = [];
  for (const browser of Array.from({ length: 4 }, () => browserOf()))
    for (const place of Array(5).keys())
      pages.push((await at[place % 4]?.(browser)) ?? (await atLogin(service)));
  const before = await received(simulator, person);
  const answers = await Promise.all(
    pages.map((page) => page.submit(page.value('password') === undefined ? { otc: '00000' } : NOT_IT())),
  );
  const after = (await received(simulator, person)).slice(before.length);
  expect(after.map(({ kind }) => kind).toSorted()).toEqual(['email', 'sms']);
  // A page may be drawn before the third guess of another is counted.
  const [told, open] = ['er sperret til kl.', 'forsøk igjen'].map((words) =>
    answers.filter((page) => says(page).includes(words)),
  );
  expect([open?.length, (open?.length ?? 0) + (told?.length ?? 0)]).toEqual([
    expect.toSatisfy((n) => n <= 2),
    20,
  ]);
  const trails = pages.map((page) => simulator.control.trail({ login: loginOf(page).id }));
  const events = (await Promise.all(trails)).flat();
  const counted = events.filter(({ summary }) => /wrong (?:password|sms|totp)/.test(summary));
  const last = counted.filter(({ summary }) => summary.includes('too many'));
  expect([counted.length, last.length]).toEqual([3, 1]);
  expect(await held()).toMatchObject({ state: 'quarantined', wrong_guesses: 0 });
}, 20_000);

describe('a number without MinID', () => {
  it('is answered as one with it, within a login', { tags: '@asvs-6.3.8' }, async () => {
    person = await simulator.control.person({ eids: { minid: null } });
    const NOT_THEIRS = { pid: person.pid, password: 'not the password' };
    const page = await (await atLogin(service)).submit(NOT_THEIRS);
    expect(says(page)).toContain('Du har 2 forsøk igjen.');
    const stopped = await page.along(NOT_THEIRS, NOT_THEIRS);
    expect([stopped.heading, says(stopped)]).toEqual(['MinID er sperret en stund', untilWhen()]);
    expect(await received(simulator, person)).toEqual([]);
    expect((await simulator.control.shown(person)).eids.minid).toBeNull();
  });

  it('meets the same pages of the forgotten password, and is sent nothing', async () => {
    const told = async ({ pid }: TestPerson) => {
      const sent = await (await (await atLogin(service)).press('forgot')).submit({ pid });
      const guessed = await sent.submit({ otc: 'xxxxx' });
      const again = await guessed.press('again');
      const pages = [sent, guessed, again, await again.press('no-phone')];
      return pages.map((page) => [
        page.status,
        page.heading,
        says(page),
        elementText(page, 'main').replace(/#\d+/g, ''),
      ]);
    };
    const nobody = await simulator.control.person({ eids: { minid: null } });
    const unreached = await someone(simulator, {}, { mobile: null });
    const closed = await someone(simulator, { state: 'closed' });
    const expected = await told(person);
    expect(await told(closed)).toEqual(expected);
    expect(await told(nobody)).toEqual(expected);
    expect(await told(unreached)).toEqual(expected);
    expect([await received(simulator, nobody), await received(simulator, closed)]).toEqual([[], []]);
  });
});
