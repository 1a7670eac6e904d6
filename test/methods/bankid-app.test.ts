/** BankID's app: activated in each way, refused for each reason, on one phone at a time, and faster BankID. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { elementText, movedClock, passwordOf, serviceOf, titleOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { answer, approve, messagesOf, phoneOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { BankIdApp } from './app.ts';
import { bankidOf } from './bankid.ts';

const clock = movedClock();
const YEAR = 365 * 24 * 3600 * 1000;
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const held = (person: TestPerson) => bankidOf(simulator, person);

/** Nothing is active on their phone unless told. */
async function someone(bankid: object | null = { app: null }, more: object = {}) {
  const person = await simulator.control.person({ ...more, eids: { bankid } });
  return { ...person, app: new BankIdApp(simulator, person) };
}
/** All that is kept of what was typed on the phone. */
const written = async (person: TestPerson) =>
  JSON.stringify([await phoneOf(simulator, person), await simulator.control.trail({ person: person.id })]);
const codeOf = (person: TestPerson) => simulator.control.code(person, 'bankid');
const expiring = (years: number) => new Date(clock.now() + years * YEAR).toISOString();
const foreign = (more: object = {}) => ({
  passport: { country: 'SWE', machine_readable: true, expires_at: expiring(1), ...more },
});
const bornYearsAgo = (years: number, days = 0) =>
  new Date(Date.UTC(new Date(clock.now()).getUTCFullYear() - years, 0, 1 + days)).toISOString().slice(0, 10);

/** The app of this person approves a login that ends in the password. */
async function logsIn(person: TestPerson): Promise<Record<string, unknown>> {
  await simulator.control.change(person, { eids: { bankid: { chosen: 'app' } } });
  const page = await service.atCode(person);
  const messages = await messagesOf(simulator, person);
  const push = messages.findLast(({ kind, state }) => kind === 'push' && state === 'new');
  expect(await answer(simulator, person, push?.id, ['approve', {}])).toMatchObject({ status: 200 });
  const password = await page.reload();
  return service.redeemed(await password.submit({ password: passwordOf(person) }));
}

describe('installing', () => {
  it('needs iOS 15 or Android 8', { tags: '@seed-77' }, async () => {
    const person = await someone();
    for (const [skin, least] of [
      ['iphone', 15],
      ['android', 8],
    ] as const) {
      await person.app.set({ in_use: skin, [skin]: { os_version: least - 1 } });
      const old = await simulator.control.call('POST', `/people/${person.id}/phone/apps/bankid-app`, {
        button: 'install',
      });
      expect(old.status).toBe(409);
      expect(JSON.stringify(old.body)).toContain(`needs version ${least}`);
      expect((await person.app.set({ [skin]: { os_version: least } })).installed).toBe(false);
      expect((await person.app.tap('install')).screen).toBe('start');
    }
  });

  it('is done for a fresh person, whose app is active on the iPhone', async () => {
    const app = new BankIdApp(simulator, await simulator.control.person());
    expect(await app.now()).toMatchObject({ installed: true, active: true, screen: 'home' });
  });
});

