/** MinID (docs/facts/eids.md#minid): number and password, then a second factor, each with its own step and amr. */
import { HOTP, Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { browserOf, elementText, homeWith, movedClock, serviceOf } from '../support/login.ts';
import { approve, asked, reject } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { atLogin, atSms, codeBy, given, received, SUBSTANTIAL, someone, wrong } from './minid.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator, 'Kommunen');
const somebody = (minid?: object, more?: object) => someone(simulator, minid, more);
const sms = (person: TestPerson) => codeBy('sms', simulator, person);

/** In this order: the first that a person has is asked for, unless they prefer another. */
const PREFERRING = { sms: {}, app: { preferred: 'app' }, totp: { preferred: 'totp' } } as const;

describe('the second factor', () => {
  it('by SMS: five digits, the service by name, and a last line that binds the code to this host', {
    tags: ['@seed-4', '@profile-4.14'],
  }, async () => {
    const person = await somebody();
    const page = await atSms(service, person);
    const [message] = await received(simulator, person, 'sms');
    const { hostname } = new URL(simulator.login);
    expect(message?.text).toMatch(/^(\d{5}) er koden din for å logge inn hos Kommunen med MinID\./);
    expect(message?.text.split('\n').at(-1)).toBe(`@${hostname} #${message?.code}`);
    expect(page.text).toContain(`slutter på ${person.mobile.slice(-2)}`);
    const home = await page.submit({ otc: ` ${message?.code} ` });
    expect(await service.redeemed(home)).toMatchObject({
      acr: 'idporten-loa-substantial',
      amr: ['Minid-OTC'],
      pid: person.pid,
      given_name: person.name.given,
      family_name: person.name.family,
    });
  });

  it('by the app: the push names the service, needs the phone’s own lock and gives its own amr', async () => {
    const person = await somebody(PREFERRING.app);
    const page = await (await atLogin(service)).submit(given(person));
    expect(page.heading).toBe('Godkjenn i MinID-appen');
    const push = await asked(simulator, person);
    expect(push).toMatchObject({ kind: 'push', app: 'minid-app', needs: ['unlock'] });
    expect(push.text).toContain('Kommunen');
    expect(Date.parse(push.expires_at)).toBe(clock.now() + 180_000);
    await approve(simulator, person, { unlock: 'face' });
    expect(await service.redeemed(await page.reload())).toMatchObject({ amr: ['Minid-APP'] });
  });

  it('declined or unanswered, the app is asked again, or another method is used', async () => {
    const person = await somebody(PREFERRING.app);
    const page = await (await atLogin(service)).submit(given(person));
    await reject(simulator, person);
    const choose = await page.reload();
    expect([choose.heading, elementText(choose, 'error-summary')]).toEqual([
      'Velg metode',
      expect.stringContaining('Du avslo innloggingen i MinID-appen.'),
    ]);
    expect(elementText(choose, 'submit')).toBe('Prøv igjen: MinID-appen');
    const again = await choose.press('submit');
    clock.pass(180);
    const late = await again.reload();
    expect(elementText(late, 'error-summary')).toContain('ikke svar fra MinID-appen i tide');
    const bySms = await late.press('way-sms');
    const home = await bySms.submit({ otc: await sms(person) });
    expect(await service.redeemed(home)).toMatchObject({ amr: ['Minid-OTC'] });
  });

  it('by an authenticator app: SHA-1, six digits, 30 seconds, one step either way', {
    tags: '@asvs-6.5.5',
  }, async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const person = await somebody({ ...PREFERRING.totp, totp: { secret } });
    const own = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
    const at = (steps: number) => own.generate({ timestamp: clock.now() + steps * 30_000 });
    expect(at(0)).toBe(
      HOTP.generate({
        secret: Secret.fromBase32(secret),
        digits: 6,
        counter: Math.floor(clock.now() / 30_000),
      }),
    );
    for (const steps of [-1, 0, 1]) {
      const page = await (await atLogin(service)).submit(given(person));
      const home = await page.submit({ otc: at(steps) });
      expect(await service.redeemed(home)).toMatchObject({ amr: ['Minid-TOTP'] });
    }
    for (const steps of [-2, 2]) {
      const page = await (await atLogin(service)).submit(given(person));
      expect((await page.submit({ otc: at(steps) })).text).toContain('Feil kode.');
    }
  });

  it('a step of the clock is spent by one login, also for the one beside it, and that is not counted', {
    tags: ['@class-code-twice', '@asvs-6.5.1'],
  }, async () => {
    const person = await somebody(PREFERRING.totp);
    const pages = [];
    for (const _ of Array(3)) pages.push(await (await atLogin(service)).submit(given(person)));
    const otc = await simulator.control.code(person, 'minid');
    const answers = await Promise.all(pages.map((page) => page.submit({ otc })));
    expect(answers.filter(({ status }) => status === 0)).toHaveLength(1);
    for (const { status, text } of answers)
      if (status !== 0) expect(text).toContain('Denne koden er allerede brukt.');
    const held = await simulator.control.shown<{ eids: { minid: { wrong_guesses: number } } }>(person);
    expect(held.eids.minid.wrong_guesses).toBe(0);
  });

  it.each(Object.entries(PREFERRING))('%s comes first where it is preferred', async (factor, minid) => {
    const page = await (await atLogin(service)).submit(given(await somebody(minid)));
    expect((await service.login(page)).step).toBe(factor);
  });

  it('that the person has not is not offered, and another is taken in its place', async () => {
    const person = await somebody({ preferred: 'app', app: null, totp: null });
    const page = await (await atLogin(service)).submit(given(person));
    expect((await service.login(page)).step).toBe('sms');
    expect(() => page.form('other')).toThrow();
  });

  it('is none for a password alone: that is told, with the way to one', async () => {
    const person = await somebody({ app: null, totp: null }, { mobile: null });
    const page = await (await atLogin(service)).submit(given(person));
    expect(elementText(page, 'error-summary')).toContain('Bestill et aktiveringsbrev');
    expect(await received(simulator, person)).toEqual([]);
  });

  it('by SMS is ten minutes valid, and a new one takes the place of the one before', {
    tags: '@asvs-6.5.5',
  }, async () => {
    const person = await somebody();
    const page = await atSms(service, person);
    const first = await sms(person);
    const again = await page.press('again');
    expect((await again.submit({ otc: first })).text).toContain('Feil kode.');
    clock.pass(600);
    const late = await (await again.reload()).submit({ otc: await sms(person) });
    expect(late.text).toContain('gjelder ikke lenger');
    homeWith(await (await late.press('again')).submit({ otc: await sms(person) }));
  });
});

