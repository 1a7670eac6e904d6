import { beforeEach, describe, expect, it } from 'vitest';
import { controlWorld } from './support.ts';

const world = await controlWorld();
beforeEach(() => world.post('/reset', { all: true }).expect(204));

const send = (id: string, body: object) => world.post(`/logins/${id}/events`, body);

/** A login in which somebody has told BankID their number, and what it then asks. */
async function numbered(part: object = {}) {
  const [{ id }, person] = [await world.begin(), await world.person(part)];
  await send(id, { event: 'choose', entry: 'bankid' }).expect(200);
  const asked = await send(id, { event: 'answer', fields: { pid: person.pid } }).expect(200);
  return { id, person, asked: asked.body };
}

/** What comes of a login that is solved so. */
const solved = async (body: object, status = 200) =>
  (await world.post(`/logins/${(await world.begin()).id}/solve`, body).expect(status)).body;

describe('logins', () => {
  it('are shown as they stand', async () => {
    const { id } = await world.begin();
    const shown = await world.api.get(`/control/logins/${id}`).expect(200);
    expect(shown.body).toMatchObject({
      service: 'demo-client',
      step: null,
      state: 'open',
      waiting_for: 'browser',
      answers: ['cancel', 'choose'],
      error: null,
    });
  });

  it('are driven step by step to proven, and only that far', async () => {
    const { id, person, asked } = await numbered();
    expect(asked).toMatchObject({
      step: 'code',
      person: person.id,
      answers: ['answer', 'cancel', 'back', 'choose'],
      fields: ['otc', 'extra'],
      extra: expect.arrayContaining(['other']),
    });
    for (const extra of asked.extra) expect(extra).toMatch(/^[a-z-]+$/);
    const { body } = await world.post(`/people/${person.id}/codes`, { eid: 'bankid' });
    await send(id, { event: 'answer', fields: { otc: body.code } }).expect(200);
    const fields = { password: String(person.eids.bankid?.password) };
    const proven = await send(id, { event: 'answer', fields }).expect(200);
    expect(proven.body).toMatchObject({
      state: 'proven',
      waiting_for: 'browser',
      answers: ['cancel', 'back'],
      achieved: { amr: 'BankID' },
    });
    expect(proven.text).not.toContain('code=');
    for (const event of [{ event: 'answer' }, { event: 'extend' }, { event: 'choose', entry: 'testid2' }])
      expect((await send(id, event).expect(409)).body).toMatchObject({
        detail: 'This means nothing where the login stands; it takes: cancel, back.',
        login: { state: 'proven' },
      });
    const { body: cancelled } = await send(id, { event: 'cancel' }).expect(200);
    expect(cancelled).toMatchObject({ state: 'cancelled', achieved: null, answers: [] });
    await send(id, { event: 'cancel' }).expect(409);
  });

  it('say that they wait for the phone and until when, and take a plea for more time', async () => {
    const { id, asked } = await numbered({ eids: { bankid: { chosen: 'app' } } });
    expect(asked).toMatchObject({
      waiting_for: 'phone',
      wait: { message: expect.stringMatching(/^m_/), extended: 0 },
      answers: ['answer', 'cancel', 'back', 'choose', 'extend'],
      fields: ['extra'],
    });
    const longer = await send(id, { event: 'extend' }).expect(200);
    expect(longer.body.wait).toMatchObject({ message: asked.wait.message, extended: 1 });
    expect(Date.parse(longer.body.wait.until) - Date.parse(asked.wait.until)).toBe(120_000);
    await send(id, { event: 'phone' }).expect(400);
    const chosen = await send(id, { event: 'answer', fields: { extra: 'other' } }).expect(200);
    expect(chosen.body).toMatchObject({ step: 'choose', waiting_for: 'browser', wait: null });
    expect(chosen.body.answers).not.toContain('extend');
    await send(id, { event: 'extend' }).expect(409);
  });

  it('say what is wrong, with the code the citizen sees', async () => {
    const { asked } = await numbered({ eids: { bankid: { state: 'suspended' } } });
    expect(asked.error).toMatchObject({ code: '9314', shown: 'BID-1403', text: expect.any(String) });
  });

  it('refuse what means nothing where they stand', async () => {
    const { id } = await world.begin();
    const refused = await send(id, { event: 'back' }).expect(409);
    expect(refused.body.detail).toContain('cancel, choose');
    expect(refused.body.login.version).toBe(1);
  });

  it('refuse a stale version', async () => {
    const { id } = await world.begin();
    await send(id, { event: 'choose', entry: 'bankid', version: 1 }).expect(200);
    const refused = await send(id, { event: 'back', version: 1 }).expect(409);
    expect(refused.body).toMatchObject({ title: 'Stale version', login: { version: 2 } });
  });

  it.each([
    [{ event: 'choose', entry: 'banki' }, '"bankid"'],
    [{ event: 'choose' }, '"choose" needs an `entry`: '],
    [{ event: 'answre' }, ''],
    [{ event: 'answer', fields: { pidd: '1' } }, '"pid"'],
    [{ evnt: 'answer' }, '"event"'],
  ])('do not take %j', async (body, hint) => {
    const { id } = await world.begin();
    await send(id, { event: 'choose', entry: 'bankid' });
    const refused = await send(id, body).expect(400);
    expect(refused.text).toContain(JSON.stringify(hint).slice(1, -1));
    expect((await world.api.get(`/control/logins/${id}`)).body.version).toBe(2);
  });

  it('say which buttons a step has, where none of that name is there', async () => {
    const { id, asked } = await numbered({ eids: { bankid: { chosen: 'app' } } });
    expect(asked).toMatchObject({ fields: ['extra'], extra: expect.arrayContaining(['other']) });
    const wrong = await send(id, { event: 'answer', fields: { extra: 'othre' } }).expect(400);
    expect(wrong.body).toMatchObject({
      detail: '"othre" is not a button of this step; did you mean "other"?',
      errors: [{ pointer: '/fields/extra' }],
    });
  });

  it('say so where a step has no field at all', async () => {
    const { id } = await world.begin();
    const refused = await send(id, { event: 'answer', fields: { pid: '1' } }).expect(400);
    expect(refused.body.detail).toBe('"pid" is not a field of this step; there are none.');
  });

  it('can be cancelled; no address with a code is told', async () => {
    const { id } = await world.begin();
    const cancelled = await send(id, { event: 'cancel' }).expect(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', waiting_for: 'nobody' });
    expect(cancelled.text).not.toContain('callback');
  });

  it('are listed by person, service and state', async () => {
    const [one, other] = [await world.begin(), await world.begin()];
    const person = await world.person();
    await world.post(`/logins/${one.id}/solve`, { person: person.pid, method: 'testid' }).expect(200);
    const list = async (query: string) =>
      (await world.api.get(`/control/logins?${query}`).expect(200)).body.logins.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list('service=demo-client')).toEqual([one.id, other.id]);
    expect(await list(`person=${person.id}`)).toEqual([one.id]);
    expect(await list(`person=${person.pid}`)).toEqual([one.id]);
    expect(await list('state=open')).toEqual([other.id]);
    expect(await list('service=nobody')).toEqual([]);
  });
});

