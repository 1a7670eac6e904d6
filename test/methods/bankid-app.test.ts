/** BankID's app: activated in each way, refused for each reason, on one phone at a time, and faster BankID. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { elementText, movedClock, passwordOf, serviceOf, titleOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { appOf, codeBySms, newest, setPhone, tap, toNumber, toProof, toSms } from './app.ts';
import { approve, phoneOf } from './phone.ts';

const clock = movedClock();
const YEAR = 365 * 24 * 3600 * 1000;
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

type Owner = TestPerson & { readonly mobile: string };
interface Bankid {
  readonly state: string;
  readonly password_errors: number;
  readonly code_errors: number;
  readonly app: { readonly phone: string; readonly faster: boolean } | null;
}

/** Nothing is active on their phone unless told. */
const someone = (bankid: object | null = { app: null }, more: object = {}) =>
  simulator.control.person({ ...more, eids: { bankid } }) as Promise<Owner>;
const bankidOf = async (person: TestPerson) =>
  (await simulator.control.must<{ eids: { bankid: Bankid } }>('GET', `/people/${person.id}`)).eids.bankid;
const codeOf = (person: TestPerson) => simulator.control.code(person, 'bankid');
const expiring = (years: number) => new Date(clock.now() + years * YEAR).toISOString();
const foreign = (more: object = {}) => ({
  passport: { country: 'SWE', machine_readable: true, expires_at: expiring(1), ...more },
});
const bornYearsAgo = (years: number, days = 0) =>
  new Date(Date.UTC(new Date(clock.now()).getUTCFullYear() - years, 0, 1 + days)).toISOString().slice(0, 10);

/** The app of this person approves a login that ends in the password. */
async function logsIn(person: TestPerson): Promise<Record<string, unknown>> {
  await simulator.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { chosen: 'app' } } });
  const page = await service.atCode(person);
  const messages = await phoneOf(simulator, person);
  const { id } = messages.findLast(({ kind, state }) => kind === 'push' && state === 'new') ?? { id: '' };
  await simulator.control.must('POST', `/people/${person.id}/phone/${id}/approve`, {});
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
      await setPhone(simulator, person, { in_use: skin, [skin]: { os_version: least - 1 } });
      const old = await simulator.control.call('POST', `/people/${person.id}/phone/apps/bankid-app`, {
        button: 'install',
      });
      expect(old.status).toBe(409);
      expect(JSON.stringify(old.body)).toContain(`needs version ${least}`);
      expect((await setPhone(simulator, person, { [skin]: { os_version: least } })).installed).toBe(false);
      expect((await tap(simulator, person, 'install')).screen).toBe('start');
    }
  });

  it('is done for a fresh person, whose app is active on the iPhone', async () => {
    const person = await simulator.control.person();
    expect(await appOf(simulator, person)).toMatchObject({ installed: true, active: true, screen: 'home' });
  });
});