describe('who logs in with MinID', () => {
  it('is never offered it at high', { tags: '@asvs-6.8.4' }, async () => {
    const picker = await service.atPicker({ acr_values: 'idporten-loa-high' });
    expect(picker.html).not.toContain('id="minid"');
    expect((await picker.open(new URL('/authorize/minid', simulator.login))).heading).not.toContain('MinID');
  });

  it('is told the same whether the number or the password is wrong', {
    tags: ['@asvs-6.3.8', '@threat-T7'],
  }, async () => {
    const [holder, other] = [await somebody(), await simulator.control.person({ eids: { minid: null } })];
    const says = [];
    for (const { pid } of [holder, other])
      says.push(
        elementText(await (await atLogin(service)).submit({ pid, password: 'not it' }), 'error-summary'),
      );
    expect(says[0]).toContain('hører ikke sammen. Sjekk begge');
    expect(says[1]).toBe(says[0]);
  });

  it('accepts the terms once', async () => {
    const person = await somebody({ terms_accepted_at: null });
    const terms = await (await atSms(service, person)).submit({ otc: await sms(person) });
    expect([terms.heading, elementText(terms, 'submit')]).toEqual([
      'Vilkår for MinID',
      'Jeg godtar vilkårene',
    ]);
    homeWith(await terms.press('submit'));
    homeWith(await (await atSms(service, person)).submit({ otc: await sms(person) }));
  });

  it('with a leaked password is let in, and has to replace it after the second factor', async () => {
    const person = await somebody({ password_leaked: true, terms_accepted_at: null });
    const page = await (await atSms(service, person)).submit({ otc: await sms(person) });
    expect(page.heading).toBe('Bytt passord');
    const password = 'et nytt passord 1';
    const terms = await page.submit({ 'new-password': password, 'confirm-password': password });
    expect(terms.heading).toBe('Vilkår for MinID');
    expect(await service.redeemed(await terms.press('submit'))).toMatchObject({ amr: ['Minid-OTC'] });
    const next = await (await atLogin(service)).submit(given(person, password));
    homeWith(await next.submit({ otc: await sms(person) }));
    const [changed] = await received(simulator, person, 'email');
    expect(changed?.text).toContain('Passordet i MinID-en din er endret.');
  });

  it('in a new browser is told of it, and in a known one is not', async () => {
    const person = await somebody();
    const [home, work] = [browserOf(), browserOf()];
    for (const [browser, told] of [
      [home, 0],
      [home, 0],
      [work, 1],
      [home, 1],
      [work, 1],
    ] as const) {
      const page = await (await atLogin(service, { prompt: 'login' }, browser)).submit(given(person));
      homeWith(await page.submit({ otc: await sms(person) }));
      expect(await received(simulator, person, 'email')).toHaveLength(told);
    }
    expect((await received(simulator, person, 'email'))[0]?.text).toContain('en ny nettleser');
  });

  it('without mobile number and e-mail address is sent nothing', async () => {
    const person = await somebody({ preferred: 'totp', app: null }, { mobile: null, email: null });
    for (const browser of [browserOf(), browserOf()]) {
      const page = await (await atLogin(service, {}, browser)).submit(given(person));
      clock.pass(30);
      homeWith(await page.submit({ otc: await simulator.control.code(person, 'minid') }));
    }
    expect(await received(simulator, person)).toEqual([]);
  });

  it('closed meanwhile gets no further, and is told only to whoever knows the password', async () => {
    const person = await somebody();
    const page = await atSms(service, person);
    const otc = await sms(person);
    await simulator.control.change(person, { eids: { minid: { state: 'closed' } } });
    const begun = await page.submit({ otc });
    expect(elementText(begun, 'error-summary')).toContain('er endret siden du begynte');
    const told = await begun.submit(given(person));
    expect(told.text).toContain('Denne MinID-en er stengt.');
    expect((await told.submit(given(person, 'not it'))).text).not.toContain('stengt');
  });
});