describe('activation', () => {
  it('by passport: number, mobile, code by SMS, terms, a good picture; then the app approves logins', {
    tags: ['@seed-79', '@seed-96'],
  }, async () => {
    const person = await someone();
    expect((await person.app.toProof()).screen).toBe('how');
    expect((await person.app.tap('passport')).screen).toBe('scan');
    expect(await person.app.tap('good')).toMatchObject({ screen: 'done', active: true });
    expect((await person.app.tap('finish')).screen).toBe('home');
    expect((await held(person)).app).toMatchObject({ phone: 'iphone', faster: false });
    expect(await logsIn(person)).toMatchObject({ acr: 'idporten-loa-high', pid: person.pid });
  });

  it('by a national ID card', { tags: '@seed-81' }, async () => {
    const person = await someone({ app: null }, { documents: { id_card: { expires_at: expiring(1) } } });
    await person.app.toProof();
    await person.app.tap('card');
    expect(await person.app.tap('good')).toMatchObject({ screen: 'done', active: true });
  });

  it('by code device and the same password; the code is spent', {
    tags: ['@seed-74', '@seed-82'],
  }, async () => {
    const person = await someone();
    await person.app.toProof();
    await person.app.tap('device');
    const otc = await codeOf(person);
    const answer = { otc, password: passwordOf(person) };
    expect(await person.app.tap('next', answer)).toMatchObject({ screen: 'done', active: true });

    await person.app.set({ in_use: 'android' });
    await person.app.toProof();
    await person.app.tap('device');
    const again = await person.app.tap('next', answer);
    expect(again).toMatchObject({ screen: 'device', active: false, said: { field: 'otc' } });
    expect(again.said?.text).toMatch(/used a moment ago/);
    expect((await held(person)).code_errors).toBe(0);
  });

  it('by the app on the other phone, which is asked, approves, and stops', { tags: '@seed-83' }, async () => {
    const person = await someone({});
    await person.app.set({ in_use: 'android' });
    await person.app.toProof();
    expect((await person.app.tap('other')).screen).toBe('other');
    const waiting = await person.app.tap('check');
    expect(waiting).toMatchObject({ screen: 'other', active: false, said: { error: false } });

    expect((await person.app.set({ in_use: 'iphone' })).screen).toBe('moving');
    expect(await person.app.tap('approve')).toMatchObject({ screen: 'elsewhere', active: false });
    const moved = await person.app.set({ in_use: 'android' });
    expect(moved).toMatchObject({ screen: 'home', active: true });
    expect(await logsIn(person)).toMatchObject({ pid: person.pid });
  });

  it('is declined on the other phone, or not answered there in time', async () => {
    const person = await someone({});
    const onAndroid = () => person.app.set({ in_use: 'android' });
    await onAndroid();
    await person.app.toProof();
    await person.app.tap('other');
    await person.app.set({ in_use: 'iphone' });
    expect(await person.app.tap('reject')).toMatchObject({ screen: 'home', active: true });
    await onAndroid();
    expect(await person.app.tap('check')).toMatchObject({ screen: 'how', said: { error: true } });

    await person.app.tap('other');
    clock.pass(10 * 60 + 1);
    expect((await person.app.set({ in_use: 'iphone' })).screen).toBe('home');
    await onAndroid();
    expect(await person.app.tap('check')).toMatchObject({ screen: 'how', active: false });
    await person.app.tap('other');
    expect((await person.app.tap('back')).screen).toBe('how');
    expect((await person.app.set({ in_use: 'iphone' })).screen).toBe('home');
  });

  it('offers the other phone only to those whose app is active there', async () => {
    const person = await someone();
    expect((await person.app.toProof()).buttons).toEqual(['passport', 'card', 'device']);
  });

  it('asks the other phone only when told to', async () => {
    const person = await someone({});
    await person.app.set({ in_use: 'android' });
    await person.app.toProof();
    expect((await person.app.set({ in_use: 'iphone' })).screen).toBe('home');
  });

  it('may be begun anew, and the terms may be declined', async () => {
    const person = await someone();
    await person.app.toSms();
    await person.app.tap('next', { otc: await person.app.codeBySms() });
    const declined = await person.app.tap('decline');
    expect(declined).toMatchObject({ screen: 'start', active: false, said: { error: true } });
  });
});

describe('one phone at a time', () => {
  it('stops the app on the phone that had it, though nobody had looked at it', {
    tags: '@seed-78',
  }, async () => {
    const person = await someone({});
    await person.app.set({ in_use: 'android' });
    await person.app.tap('install');
    expect((await person.app.now()).screen).toBe('elsewhere');
    await person.app.toProof();
    await person.app.tap('passport');
    expect(await person.app.tap('good')).toMatchObject({ active: true });
    expect((await held(person)).app?.phone).toBe('android');
    const old = await person.app.set({ in_use: 'iphone' });
    expect(old).toMatchObject({ installed: true, active: false, screen: 'elsewhere' });
    expect(old.heading).toBe('The app is active on another phone');
  });

  it('lets a later activation take the place of one that is under way', async () => {
    const person = await someone();
    await person.app.toSms();
    await person.app.set({ in_use: 'android' });
    await person.app.toSms();
    expect((await person.app.set({ in_use: 'iphone' })).screen).toBe('start');
  });
});