describe('activation', () => {
  it('by passport: number, mobile, code by SMS, terms, a good picture; then the app approves logins', {
    tags: ['@seed-79', '@seed-96'],
  }, async () => {
    const person = await someone();
    expect((await toProof(simulator, person)).screen).toBe('how');
    expect((await tap(simulator, person, 'passport')).screen).toBe('scan');
    expect(await tap(simulator, person, 'good')).toMatchObject({ screen: 'done', active: true });
    expect((await tap(simulator, person, 'finish')).screen).toBe('home');
    expect((await bankidOf(person)).app).toMatchObject({ phone: 'iphone', faster: false });
    expect(await logsIn(person)).toMatchObject({ acr: 'idporten-loa-high', pid: person.pid });
  });

  it('by a national ID card', { tags: '@seed-81' }, async () => {
    const person = await someone({ app: null }, { documents: { id_card: { expires_at: expiring(1) } } });
    await toProof(simulator, person);
    await tap(simulator, person, 'card');
    expect(await tap(simulator, person, 'good')).toMatchObject({ screen: 'done', active: true });
  });

  it('by code device and the same password; the code is spent', {
    tags: ['@seed-74', '@seed-82'],
  }, async () => {
    const person = await someone();
    await toProof(simulator, person);
    await tap(simulator, person, 'device');
    const otc = await codeOf(person);
    const answer = { otc, password: passwordOf(person) };
    expect(await tap(simulator, person, 'next', answer)).toMatchObject({ screen: 'done', active: true });

    await setPhone(simulator, person, { in_use: 'android' });
    await toProof(simulator, person);
    await tap(simulator, person, 'device');
    const again = await tap(simulator, person, 'next', answer);
    expect(again).toMatchObject({ screen: 'device', active: false, said: { field: 'otc' } });
    expect(again.said?.text).toMatch(/used a moment ago/);
    expect((await bankidOf(person)).code_errors).toBe(0);
  });

  it('by the app on the other phone, which is asked, approves, and stops', { tags: '@seed-83' }, async () => {
    const person = await someone({});
    await setPhone(simulator, person, { in_use: 'android' });
    await toProof(simulator, person);
    expect((await tap(simulator, person, 'other')).screen).toBe('other');
    const waiting = await tap(simulator, person, 'check');
    expect(waiting).toMatchObject({ screen: 'other', active: false, said: { error: false } });

    expect((await setPhone(simulator, person, { in_use: 'iphone' })).screen).toBe('moving');
    expect(await tap(simulator, person, 'approve')).toMatchObject({ screen: 'elsewhere', active: false });
    const moved = await setPhone(simulator, person, { in_use: 'android' });
    expect(moved).toMatchObject({ screen: 'home', active: true });
    expect(await logsIn(person)).toMatchObject({ pid: person.pid });
  });

  it('is declined on the other phone, or not answered there in time', async () => {
    const person = await someone({});
    const onAndroid = () => setPhone(simulator, person, { in_use: 'android' });
    await onAndroid();
    await toProof(simulator, person);
    await tap(simulator, person, 'other');
    await setPhone(simulator, person, { in_use: 'iphone' });
    expect(await tap(simulator, person, 'reject')).toMatchObject({ screen: 'home', active: true });
    await onAndroid();
    expect(await tap(simulator, person, 'check')).toMatchObject({ screen: 'how', said: { error: true } });

    await tap(simulator, person, 'other');
    clock.pass(10 * 60 + 1);
    expect((await setPhone(simulator, person, { in_use: 'iphone' })).screen).toBe('home');
    await onAndroid();
    expect(await tap(simulator, person, 'check')).toMatchObject({ screen: 'how', active: false });
    await tap(simulator, person, 'other');
    expect((await tap(simulator, person, 'back')).screen).toBe('how');
    expect((await setPhone(simulator, person, { in_use: 'iphone' })).screen).toBe('home');
  });

  it('offers the other phone only to those whose app is active there', async () => {
    const person = await someone();
    expect((await toProof(simulator, person)).buttons).toEqual(['passport', 'card', 'device']);
  });

  it('asks the other phone only when told to', async () => {
    const person = await someone({});
    await setPhone(simulator, person, { in_use: 'android' });
    await toProof(simulator, person);
    expect((await setPhone(simulator, person, { in_use: 'iphone' })).screen).toBe('home');
  });

  it('may be begun anew, and the terms may be declined', async () => {
    const person = await someone();
    await toSms(simulator, person);
    await tap(simulator, person, 'next', { otc: await codeBySms(simulator, person) });
    const declined = await tap(simulator, person, 'decline');
    expect(declined).toMatchObject({ screen: 'start', active: false, said: { error: true } });
  });
});