describe('the static code of the real test environment', () => {
  it('is taken beside every code that is sent, where the settings have it', {
    tags: '@profile-9.5',
  }, async () => {
    const world = await ownWorld({ config: { settings: { eids: { minid: { static_code: '12345' } } } } });
    const here = await serviceOf(world);
    const person = await someone(world);
    homeWith(await (await atSms(here, person)).submit({ otc: '12345' }));
    const forgot = await (await (await atLogin(here)).press('forgot')).submit({ pid: person.pid });
    const fresh = await forgot.along({ otc: '12345' }, { otc: '12345' });
    expect(fresh.heading).toBe('Nytt passord');
    const byApp = await (await atLogin(here)).submit(given(person));
    const totp = await byApp.along('other', 'way-totp', { otc: '12345' });
    expect(totp.text).toContain('Feil kode.');
  });

  it('is a wrong code where they have none, as by default', async () => {
    const person = await somebody();
    const page = await atSms(service, person);
    const otc = (await sms(person)) === '12345' ? wrong('12345') : '12345';
    expect((await page.submit({ otc })).text).toContain('Feil kode.');
  });
});

it('any state is given and told in one call', async () => {
  const until = new Date(clock.now() + 60_000).toISOString();
  for (const minid of [
    { state: 'quarantined', quarantined_until_at: until },
    { state: 'locked', password: 'noe annet 1' },
    { state: 'closed' },
    { state: 'ordered', order: { code: 'ABCD2345EFGH' } },
    { wrong_guesses: 2, preferred: 'totp', app: null },
    { password_leaked: true, terms_accepted_at: null },
  ]) {
    const { eids } = await somebody(minid);
    expect(eids.minid).toMatchObject(minid);
  }
  const secret = 'JBSWY3DPEHPK3PXP';
  expect(JSON.stringify((await somebody({ totp: { secret } })).eids.minid)).not.toContain(secret);
  for (const minid of [
    { password: 'å'.repeat(37) },
    { order: { mobile: 'none' } },
    { order: { email: 'none' } },
  ]) {
    expect((await simulator.control.call('POST', '/people', { eids: { minid } })).status).toBe(400);
  }
});

it('`solve` comes home with each of them', async () => {
  for (const [factor, amr] of [
    ['sms', 'Minid-OTC'],
    ['app', 'Minid-APP'],
    ['totp', 'Minid-TOTP'],
  ] as const) {
    const person = await somebody({ preferred: factor, password_leaked: true, terms_accepted_at: null });
    const picker = await service.atPicker(SUBSTANTIAL);
    await service.solve(picker, { person: person.id, method: 'minid' });
    expect(await service.redeemed(await picker.reload())).toMatchObject({ amr: [amr], pid: person.pid });
  }
});