describe('what is in the way', () => {
  it.each([
    ['none', null],
    ['none', { state: 'ordered' }],
    ['expired', { state: 'expired', app: null }],
    ['suspended', { state: 'suspended', password_errors: 5, app: null }],
    ['blocked', { state: 'suspended', app: null }],
  ])('is told before anything is asked: %s', { tags: '@seed-70' }, async (screen, bankid) => {
    const person = await someone(bankid);
    if (!(await person.app.now()).installed) await person.app.tap('install');
    const before = await person.app.now();
    const told = before.screen === 'start' ? await person.app.tap('go') : before;
    expect(told.screen).toBe(screen);
    expect((await person.app.tap('again')).screen).toBe(screen);
    await simulator.control.change(person, {
      eids: { bankid: { state: 'active', app: null } },
    });
    expect((await person.app.toNumber()).screen).toBe('number');
  });

  it.each([
    ['expired', { state: 'expired' }],
    ['suspended', { state: 'suspended', suspended_because: 'password' }],
    ['blocked', { state: 'suspended', suspended_because: 'bank' }],
  ])('is shown by an app that was active: %s', async (screen, bankid) => {
    const person = await someone(bankid);
    expect(await person.app.now()).toMatchObject({ installed: true, screen });
    await simulator.control.change(person, { eids: { bankid: { state: 'active' } } });
    expect((await person.app.now()).screen).toBe('home');
  });

  it('refuses every number but the owner’s, and keeps none of them', async () => {
    const person = await someone();
    const other = await someone();
    await person.app.toNumber();
    const wrongCheckDigit = `${other.pid.slice(0, 10)}${(Number(other.pid.slice(10)) + 1) % 10}`;
    for (const [pid, why] of [
      ['12 34 5', /11 digits/],
      [wrongCheckDigit, /check|right|typed/],
      [other.pid, /owner of the phone/],
    ] as const) {
      const refused = await person.app.tap('next', { pid });
      expect(refused).toMatchObject({ screen: 'number', said: { field: 'pid', error: true } });
      expect(refused.said?.text).toMatch(why);
      expect(await written(person)).not.toContain(pid);
    }
    const spaced = `${person.pid.slice(0, 6)} ${person.pid.slice(6)}`;
    expect((await person.app.tap('next', { pid: spaced })).screen).toBe('mobile');
  });

  it('says of a number that could be real what every page says, and shows it to nobody', async () => {
    const person = await someone();
    await person.app.toNumber();
    const real = realLooking(7);
    const page = await new Browser().open(`${simulator.issuer}/phone/${person.id}?app=bankid-app`);
    const refused = await page.submit({ pid: real }, 'next');
    expect(refused.status).toBe(200);
    expect(titleOf(refused)).toMatch(/^Feil: /);
    expect(elementText(refused, 'error-summary')).toContain('virkelig person');
    expect(refused.html).not.toContain(real);
    expect(await written(person)).not.toContain(real);
  });

  it('refuses a mobile number that the bank does not have', async () => {
    const person = await someone();
    await person.app.toNumber();
    await person.app.tap('next', { pid: person.pid });
    const refused = await person.app.tap('next', { mobile: '+4799999999' });
    expect(refused).toMatchObject({ screen: 'mobile', said: { field: 'mobile' } });
    expect(await messagesOf(simulator, person)).toEqual([]);
    const plain = person.mobile.replace('+47', '');
    const spaced = `${plain.slice(0, 3)} ${plain.slice(3)}`;
    expect((await person.app.tap('next', { mobile: spaced })).screen).toBe('sms');

    const without = await someone({ app: null }, { mobile: null });
    await without.app.toNumber();
    await without.app.tap('next', { pid: without.pid });
    expect((await without.app.tap('next', { mobile: '' })).said?.text).toMatch(/no mobile number/);
  });

  it('counts wrong activation codes: 4000, and the third begins anew', async () => {
    const person = await someone();
    await person.app.toSms();
    const code = await person.app.codeBySms();
    const wrong = code === '000000' ? '111111' : '000000';
    for (const _ of [1, 2]) {
      const refused = await person.app.tap('next', { otc: wrong });
      expect(refused).toMatchObject({ screen: 'sms', said: { field: 'otc' } });
      expect(refused.said?.text).toMatch(/Wrong activation code/);
    }
    expect(await person.app.tap('next', { otc: wrong })).toMatchObject({ screen: 'start' });
    expect((await person.app.now()).said?.text).toMatch(/BID-4000/);
    const told = await simulator.control.trail({ person: person.id });
    expect(told.filter(({ summary }) => summary.includes('4000'))).toHaveLength(3);

    const early = await person.app.toSms();
    expect(early).toMatchObject({ screen: 'mobile', said: { error: true } });
    expect(early.said?.text).toMatch(/ten minutes/);
    clock.pass(10 * 60);
    await person.app.tap('next', { mobile: person.mobile });
    expect((await person.app.tap('next', { otc: await person.app.codeBySms() })).screen).toBe('terms');
  });

  it('counts wrong activation codes on the person: a new code or another phone gives no more of them', async () => {
    const person = await someone();
    const wrongCode = async () => ((await person.app.codeBySms()) === '000000' ? '111111' : '000000');
    await person.app.toSms();
    await person.app.tap('next', { otc: await wrongCode() });
    await person.app.tap('new-code');
    await person.app.tap('next', { otc: await wrongCode() });
    await person.app.set({ in_use: 'android' });
    expect((await person.app.toSms()).screen).toBe('sms');
    const last = await person.app.tap('next', { otc: await wrongCode() });
    expect(last).toMatchObject({ screen: 'start', said: { error: true } });
    expect(last.said?.text).toMatch(/BID-4000/);
  });

  it('asks for the activation code again where none was given, and counts nothing', async () => {
    const person = await someone();
    await person.app.toSms();
    for (const otc of ['', ' ', '', '']) {
      const refused = await person.app.tap('next', { otc });
      expect(refused).toMatchObject({ screen: 'sms', said: { field: 'otc', error: true } });
      expect(refused.said?.text).toMatch(/Enter the code/);
    }
    expect((await person.app.tap('next', { otc: await person.app.codeBySms() })).screen).toBe('terms');
  });

  it('takes the newest code for ten minutes', async () => {
    const person = await someone();
    await person.app.toSms();
    const first = await person.app.codeBySms();
    clock.pass(10 * 60 + 1);
    expect((await person.app.tap('next', { otc: first })).said?.text).toMatch(/too old/);
    const sent = await person.app.tap('new-code', { otc: '' });
    expect(sent).toMatchObject({ screen: 'sms', said: { error: false } });
    const second = await person.app.codeBySms();
    expect(second).toMatch(/^\d{6}$/);
    expect((await person.app.sms()).text).toContain(second);
    expect((await person.app.tap('next', { otc: second })).screen).toBe('terms');
  });

  it('offers neither passport nor ID card under 18', { tags: '@seed-84' }, async () => {
    const young = await someone({ app: null }, { born: bornYearsAgo(17) });
    expect(await young.app.toProof()).toMatchObject({ screen: 'young', buttons: ['device'] });
    await young.app.tap('device');
    expect((await young.app.tap('back')).screen).toBe('young');
    await young.app.tap('device');
    const answer = { otc: await codeOf(young), password: passwordOf(young) };
    expect(await young.app.tap('next', answer)).toMatchObject({ active: true });
    await young.app.set({ in_use: 'android' });
    expect((await young.app.toProof()).buttons).toEqual(['device', 'other']);

    const grown = await someone({ app: null }, { born: bornYearsAgo(18) });
    expect((await grown.app.toProof()).screen).toBe('how');
  });

  const UNCHECKED = { ...foreign(), register_status: 'not_checked' };
  const UNREADABLE = foreign({ machine_readable: false });
  it.each<[string, 'passport' | 'card', RegExp, object]>([
    ['no passport', 'passport', /no passport/, { passport: null }],
    ['an expired passport', 'passport', /expired/, foreign({ country: 'NOR', expires_at: expiring(-1) })],
    [
      'a foreign passport of somebody whom the register has not checked',
      'passport',
      /Tax Administration/,
      UNCHECKED,
    ],
    ['a foreign passport that no machine can read', 'passport', /machine-readable/, UNREADABLE],
    ['no ID card', 'card', /police/, {}],
    ['an expired ID card', 'card', /expired/, { id_card: { expires_at: expiring(-1) } }],
  ])('refuses %s', async (_, button, why, documents) => {
    const person = await someone({ app: null }, { documents });
    await person.app.toProof();
    const refused = await person.app.tap(button);
    expect(refused).toMatchObject({ screen: 'how', active: false, said: { error: true } });
    expect(refused.said?.text).toMatch(why);
  });

  it('takes a foreign passport that is readable, of somebody who is checked', {
    tags: '@seed-86',
  }, async () => {
    const person = await someone({ app: null }, { documents: foreign() });
    await person.app.toProof();
    expect((await person.app.tap('passport')).screen).toBe('scan');
  });

  it('asks again for a picture that is unreadable or of somebody else’s document', {
    tags: '@seed-80',
  }, async () => {
    const person = await someone();
    await person.app.toProof();
    await person.app.tap('passport');
    for (const [button, why] of [
      ['blurred', /cannot be read/],
      ['else', /somebody else/],
    ] as const) {
      const refused = await person.app.tap(button);
      expect(refused).toMatchObject({ screen: 'scan', active: false });
      expect(refused.said?.text).toMatch(why);
    }
    expect((await person.app.tap('back')).screen).toBe('how');
  });

  it('counts wrong codes and passwords with those of the login', async () => {
    const person = await someone({ app: null, code_errors: 3, password_errors: 3 });
    await person.app.toProof();
    await person.app.tap('device');
    const password = passwordOf(person);
    expect((await person.app.tap('next', { otc: '', password })).said?.field).toBe('otc');
    const missing = await person.app.tap('next', { otc: await codeOf(person), password: '' });
    expect(missing.said?.field).toBe('password');
    expect((await person.app.tap('next', { otc: 'no code', password })).said?.text).toMatch(/left: 1/);
    const otc = await codeOf(person);
    const wrong = await person.app.tap('next', { otc, password: 'not it' });
    expect(wrong.said?.text).toMatch(/left: 1/);
    expect((await person.app.tap('next', { otc, password })).said?.text).toMatch(/used a moment ago/);
    const last = await person.app.tap('next', { otc: await codeOf(person), password: 'not it' });
    expect(last.screen).toBe('suspended');
    expect(await held(person)).toMatchObject({ state: 'suspended', password_errors: 5, app: null });

    const clumsy = await someone({ app: null, code_errors: 4 });
    await clumsy.app.toProof();
    await clumsy.app.tap('device');
    const out = { otc: 'no code', password: passwordOf(clumsy) };
    expect((await clumsy.app.tap('next', out)).said?.text).toMatch(/code device is suspended/);
    expect(await held(clumsy)).toMatchObject({ state: 'active', device_state: 'suspended', app: null });
    const right = { otc: await codeOf(clumsy), password: passwordOf(clumsy) };
    expect((await clumsy.app.tap('next', right)).said?.text).toMatch(/code device is suspended/);
  });
});