describe('one phone at a time', () => {
  it('stops the app on the phone that had it, though nobody had looked at it', {
    tags: '@seed-78',
  }, async () => {
    const person = await someone({});
    await setPhone(simulator, person, { in_use: 'android' });
    await tap(simulator, person, 'install');
    expect((await appOf(simulator, person)).screen).toBe('elsewhere');
    await toProof(simulator, person);
    await tap(simulator, person, 'passport');
    expect(await tap(simulator, person, 'good')).toMatchObject({ active: true });
    expect((await bankidOf(person)).app?.phone).toBe('android');
    const old = await setPhone(simulator, person, { in_use: 'iphone' });
    expect(old).toMatchObject({ installed: true, active: false, screen: 'elsewhere' });
    expect(old.heading).toBe('The app is active on another phone');
  });

  it('lets a later activation take the place of one that is under way', async () => {
    const person = await someone();
    await toSms(simulator, person);
    await setPhone(simulator, person, { in_use: 'android' });
    await toSms(simulator, person);
    expect((await setPhone(simulator, person, { in_use: 'iphone' })).screen).toBe('start');
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
    if (!(await appOf(simulator, person)).installed) await tap(simulator, person, 'install');
    const before = await appOf(simulator, person);
    const told = before.screen === 'start' ? await tap(simulator, person, 'go') : before;
    expect(told.screen).toBe(screen);
    expect((await tap(simulator, person, 'again')).screen).toBe(screen);
    await simulator.control.must('PATCH', `/people/${person.id}`, {
      eids: { bankid: { state: 'active', app: null } },
    });
    expect((await toNumber(simulator, person)).screen).toBe('number');
  });

  it.each([
    ['expired', { state: 'expired' }],
    ['suspended', { state: 'suspended', suspended_because: 'password' }],
    ['blocked', { state: 'suspended', suspended_because: 'bank' }],
  ])('is shown by an app that was active: %s', async (screen, bankid) => {
    const person = await someone(bankid);
    expect(await appOf(simulator, person)).toMatchObject({ installed: true, screen });
    await simulator.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { state: 'active' } } });
    expect((await appOf(simulator, person)).screen).toBe('home');
  });

  it('refuses every number but the owner’s, and keeps none of them', async () => {
    const person = await someone();
    const other = await someone();
    await toNumber(simulator, person);
    const wrongCheckDigit = `${other.pid.slice(0, 10)}${(Number(other.pid.slice(10)) + 1) % 10}`;
    for (const [pid, why] of [
      ['12 34 5', /11 digits/],
      [wrongCheckDigit, /check|right|typed/],
      [other.pid, /owner of the phone/],
    ] as const) {
      const refused = await tap(simulator, person, 'next', { pid });
      expect(refused).toMatchObject({ screen: 'number', said: { field: 'pid', error: true } });
      expect(refused.said?.text).toMatch(why);
      const kept = await simulator.control.call('GET', `/people/${person.id}/phone`);
      const trail = await simulator.control.call('GET', `/trail?person=${person.id}`);
      expect(JSON.stringify([kept, trail])).not.toContain(pid);
    }
    const spaced = `${person.pid.slice(0, 6)} ${person.pid.slice(6)}`;
    expect((await tap(simulator, person, 'next', { pid: spaced })).screen).toBe('mobile');
  });

  it('says of a number that could be real what every page says, and shows it to nobody', async () => {
    const person = await someone();
    await toNumber(simulator, person);
    const real = realLooking(7);
    const browser = new Browser();
    const page = await browser.open(`${simulator.issuer}/phone/${person.id}?app=bankid-app`);
    const refused = await page.submit({ pid: real }, 'next');
    expect(refused.status).toBe(200);
    expect(titleOf(refused)).toMatch(/^Feil: /);
    expect(elementText(refused, 'error-summary')).toContain('virkelig person');
    expect(refused.html).not.toContain(real);
    const kept = await simulator.control.call('GET', `/people/${person.id}/phone`);
    const trail = await simulator.control.call('GET', `/trail?person=${person.id}`);
    expect(JSON.stringify([kept, trail])).not.toContain(real);
  });

  it('refuses a mobile number that the bank does not have', async () => {
    const person = await someone();
    await toNumber(simulator, person);
    await tap(simulator, person, 'next', { pid: person.pid });
    const refused = await tap(simulator, person, 'next', { mobile: '+4799999999' });
    expect(refused).toMatchObject({ screen: 'mobile', said: { field: 'mobile' } });
    expect(await phoneOf(simulator, person)).toEqual([]);
    const plain = person.mobile.replace('+47', '');
    const spaced = `${plain.slice(0, 3)} ${plain.slice(3)}`;
    expect((await tap(simulator, person, 'next', { mobile: spaced })).screen).toBe('sms');

    const without = (await someone({ app: null }, { mobile: null })) as Owner;
    await toNumber(simulator, without);
    await tap(simulator, without, 'next', { pid: without.pid });
    expect((await tap(simulator, without, 'next', { mobile: '' })).said?.text).toMatch(/no mobile number/);
  });

  it('counts wrong activation codes: 4000, and the third begins anew', async () => {
    const person = await someone();
    await toSms(simulator, person);
    const code = await codeBySms(simulator, person);
    const wrong = code === '000000' ? '111111' : '000000';
    for (const _ of [1, 2]) {
      const refused = await tap(simulator, person, 'next', { otc: wrong });
      expect(refused).toMatchObject({ screen: 'sms', said: { field: 'otc' } });
      expect(refused.said?.text).toMatch(/Wrong activation code/);
    }
    expect(await tap(simulator, person, 'next', { otc: wrong })).toMatchObject({ screen: 'start' });
    expect((await appOf(simulator, person)).said?.text).toMatch(/BID-4000/);
    const { body } = await simulator.control.call<{ events: readonly { summary: string }[] }>(
      'GET',
      `/trail?person=${person.id}`,
    );
    expect(body.events.filter(({ summary }) => summary.includes('4000'))).toHaveLength(3);

    const early = await toSms(simulator, person);
    expect(early).toMatchObject({ screen: 'mobile', said: { error: true } });
    expect(early.said?.text).toMatch(/ten minutes/);
    clock.pass(10 * 60);
    await tap(simulator, person, 'next', { mobile: person.mobile });
    expect((await tap(simulator, person, 'next', { otc: await codeBySms(simulator, person) })).screen).toBe(
      'terms',
    );
  });

  it('counts wrong activation codes on the person: a new code or another phone gives no more of them', async () => {
    const person = await someone();
    const wrongCode = async () => ((await codeBySms(simulator, person)) === '000000' ? '111111' : '000000');
    await toSms(simulator, person);
    await tap(simulator, person, 'next', { otc: await wrongCode() });
    await tap(simulator, person, 'new-code');
    await tap(simulator, person, 'next', { otc: await wrongCode() });
    await setPhone(simulator, person, { in_use: 'android' });
    expect((await toSms(simulator, person)).screen).toBe('sms');
    const last = await tap(simulator, person, 'next', { otc: await wrongCode() });
    expect(last).toMatchObject({ screen: 'start', said: { error: true } });
    expect(last.said?.text).toMatch(/BID-4000/);
  });

  it('asks for the activation code again where none was given, and counts nothing', async () => {
    const person = await someone();
    await toSms(simulator, person);
    for (const otc of ['', ' ', '', '']) {
      const refused = await tap(simulator, person, 'next', { otc });
      expect(refused).toMatchObject({ screen: 'sms', said: { field: 'otc', error: true } });
      expect(refused.said?.text).toMatch(/Enter the code/);
    }
    expect((await tap(simulator, person, 'next', { otc: await codeBySms(simulator, person) })).screen).toBe(
      'terms',
    );
  });

  it('takes the newest code for ten minutes', async () => {
    const person = await someone();
    await toSms(simulator, person);
    const first = await codeBySms(simulator, person);
    clock.pass(10 * 60 + 1);
    expect((await tap(simulator, person, 'next', { otc: first })).said?.text).toMatch(/too old/);
    const sent = await tap(simulator, person, 'new-code', { otc: '' });
    expect(sent).toMatchObject({ screen: 'sms', said: { error: false } });
    const second = await codeBySms(simulator, person);
    expect(second).toMatch(/^\d{6}$/);
    expect((await newest(simulator, person, 'sms')).text).toContain(second);
    expect((await tap(simulator, person, 'next', { otc: second })).screen).toBe('terms');
  });

  it('offers neither passport nor ID card under 18', { tags: '@seed-84' }, async () => {
    const young = await someone({ app: null }, { born: bornYearsAgo(17) });
    expect(await toProof(simulator, young)).toMatchObject({ screen: 'young', buttons: ['device'] });
    await tap(simulator, young, 'device');
    expect((await tap(simulator, young, 'back')).screen).toBe('young');
    await tap(simulator, young, 'device');
    const answer = { otc: await codeOf(young), password: passwordOf(young) };
    expect(await tap(simulator, young, 'next', answer)).toMatchObject({ active: true });
    await setPhone(simulator, young, { in_use: 'android' });
    expect((await toProof(simulator, young)).buttons).toEqual(['device', 'other']);

    const grown = await someone({ app: null }, { born: bornYearsAgo(18) });
    expect((await toProof(simulator, grown)).screen).toBe('how');
  });

  it.each<[string, string, RegExp, () => object]>([
    ['no passport', 'passport', /no passport/, () => ({ passport: null })],
    [
      'an expired passport',
      'passport',
      /expired/,
      () => foreign({ country: 'NOR', expires_at: expiring(-1) }),
    ],
    [
      'a foreign passport of somebody whom the register has not checked',
      'passport',
      /Tax Administration/,
      () => ({ ...foreign(), register_status: 'not_checked' }),
    ],
    [
      'a foreign passport that no machine can read',
      'passport',
      /machine-readable/,
      () => foreign({ machine_readable: false }),
    ],
    ['no ID card', 'card', /police/, () => ({})],
    ['an expired ID card', 'card', /expired/, () => ({ id_card: { expires_at: expiring(-1) } })],
  ])('refuses %s', async (_, button, why, documents) => {
    const person = await someone({ app: null }, { documents: documents() });
    await toProof(simulator, person);
    const refused = await tap(simulator, person, button);
    expect(refused).toMatchObject({ screen: 'how', active: false, said: { error: true } });
    expect(refused.said?.text).toMatch(why);
  });

  it('takes a foreign passport that is readable, of somebody who is checked', {
    tags: '@seed-86',
  }, async () => {
    const person = await someone({ app: null }, { documents: foreign() });
    await toProof(simulator, person);
    expect((await tap(simulator, person, 'passport')).screen).toBe('scan');
  });

  it('asks again for a picture that is unreadable or of somebody else’s document', {
    tags: '@seed-80',
  }, async () => {
    const person = await someone();
    await toProof(simulator, person);
    await tap(simulator, person, 'passport');
    for (const [button, why] of [
      ['blurred', /cannot be read/],
      ['else', /somebody else/],
    ] as const) {
      const refused = await tap(simulator, person, button);
      expect(refused).toMatchObject({ screen: 'scan', active: false });
      expect(refused.said?.text).toMatch(why);
    }
    expect((await tap(simulator, person, 'back')).screen).toBe('how');
  });

  it('counts wrong codes and passwords with those of the login', async () => {
    const person = await someone({ app: null, code_errors: 3, password_errors: 3 });
    await toProof(simulator, person);
    await tap(simulator, person, 'device');
    const password = passwordOf(person);
    expect((await tap(simulator, person, 'next', { otc: '', password })).said?.field).toBe('otc');
    const missing = await tap(simulator, person, 'next', { otc: await codeOf(person), password: '' });
    expect(missing.said?.field).toBe('password');
    expect((await tap(simulator, person, 'next', { otc: 'no code', password })).said?.text).toMatch(
      /left: 1/,
    );
    const otc = await codeOf(person);
    const wrong = await tap(simulator, person, 'next', { otc, password: 'not it' });
    expect(wrong.said?.text).toMatch(/left: 1/);
    expect((await tap(simulator, person, 'next', { otc, password })).said?.text).toMatch(/used a moment ago/);
    const last = await tap(simulator, person, 'next', { otc: await codeOf(person), password: 'not it' });
    expect(last.screen).toBe('suspended');
    expect(await bankidOf(person)).toMatchObject({ state: 'suspended', password_errors: 5, app: null });

    const clumsy = await someone({ app: null, code_errors: 4 });
    await toProof(simulator, clumsy);
    await tap(simulator, clumsy, 'device');
    const out = { otc: 'no code', password: passwordOf(clumsy) };
    expect((await tap(simulator, clumsy, 'next', out)).said?.text).toMatch(/code device is suspended/);
    expect(await bankidOf(clumsy)).toMatchObject({ state: 'active', device_state: 'suspended', app: null });
    const right = { otc: await codeOf(clumsy), password: passwordOf(clumsy) };
    expect((await tap(simulator, clumsy, 'next', right)).said?.text).toMatch(/code device is suspended/);
  });
});