describe('solve', () => {
  it.each(['bankid', 'testid', 'testid2'])('%s to proven', async (method) => {
    const person = (await world.person()).id;
    expect(await solved({ person, method })).toMatchObject({ state: 'proven', person });
  });

  it('makes a person where none is named', async () => {
    const person = expect.stringMatching(/^p_/);
    expect(await solved({ method: 'bankid' })).toMatchObject({ state: 'proven', person });
  });

  it('says where nobody can go on', async () => {
    const { id } = await world.person({ eids: { bankid: { state: 'expired' } } });
    expect(await solved({ person: id, method: 'bankid' }, 409)).toMatchObject({
      title: 'Nobody can go on',
      login: { error: { code: '1313' } },
    });
  });

  it('knows its eIDs', async () => {
    expect((await solved({ method: 'bankdi' }, 400)).detail).toContain('"bankid"');
    await world.post('/logins/l_none/solve').expect(404);
  });
});

describe('an aged login', () => {
  it('is expired, and its instants are told in our time', async () => {
    const { id } = await world.begin();
    const { body: before } = await world.api.get(`/control/logins/${id}`);
    await world.store.age(31 * 60_000, { login: id });
    const { body: after } = await world.api.get(`/control/logins/${id}`).expect(200);
    expect(after).toMatchObject({ state: 'expired', waiting_for: 'nobody', answers: [] });
    expect(Date.parse(before.expires_at) - Date.parse(after.expires_at)).toBe(31 * 60_000);
    const refused = await send(id, { event: 'cancel' }).expect(409);
    expect(refused.body.detail).toBe('The login is expired.');
  });
});