describe('faster BankID', () => {
  it('is turned on by what the phone knows its owner by, and off again', { tags: '@seed-92' }, async () => {
    const person = await someone({});
    expect((await person.app.tap('my')).buttons).toEqual(['faster-on', 'back']);
    expect((await person.app.tap('faster-on')).buttons).toEqual(['face', 'phone-pin', 'back']);
    const on = await person.app.tap('face');
    expect(on).toMatchObject({ screen: 'my', said: { error: false }, buttons: ['faster-off', 'back'] });
    expect((await held(person)).app?.faster).toBe(true);

    await simulator.control.change(person, { eids: { bankid: { chosen: 'app' } } });
    const page = await service.atCode(person, {
      acr_values: 'idporten-loa-substantial',
    });
    await approve(simulator, person, { unlock: 'face' });
    const home = await page.reload();
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-substantial' });

    expect((await person.app.tap('faster-off')).buttons).toEqual(['faster-on', 'back']);
    expect((await held(person)).app?.faster).toBe(false);
  });

  it('offers the fingerprint on a phone that knows fingers, and the PIN on any', async () => {
    const person = await someone({ app: { phone: 'android' } });
    await person.app.set({ in_use: 'android' });
    await person.app.tap('my');
    expect((await person.app.tap('faster-on')).buttons).toEqual(['fingerprint', 'phone-pin', 'back']);
    await person.app.tap('phone-pin');
    expect((await held(person)).app).toMatchObject({ phone: 'android', faster: true });
  });

  it('tells what to do where nothing is enrolled', { tags: '@seed-93' }, async () => {
    const person = await someone({});
    await person.app.set({ iphone: { biometrics: null } });
    await person.app.tap('my');
    await person.app.tap('faster-on');
    for (const button of ['face', 'fingerprint']) {
      const told = await person.app.tap(button);
      expect(told).toMatchObject({ screen: 'faster', said: { error: true } });
      expect(told.said?.text).toMatch(/settings of the phone/);
    }
    expect((await held(person)).app?.faster).toBe(false);
  });

  it('explains the setting of the phone that is off, and goes on when it is on', {
    tags: '@seed-94',
  }, async () => {
    const person = await someone({});
    await person.app.set({ iphone: { biometrics_for_apps: false } });
    await person.app.tap('my');
    expect((await person.app.tap('faster-on')).screen).toBe('locked');
    expect((await person.app.tap('again')).screen).toBe('locked');
    await person.app.set({ iphone: { biometrics_for_apps: true } });
    expect((await person.app.tap('again')).screen).toBe('faster');
    await person.app.set({ iphone: { biometrics_for_apps: false } });
    expect((await person.app.tap('phone-pin')).screen).toBe('locked');
    expect((await held(person)).app?.faster).toBe(false);
  });
});