describe('faster BankID', () => {
  it('is turned on by what the phone knows its owner by, and off again', { tags: '@seed-92' }, async () => {
    const person = await someone({});
    expect((await tap(simulator, person, 'my')).buttons).toEqual(['faster-on', 'back']);
    expect((await tap(simulator, person, 'faster-on')).buttons).toEqual(['face', 'phone-pin', 'back']);
    const on = await tap(simulator, person, 'face');
    expect(on).toMatchObject({ screen: 'my', said: { error: false }, buttons: ['faster-off', 'back'] });
    expect((await bankidOf(person)).app?.faster).toBe(true);

    await simulator.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { chosen: 'app' } } });
    const page = await service.atCode(person, {
      acr_values: 'idporten-loa-substantial',
    });
    await approve(simulator, person, { unlock: 'face' });
    const home = await page.reload();
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-substantial' });

    expect((await tap(simulator, person, 'faster-off')).buttons).toEqual(['faster-on', 'back']);
    expect((await bankidOf(person)).app?.faster).toBe(false);
  });

  it('offers the fingerprint on a phone that knows fingers, and the PIN on any', async () => {
    const person = await someone({ app: { phone: 'android' } });
    await setPhone(simulator, person, { in_use: 'android' });
    await tap(simulator, person, 'my');
    expect((await tap(simulator, person, 'faster-on')).buttons).toEqual(['fingerprint', 'phone-pin', 'back']);
    await tap(simulator, person, 'phone-pin');
    expect((await bankidOf(person)).app).toMatchObject({ phone: 'android', faster: true });
  });

  it('tells what to do where nothing is enrolled', { tags: '@seed-93' }, async () => {
    const person = await someone({});
    await setPhone(simulator, person, { iphone: { biometrics: null } });
    await tap(simulator, person, 'my');
    await tap(simulator, person, 'faster-on');
    for (const button of ['face', 'fingerprint']) {
      const told = await tap(simulator, person, button);
      expect(told).toMatchObject({ screen: 'faster', said: { error: true } });
      expect(told.said?.text).toMatch(/settings of the phone/);
    }
    expect((await bankidOf(person)).app?.faster).toBe(false);
  });

  it('explains the setting of the phone that is off, and goes on when it is on', {
    tags: '@seed-94',
  }, async () => {
    const person = await someone({});
    await setPhone(simulator, person, { iphone: { biometrics_for_apps: false } });
    await tap(simulator, person, 'my');
    expect((await tap(simulator, person, 'faster-on')).screen).toBe('locked');
    expect((await tap(simulator, person, 'again')).screen).toBe('locked');
    await setPhone(simulator, person, { iphone: { biometrics_for_apps: true } });
    expect((await tap(simulator, person, 'again')).screen).toBe('faster');
    await setPhone(simulator, person, { iphone: { biometrics_for_apps: false } });
    expect((await tap(simulator, person, 'phone-pin')).screen).toBe('locked');
    expect((await bankidOf(person)).app?.faster).toBe(false);
  });
});
