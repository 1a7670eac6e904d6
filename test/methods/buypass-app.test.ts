/** The Buypass ID app: activated by two proofs of who one is, on one phone at a time, and let in again when its PIN is blocked. */
import { describe, expect, it } from 'vitest';
import { movedClock, serviceOf } from '../support/login.ts';
import { answer, messagesOf, phoneOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import {
  BUYPASS,
  BuypassApp,
  buypassOf,
  codeBy,
  PASSWORD,
  someone as somebody,
  throughCode,
  toCode,
} from './buypass-journey.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const held = (person: TestPerson) => buypassOf(simulator, person);
/** Nothing is active on their phone unless told. */
async function someone(buypass: object | null = { app: null }, more: object = {}) {
  const person = await somebody(simulator, buypass, more);
  return { ...person, phone: new BuypassApp(simulator, person) };
}
const BLOCKED = { app: { state: 'blocked', pin_errors: 3 } };

/** By the app on the phone in use, with this PIN. */
async function logsIn(person: TestPerson, pin: string): Promise<Record<string, unknown>> {
  await simulator.control.change(person, { eids: { buypass: { chosen: 'app' } } });
  const waiting = await (await service.atEntry(BUYPASS)).submit({ pid: person.pid });
  const push = (await messagesOf(simulator, person)).findLast(({ kind }) => kind === 'push');
  expect((await answer(simulator, person, push?.id, ['approve', { pin }])).status).toBe(200);
  return service.redeemed(await waiting.reload());
}

describe('activation', () => {
  it('by password and SMS, and a PIN typed twice; then the app logs in with it', async () => {
    const person = await someone();
    expect((await person.phone.toNewPin()).screen).toBe('new-pin');
    expect(await person.phone.choosesPin('12')).toMatchObject({ said: { field: 'new-pin' } });
    expect(await person.phone.choosesPin('2468', '1357')).toMatchObject({ said: { field: 'confirm-pin' } });
    expect(await person.phone.choosesPin('24681357')).toMatchObject({ screen: 'done', active: true });
    expect((await person.phone.tap('finish')).screen).toBe('home');
    expect((await held(person)).app).toMatchObject({ phone: 'iphone', state: 'active', pin: '24681357' });
    expect(await logsIn(person, '24681357')).toMatchObject({ acr: 'idporten-loa-high', pid: person.pid });
  });

  it('on a new phone stops the old one', async () => {
    const person = await someone({});
    await person.phone.set({ in_use: 'android' });
    await person.phone.tap('install');
    expect((await person.phone.now()).screen).toBe('elsewhere');
    await person.phone.toNewPin();
    expect(await person.phone.choosesPin('2468')).toMatchObject({ active: true });
    const old = await person.phone.set({ in_use: 'iphone' });
    expect(old).toMatchObject({ installed: true, active: false, screen: 'elsewhere' });
    await person.phone.set({ in_use: 'android' });
    expect(await logsIn(person, '2468')).toMatchObject({ pid: person.pid });
  });

  it('needs iOS 15 or Android 8', async () => {
    const person = await someone();
    await person.phone.set({ iphone: { os_version: 14 } });
    const old = await simulator.control.call('POST', `/people/${person.id}/phone/apps/buypass-app`, {
      button: 'install',
    });
    expect(old.status).toBe(409);
  });

  it('begun on one phone is not gone on with once a later one has its code', async () => {
    const person = await someone();
    await person.phone.toSms();
    await person.phone.set({ in_use: 'android' });
    await person.phone.toSms();
    expect((await person.phone.set({ in_use: 'iphone' })).screen).toBe('start');
  });

  it('takes no PIN ten minutes after one has shown who one is', async () => {
    const person = await someone();
    await person.phone.toNewPin();
    clock.pass(600);
    expect(await person.phone.choosesPin('2468')).toMatchObject({ screen: 'who', active: false });
    expect((await held(person)).app).toBeNull();
  });

  it('needs a password that has been chosen', async () => {
    const person = await someone({ password: null, app: null });
    await person.phone.toWho();
    expect(await person.phone.tap('password')).toMatchObject({ screen: 'who', said: { error: true } });
  });
});

describe('a blocked PIN', () => {
  it('is let in again by password and SMS', async () => {
    const person = await someone(BLOCKED);
    expect((await person.phone.now()).screen).toBe('locked');
    await person.phone.toNewPin();
    await person.phone.choosesPin('2468');
    expect((await held(person)).app).toMatchObject({ state: 'active', pin: '2468', pin_errors: 0 });
    expect(await logsIn(person, '2468')).toMatchObject({ pid: person.pid });
  });

  it('is let in again by a login with another eID at the high level since then', async () => {
    const person = await someone(BLOCKED);
    await service.logIn(person);
    clock.pass(1);
    await person.phone.toWho();
    expect((await person.phone.tap('other')).screen).toBe('other');
    expect(await person.phone.tap('check')).toMatchObject({ screen: 'other', said: { error: true } });
    await service.logIn(person);
    expect((await person.phone.tap('check')).screen).toBe('new-pin');
    expect(await person.phone.choosesPin('2468')).toMatchObject({ screen: 'done', active: true });
  });

  it.each([
    [
      'this very eID',
      {},
      async (person: TestPerson) => throughCode(service, person, await toCode(service, person)),
    ],
    [
      'another eID at substantial',
      {},
      async (person: TestPerson) => service.throughTestId(await service.atPicker(), person, 'testid1'),
    ],
    ['somebody else', {}, async () => service.logIn(await simulator.control.person())],
    [
      'a login that was cancelled',
      {},
      async (person: TestPerson) => (await service.atPassword(person)).press('cancel'),
    ],
  ])('is not let in again by %s', async (_, more, otherwise) => {
    const person = await someone(BLOCKED, more);
    await person.phone.toWho();
    await person.phone.tap('other');
    await otherwise(person);
    expect(await person.phone.tap('check')).toMatchObject({ screen: 'other', said: { error: true } });
  });

  it('is opened at the desk too, with the same PIN', async () => {
    const person = await someone(BLOCKED);
    await simulator.control.must('POST', `/people/${person.id}/desk/buypass/unblock-pin`, {});
    expect((await person.phone.now()).screen).toBe('home');
    expect(await logsIn(person, '1234')).toMatchObject({ pid: person.pid });
  });
});

describe('what is guessed in the app counts as at a login', () => {
  it('passwords', async () => {
    const person = await someone({ app: null, password_errors: 3 });
    await person.phone.toWho();
    await person.phone.tap('password');
    const wrong = await person.phone.tap('next', { password: 'wrong' });
    expect(wrong.said?.text).toContain('You have 1 attempts left');
    expect(await person.phone.tap('next', { password: 'wrong' })).toMatchObject({ screen: 'who' });
    expect(await held(person)).toMatchObject({ password_state: 'blocked' });
    await person.phone.tap('password');
    expect(await person.phone.tap('next', { password: PASSWORD })).toMatchObject({ screen: 'who' });
  });

  it('codes, with those of a login', async () => {
    const person = await someone();
    await (await toCode(service, person)).submit({ otc: 'xxxxxx' });
    await person.phone.toSms();
    expect(await person.phone.tap('next', { otc: 'xxxxxx' })).toMatchObject({ screen: 'sms' });
    const right = await codeBy(simulator, person, 'sms');
    expect(await person.phone.tap('next', { otc: 'xxxxxx' })).toMatchObject({ screen: 'who' });
    expect(JSON.stringify(await phoneOf(simulator, person))).toContain(right);
    expect((await toCode(service, person)).text).toContain('for mange ganger');
  });
});

it('tells who has no Buypass ID, or a blocked one, where to turn', async () => {
  const none = await someone(null);
  expect((await none.phone.tap('install')).screen).toBe('none');
  const blocked = await someone({ state: 'blocked' });
  expect((await blocked.phone.now()).screen).toBe('closed');
  await simulator.control.must('POST', `/people/${blocked.id}/desk/buypass/unblock`, {});
  expect((await blocked.phone.now()).screen).toBe('home');
});

describe('the desk', () => {
  const act = (person: TestPerson, action: string) =>
    simulator.control.call('POST', `/people/${person.id}/desk/buypass/${action}`, {});

  it('orders one from the day a person turns 13, with a letter that has the activation code', async () => {
    const year = new Date(clock.now()).getUTCFullYear();
    const today = new Date(clock.now()).toISOString().slice(4, 10);
    const old = await someone(null, { born: `${year - 13}${today}` });
    expect((await act(old, 'order')).status).toBe(200);
    expect(await held(old)).toMatchObject({ level: 'substantial', password: null, app: null });
    expect(await codeBy(simulator, old, 'letter')).toBe((await held(old)).activation_code);
    const tomorrow = new Date(clock.now() + 24 * 3600 * 1000).toISOString().slice(4, 10);
    const years = tomorrow < today ? year - 12 : year - 13;
    const young = await simulator.control.person({ born: `${years}${tomorrow}` });
    expect(young.eids.buypass ?? null).toBeNull();
    const refused = await act(young, 'order');
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining('13')]);
  });

  it('offers an action where it does something, and sends a new password by letter', async () => {
    const person = await someone({});
    for (const action of ['order', 'new-letter', 'unblock-pin', 'unblock'])
      expect([action, (await act(person, action)).status]).toEqual([action, 409]);
    for (const action of ['new-password', 'delete-app', 'block', 'unblock'])
      expect([action, (await act(person, action)).status]).toEqual([action, 200]);
    const { password, app } = await held(person);
    expect([password === PASSWORD, app]).toEqual([false, null]);
  });
});
