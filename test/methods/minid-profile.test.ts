/** MinID's profile (docs/facts/eids.md#minid): what its owner changes in the app and at the desk, and the app itself. */
import { URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { listen } from '../login/listening.ts';
import { has } from '../phone/support.ts';
import { Browser, type Page } from '../support/browser.ts';
import { elementText, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { holds, realLooking } from '../support/numbers.ts';
import { type AppJson, answer, type PhoneJson, phoneOf, setPhone } from '../support/phone.ts';
import { modulesIn } from '../support/scanned.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { atLogin, codeBy, given, passwordOf, received, someone, wrong } from './minid.ts';

const clock = movedClock();
const MINUTE = 60;
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const somebody = (minid?: object, more?: object) => someone(simulator, minid, more);

interface Held {
  readonly mobile: string | null;
  readonly email: string | null;
  readonly eids: {
    readonly minid: {
      readonly state: string;
      readonly preferred: string;
      readonly wrong_guesses: number;
      readonly totp: object | null;
      readonly app: { readonly phone: string } | null;
      readonly order: object | null;
    } | null;
  };
}
const shown = (person: TestPerson) => simulator.control.shown<Held>(person);
const held = async (person: TestPerson) => (await shown(person)).eids.minid;
const errorOf = (page: Page) => elementText(page, 'error-summary');
const newest = async (person: TestPerson, kind: string) =>
  (await received(simulator, person, kind)).at(-1)?.text;

/** The page of the desk. */
const atDesk = ({ id }: TestPerson, browser = new Browser()) => browser.open(`${simulator.login}/bank/${id}`);
/** What its codes hold. */
async function deskCodes({ id }: TestPerson): Promise<readonly string[]> {
  type Desks = { readonly desks: { readonly minid: { readonly scanned: readonly string[] } } };
  return (await simulator.control.must<Desks>('GET', `/people/${id}/desk`)).desks.minid.scanned;
}

const appIn = ({ handset }: PhoneJson): AppJson => {
  const app = handset.apps['minid-app'];
  if (app === undefined) throw new Error('This phone knows no MinID app');
  return app;
};
const appOf = async (person: TestPerson) => appIn(await phoneOf(simulator, person));
/** Buttons one after the other, and the app after the last. */
async function tap(
  person: TestPerson,
  ...taps: readonly (string | readonly [string, object])[]
): Promise<AppJson> {
  for (const one of taps) {
    const [button, fields] = typeof one === 'string' ? [one, {}] : one;
    await simulator.control.must('POST', `/people/${person.id}/phone/apps/minid-app`, { button, fields });
  }
  return appOf(person);
}
const toAndroid = (person: TestPerson) => setPhone(simulator, person, { in_use: 'android' });

/** The code that an authenticator app shows, once it has scanned this. */
const firstCode = (scanned: string) => URI.parse(scanned).generate({ timestamp: clock.now() });

describe('an authenticator app', () => {
  it('is added at the desk: password, a picture and its text, and the first code', async () => {
    const person = await somebody({ totp: null });
    const desk = await atDesk(person);
    expect(has(desk, 'minid-remove-authenticator')).toBe(false);
    const page = await desk.submit({ password: passwordOf(person) }, 'minid-add-authenticator');
    const [scanned = ''] = await deskCodes(person);
    const read = URI.parse(scanned);
    expect(read).toMatchObject({ issuer: 'MinID', algorithm: 'SHA1', digits: 6, period: 30 });
    expect(scanned).not.toContain(person.pid);
    const typed = /<code class="pp-scanned-typed">([^<]+)</.exec(page.html)?.[1] ?? '';
    expect(typed.replaceAll(' ', '')).toBe(read.secret.base32);
    expect(modulesIn(page).length).toBeGreaterThan(30);
    expect((await held(person))?.totp).toBeNull();

    const done = await page.submit({ otc: firstCode(scanned) }, 'minid-prove-authenticator');
    expect(done.text).toContain('Autentiseringsappen er lagt til.');
    expect(await newest(person, 'email')).toContain('En autentiseringsapp er lagt til i MinID-en din.');
    expect(has(done, 'minid-add-authenticator')).toBe(false);

    clock.pass(MINUTE);
    const totp = await (await atLogin(service)).along(given(person), 'other', 'way-totp');
    expect(await service.redeemed(await totp.submit({ otc: firstCode(scanned) }))).toMatchObject({
      amr: ['Minid-TOTP'],
    });
  });

  it('is added in the app alike; one that is given up is worth nothing', async () => {
    const person = await somebody({ totp: null });
    const seen = await tap(person, 'profile', 'add', ['next', { password: passwordOf(person) }]);
    expect(seen).toMatchObject({ screen: 'authenticator', scanned: expect.stringMatching(/^otpauth:/) });
    expect((await tap(person, 'back')).screen).toBe('profile');
    const again = await tap(person, 'add', ['next', { password: passwordOf(person) }]);
    expect(again.scanned).not.toBe(seen.scanned);
    const late = await tap(person, ['next', { otc: firstCode(seen.scanned ?? '') }]);
    expect(late).toMatchObject({ screen: 'authenticator', said: { field: 'otc', error: true } });
    const done = await tap(person, ['next', { otc: firstCode(again.scanned ?? '') }]);
    expect(done).toMatchObject({ screen: 'profile', said: { error: false } });
    expect((await held(person))?.totp).not.toBeNull();
  });

  it('takes the password to be added: wrong ones count as at the login, and begin the quarantine', async () => {
    const person = await somebody({ totp: null });
    const typed = { password: 'not the password' };
    const once = await (await atDesk(person)).submit(typed, 'minid-add-authenticator');
    expect([once.status, errorOf(once)]).toEqual([422, expect.stringContaining('Du har 2 forsøk igjen.')]);
    const twice = await tap(person, 'profile', 'add', ['next', typed]);
    expect(twice).toMatchObject({ screen: 'add', said: { text: expect.stringContaining('1') } });
    expect((await held(person))?.wrong_guesses).toBe(2);
    expect(await tap(person, ['next', typed])).toMatchObject({ screen: 'waits' });
    expect(await held(person)).toMatchObject({ state: 'quarantined' });
    expect(await received(simulator, person, 'email')).toHaveLength(1);
    expect(await received(simulator, person, 'sms')).toHaveLength(1);
    const desk = await atDesk(person);
    expect(desk.text).toContain('MinID er sperret til kl.');
    expect(has(desk, 'minid-add-authenticator')).toBe(false);
    expect((await (await atLogin(service)).submit(given(person))).heading).toBe('MinID er sperret en stund');
  });

  it('the last wrong guess at the desk says that it is', async () => {
    const person = await somebody({ totp: null, wrong_guesses: 2 });
    const page = await (await atDesk(person)).submit({ password: 'wrong' }, 'minid-add-authenticator');
    expect(errorOf(page)).toContain('MinID er sperret en stund');
  });

  it.each(['desk', 'app'])('is deleted in the %s, with a notice; SMS comes first again', async (where) => {
    const person = await somebody({ preferred: 'totp' });
    if (where === 'app') {
      const asked = await tap(person, 'profile', 'remove');
      expect(asked.buttons).toEqual(['yes', 'back']);
      await tap(person, 'yes');
    } else await (await atDesk(person)).press('minid-remove-authenticator');
    expect(await held(person)).toMatchObject({ totp: null, preferred: 'sms' });
    expect(await newest(person, 'email')).toContain('Autentiseringsappen er slettet fra MinID-en din.');
    expect((await (await atLogin(service)).submit(given(person))).heading).toBe('Kode på SMS');
  });
});

describe('the profile', () => {
  it('says which factor comes first, of those that the person has', async () => {
    const person = await somebody({ totp: null });
    const page = await atDesk(person);
    const offered = ['sms', 'app', 'totp'].map((factor) => has(page, `minid-prefer-${factor}`));
    expect(offered).toEqual([false, true, false]);
    expect((await tap(person, 'profile', 'prefer')).buttons).toEqual(['app', 'back']);
    expect(await tap(person, 'app')).toMatchObject({ screen: 'profile', said: { error: false } });
    expect((await (await atLogin(service)).submit(given(person))).heading).toBe('Godkjenn i MinID-appen');
    await (await atDesk(person)).press('minid-prefer-sms');
    expect((await held(person))?.preferred).toBe('sms');
  });

  it.each(['desk', 'app'])(
    'changes the mobile number in the %s, once its code has come back',
    async (where) => {
      const person = await somebody();
      const fields = { 'country-code': '+47', mobile: '400 00 888' };
      if (where === 'app') await tap(person, 'profile', 'mobile', ['next', fields]);
      else await (await atDesk(person)).submit(fields, 'minid-move-mobile');
      const otc = await codeBy('sms', simulator, person);
      expect((await shown(person)).mobile).toBe(person.mobile);
      if (where === 'app') {
        expect(await tap(person, ['next', { otc: wrong(otc) }])).toMatchObject({ said: { field: 'otc' } });
        await tap(person, ['next', { otc }]);
      } else {
        const bad = await (await atDesk(person)).submit({ otc: wrong(otc) }, 'minid-prove-mobile');
        expect(errorOf(bad)).toContain('Du har 2 forsøk igjen.');
        await bad.submit({ otc }, 'minid-prove-mobile');
      }
      expect((await held(person))?.wrong_guesses).toBe(1);
      expect((await shown(person)).mobile).toBe('+4740000888');
      expect((await simulator.control.found('40000888')).map(({ id }) => id)).toContain(person.id);
      expect(await newest(person, 'email')).toContain('Mobilnummeret i MinID-en din er byttet.');
    },
  );

  it('takes no code for a new number after ten minutes', async () => {
    const person = await somebody();
    const fields = { 'country-code': '+47', mobile: '40000889' };
    const page = await (await atDesk(person)).submit(fields, 'minid-move-mobile');
    const otc = await codeBy('sms', simulator, person);
    clock.pass(10 * MINUTE);
    expect((await page.submit({ otc }, 'minid-prove-mobile')).status).toBe(409);
    expect((await shown(person)).mobile).toBe(person.mobile);
  });

  it('changes the e-mail address, takes it away, and refuses what is none', async () => {
    const person = await somebody();
    const refused = await tap(person, 'profile', 'email', ['next', { email: 'nobody' }]);
    expect(refused).toMatchObject({ screen: 'email', said: { field: 'email' } });
    await tap(person, ['next', { email: 'ny@example.test' }]);
    expect((await shown(person)).email).toBe('ny@example.test');
    const page = await (await atDesk(person)).submit({ email: '' }, 'minid-change-email');
    expect(page.text).toContain('E-postadressen er endret.');
    expect((await shown(person)).email).toBeNull();
  });

  it('takes no real person’s number for an address, and keeps none', async () => {
    const person = await somebody();
    const email = `x${realLooking(0)}@example.test`;
    await tap(person, 'profile', 'email');
    const app = await new Browser().open(`${simulator.login}/phone/${person.id}?app=minid-app`);
    const refused = await app.submit({ email }, 'next');
    expect(errorOf(refused)).toContain('virkelig person');
    const page = await (await atDesk(person)).submit({ email }, 'minid-change-email');
    expect(page.status).toBe(422);
    const kept = [await shown(person), await phoneOf(simulator, person), page.html];
    expect(holds(JSON.stringify(kept), realLooking(0))).toBe(false);
  });

  it('closes MinID: nobody logs in, what was begun ends, and a letter or the desk opens it', async () => {
    const person = await somebody();
    const begun = await (await atLogin(service)).submit(given(person));
    expect(await tap(person, 'profile', 'close', 'yes')).toMatchObject({ screen: 'closed' });
    expect((await begun.submit({ otc: await codeBy('sms', simulator, person) })).heading).not.toBe('');
    const refused = await (await atLogin(service)).submit(given(person));
    expect(errorOf(refused)).toContain('Denne MinID-en er stengt.');
    await (await atDesk(person)).press('minid-open');
    expect((await (await atLogin(service)).submit(given(person))).heading).toBe('Kode på SMS');
    expect((await appOf(person)).screen).toBe('home');
  });

  it.each(['desk', 'app'])('deletes MinID in the %s: nothing of it is left but a notice', async (where) => {
    const person = await somebody();
    if (where === 'app') expect((await tap(person, 'profile', 'delete', 'yes')).screen).toBe('none');
    else await (await atDesk(person)).press('minid-delete');
    expect(await held(person)).toBeNull();
    expect(await newest(person, 'email')).toContain('MinID-en din er slettet.');
    expect((await atDesk(person)).text).toContain('Har ikke MinID.');
  });

  const CHANGED = ['Logg inn med MinID', 'endret siden du begynte'] as const;
  const atTheDesk = (button: string) => async (person: TestPerson) => (await atDesk(person)).press(button);
  async function moveApp(person: TestPerson) {
    await atTheDesk('minid-activate-app')(person);
    await toAndroid(person);
    const activate = ['install', 'go', ['next', { pid: person.pid }], 'profile'] as const;
    return tap(person, ...activate, ['next', { password: passwordOf(person) }]);
  }

  it.each([
    ['closed in the app', CHANGED, (person: TestPerson) => tap(person, 'profile', 'close', 'yes')],
    ['closed at the desk', CHANGED, atTheDesk('minid-close')],
    ['deleted in the app', CHANGED, (person: TestPerson) => tap(person, 'profile', 'delete', 'yes')],
    ['deleted at the desk', CHANGED, atTheDesk('minid-delete')],
    ['on another phone', CHANGED, moveApp],
    ['without its app', ['Velg metode', 'ikke lenger aktiv'], atTheDesk('minid-remove-app')],
  ] as const)('leads a login that waits for the app on by itself: %s', async (_, [heading, why], change) => {
    const person = await somebody({ preferred: 'app' });
    const page = await (await atLogin(service)).submit(given(person));
    const push = (await received(simulator, person, 'push')).at(-1);
    const events = new URL(`/authorize/events?login=${loginOf(page).id}`, page.url);
    const stream = await listen(page.browser, events);
    await stream.next(({ wait }) => wait !== null);
    await change(person);
    await stream.next(({ wait }) => wait === null);
    stream.close();
    expect((await answer(simulator, person, push?.id, ['approve', { unlock: 'pin' }])).status).toBe(409);
    const after = await page.reload();
    expect([after.heading, errorOf(after)]).toEqual([heading, expect.stringContaining(why)]);
  });

  it('tells no national number in the trail, whatever is typed', async () => {
    const person = await somebody({ app: null, state: 'active' });
    await toAndroid(person);
    await tap(person, 'install', 'go', ['next', { pid: person.pid }]);
    await (await atDesk(person)).press('minid-activate-app');
    const told = JSON.stringify(await simulator.control.trail({ person: person.id }));
    expect(told).not.toContain(person.pid);
    expect(told).not.toContain(passwordOf(person));
  });

  it('sends an activation letter from the desk, to whom the pages would send one', async () => {
    const person = await somebody();
    const page = await (await atDesk(person)).press('minid-order');
    const [letter] = await received(simulator, person, 'letter');
    expect(page.text).toContain(`Koden i det er ${letter?.code}.`);
    expect(has(page, 'minid-order')).toBe(false);
    expect((await received(simulator, person, 'letter')).map(({ code }) => code)).toEqual([
      expect.stringMatching(/^MID-/),
    ]);
    const child = await simulator.control.person({ born: '2025-01-01', eids: { minid: null } });
    expect(has(await atDesk(child), 'minid-order')).toBe(false);
  });
});

describe('the app', () => {
  const typedCode = (code: string) => ['next', { 'activation-code': code }] as const;
  const toScan = (person: TestPerson) => ['install', 'go', ['next', { pid: person.pid }]] as const;

  it('is activated by the code of the profile and the password, and the other phone stops', async () => {
    const person = await somebody();
    const desk = await (await atDesk(person)).press('minid-activate-app');
    const [scanned = ''] = await deskCodes(person);
    expect(desk.text).toContain(scanned);
    await toAndroid(person);
    const scan = await tap(person, ...toScan(person));
    expect(scan).toMatchObject({ screen: 'scan', buttons: ['profile', 'blurred', 'type'] });
    expect(await tap(person, 'blurred')).toMatchObject({ screen: 'scan', said: { error: true } });
    const done = await tap(person, 'profile', ['next', { password: passwordOf(person) }]);
    expect(done).toMatchObject({ screen: 'done', active: true });
    expect((await held(person))?.app).toMatchObject({ phone: 'android' });
    expect(await deskCodes(person)).toEqual([]);
    expect(await newest(person, 'email')).toContain('MinID-appen er aktivert på en telefon.');
    await setPhone(simulator, person, { in_use: 'iphone' });
    expect(await appOf(person)).toMatchObject({ screen: 'elsewhere', active: false });

    await toAndroid(person);
    const page = await (await atLogin(service)).along(given(person), 'other', 'way-app');
    const push = (await received(simulator, person, 'push')).at(-1);
    await answer(simulator, person, push?.id, ['approve', { unlock: 'fingerprint' }]);
    expect(await service.redeemed(await page.reload())).toMatchObject({ amr: ['Minid-APP'] });
  });

  it('takes a code that is typed, in capitals or not; it is good for ten minutes', async () => {
    const person = await somebody({ app: null });
    await (await atDesk(person)).press('minid-activate-app');
    const [scanned = ''] = await deskCodes(person);
    const typed = await tap(person, ...toScan(person), 'type', typedCode(scanned.toLowerCase()));
    expect(typed.screen).toBe('password');
    clock.pass(10 * MINUTE);
    const late = await tap(person, ['next', { password: passwordOf(person) }]);
    expect(late).toMatchObject({ screen: 'scan', said: { error: true } });
    expect((await held(person))?.app).toBeNull();
  });

  it('counts wrong codes and passwords as guesses at the login', async () => {
    const person = await somebody({ app: null });
    await (await atDesk(person)).press('minid-activate-app');
    const once = await tap(person, ...toScan(person), 'type', typedCode('AAAA'));
    expect(once).toMatchObject({ screen: 'code', said: { text: expect.stringContaining('2') } });
    await tap(person, 'back', 'profile', ['next', { password: 'wrong' }]);
    expect((await held(person))?.wrong_guesses).toBe(2);
    expect((await tap(person, ['next', { password: 'wrong' }])).screen).toBe('waits');
    clock.pass(60 * MINUTE);
    expect((await tap(person, 'go')).screen).toBe('locked');
  });

  it('with the letter of somebody new activates MinID itself, too', async () => {
    const order = { code: 'ABCD2345EFGH', mobile: '+4740000666' };
    const person = await somebody({ state: 'ordered', order });
    const asked = await tap(person, ...toScan(person), 'letter');
    expect(asked.screen).toBe('new');
    const short = { 'new-password': 'kort', 'confirm-password': 'kort' };
    expect(await tap(person, ['next', short])).toMatchObject({ said: { field: 'new-password' } });
    const chosen = { 'new-password': 'et ferskt passord 1', 'confirm-password': 'et ferskt passord 1' };
    expect(await tap(person, ['next', chosen])).toMatchObject({ screen: 'done', active: true });
    expect(await shown(person)).toMatchObject({
      mobile: '+4740000666',
      eids: { minid: { state: 'active', order: null, app: { phone: 'iphone' } } },
    });
    const page = await (await atLogin(service)).submit(given(person, chosen['new-password']));
    expect(page.heading).toBe('Kode på SMS');
  });

  it('tells that wrong codes have ended the letter, where there is nothing else', async () => {
    const person = await somebody({ state: 'ordered', order: { code: 'ABCD2345EFGH', wrong: 4 } });
    const ended = await tap(person, ...toScan(person), 'type', ['next', { 'activation-code': 'AAAA' }]);
    expect(ended).toMatchObject({
      screen: 'none',
      said: { text: expect.stringContaining('no longer') },
    });
  });

  it('with a letter beside a MinID that works asks for the password there is, and uses it up', async () => {
    const person = await somebody({ app: null, order: { code: 'ABCD2345EFGH' } });
    const wrongly = await tap(person, ...toScan(person), 'type', typedCode('MID-AAAA'));
    expect(wrongly).toMatchObject({ screen: 'code', said: { text: expect.stringContaining('4') } });
    const asked = await tap(person, typedCode('MID-ABCD-2345-EFGH'));
    expect(asked.screen).toBe('password');
    await tap(person, ['next', { password: passwordOf(person) }]);
    expect(await held(person)).toMatchObject({ order: null, app: { phone: 'iphone' }, wrong_guesses: 0 });
  });

  it('is on its owner’s phone only, and tells what stands in its way', async () => {
    const [person, other] = [await somebody({ app: null }), await somebody()];
    const refused = await tap(person, 'install', 'go', ['next', { pid: other.pid }]);
    expect(refused).toMatchObject({ screen: 'number', said: { field: 'pid' } });
    const without = await simulator.control.person({ eids: { minid: null } });
    expect((await tap(without, 'install', 'go')).screen).toBe('none');
    await simulator.control.change(person, { eids: { minid: { state: 'locked' } } });
    expect((await tap(person, 'install').catch(() => appOf(person))).screen).not.toBe('number');
  });

  it('is removed in the app or at the desk; logins ask in another way', async () => {
    const person = await somebody({ preferred: 'app' });
    expect((await tap(person, 'profile', 'stop', 'yes')).screen).toBe('start');
    expect(await held(person)).toMatchObject({ app: null, preferred: 'sms' });
    const second = await somebody();
    await (await atDesk(second)).press('minid-remove-app');
    expect(await appOf(second)).toMatchObject({ active: false });
    expect((await held(second))?.app).toBeNull();
  });
});
