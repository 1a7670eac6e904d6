import { afterAll, describe, expect, it } from 'vitest';
import { described } from '../support/described.ts';
import { answer, asked, phoneOf, setPhone } from '../support/phone.ts';
import { world } from '../support/world.ts';
import { waiting } from './support.ts';

const simulator = await described(await world());
afterAll(() => simulator.close());

const at = (person: { readonly id: string }, rest = '') => `/people/${person.id}/phone${rest}`;

/** Somebody whom a login asks on the phone, and what it asks. */
async function askedOne() {
  const person = await simulator.control.person();
  await waiting(simulator, person);
  return { ...(await asked(simulator, person)), person };
}
const PIN = { pin: '1234' };

describe('the phone in the control API', () => {
  it('of a fresh person is an iPhone without messages', async () => {
    const person = await simulator.control.person();
    const phone = await phoneOf(simulator, person);
    expect(phone).toMatchObject({
      handset: {
        in_use: 'iphone',
        iphone: { os_version: 18, notifications: true, biometrics: 'face', biometrics_for_apps: true },
        android: { os_version: 15, biometrics: 'fingerprint' },
        version: 1,
        changed_at: null,
      },
      messages: [],
      next: null,
    });
  });

  it('shows what a login asks, and approves it', async () => {
    const { person, ...message } = await askedOne();
    expect(message).toMatchObject({ kind: 'sim', needs: ['pin'], words: expect.stringMatching(/^\S+ \S+$/) });
    const approved = await answer(simulator, person, message.id, ['approve', PIN]);
    const outcome = { id: message.login, state: 'proven' };
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', outcome } });
    expect(await simulator.control.must('GET', at(person, '?state=new'))).toMatchObject({ messages: [] });
  });

  it('answers a wrong PIN with 200: the message stays, and the outcome says why', async () => {
    const { person, id } = await askedOne();
    expect(await answer(simulator, person, id, ['approve', { pin: '9999' }])).toMatchObject({
      status: 200,
      body: { state: 'new', outcome: { state: 'open', error: { text: expect.any(String) } } },
    });
  });

  it.each([{}, { pin: '' }, { pin: ' ' }])(
    'refuses an approval without the PIN it needs, and counts nothing: %o',
    async (body) => {
      const { person, id } = await askedOne();
      const approve = (given: object) => answer(simulator, person, id, ['approve', given]);
      const problem = { detail: expect.stringContaining('needs `pin`'), errors: [{ pointer: '/pin' }] };
      for (let count = 0; count < 6; count += 1)
        expect(await approve(body)).toMatchObject({ status: 400, body: problem });
      expect(await asked(simulator, person)).toMatchObject({ id, state: 'new' });
      expect(await approve({ pin: ' 12 34 ' })).toMatchObject({
        status: 200,
        body: { state: 'approved', outcome: { state: 'proven' } },
      });
    },
  );

  it('rejects once; a second answer is 409', async () => {
    const { person, id } = await askedOne();
    const reject = () => answer(simulator, person, id, ['reject', { reason: 'words_differ' }]);
    expect(await reject()).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect((await reject()).status).toBe(409);
    expect((await answer(simulator, person, id, ['approve', PIN])).status).toBe(409);
  });

  it('answers the newest that waits in one call', async () => {
    const person = await simulator.control.person();
    await waiting(simulator, person);
    const first = await simulator.control.must('POST', at(person, '/reject'), { reason: 'words_differ' });
    expect(first).toMatchObject({ state: 'rejected', outcome: { state: 'open' } });
    await waiting(simulator, person);
    const { id } = await asked(simulator, person);
    const approved = await simulator.control.must('POST', at(person, '/approve'), PIN);
    expect(approved).toMatchObject({ id, state: 'approved', outcome: { state: 'proven' } });
  });

  it('says why nothing can be answered: nothing was asked, or what became of the question', async () => {
    const person = await simulator.control.person();
    const approve = () => simulator.control.call('POST', at(person, '/approve'), PIN);
    expect(await approve()).toMatchObject({
      status: 409,
      body: { detail: 'Nothing waits for an answer: no login has asked this phone yet.' },
    });
    await waiting(simulator, person);
    const { id } = await asked(simulator, person);
    await approve();
    expect(await approve()).toMatchObject({
      status: 409,
      body: { detail: `Nothing waits for an answer: the newest question, ${id}, is approved.` },
    });
  });

  it('knows no message of somebody else', async () => {
    const { person, id } = await askedOne();
    const stolen = await answer(simulator, await simulator.control.person(), id, ['approve', PIN]);
    expect(stolen.status).toBe(404);
    expect(await asked(simulator, person)).toMatchObject({ id, state: 'new' });
  });

  it('changes the settings by merge patch, as one line of the trail', async () => {
    const person = await simulator.control.person();
    const patched = await setPhone(simulator, person, {
      in_use: 'android',
      android: { os_version: 7, biometrics: null },
    });
    expect(patched).toMatchObject({
      handset: {
        in_use: 'android',
        iphone: { os_version: 18 },
        android: { os_version: 7, notifications: true, biometrics: null },
        version: 2,
        changed_at: expect.any(String),
      },
    });
    const events = await simulator.control.trail({ person: person.id });
    expect(events.map(({ kind }) => kind)).toEqual(['person.created', 'phone.settings']);
  });

  it('takes back the handset it told, and changes no setting by it', async () => {
    const person = await simulator.control.person();
    const { handset } = await phoneOf(simulator, person);
    const patched = await setPhone(simulator, person, handset);
    expect(patched.handset).toEqual({ ...handset, version: 2, changed_at: expect.any(String) });
    const detail = expect.stringMatching(/^version cannot/);
    const refused = await simulator.control.call('PATCH', at(person), { version: 9 });
    expect(refused).toMatchObject({ status: 400, body: { detail } });
  });

  it.each([
    ['PATCH', '', { in_use: 'nokia' }, /"iphone" or "android"/],
    ['PATCH', '', { iphone: { notificatons: false } }, /did you mean "notifications"/],
    ['PATCH', '', { android: { os_version: 0 } }, /at least 1/],
    ['POST', '/m_nobody/approve', { pni: '1234' }, /did you mean "pin"/],
    ['POST', '/m_nobody/reject', { reason: 'wrods' }, /words_differ/],
  ])('%s %s %o is refused in a sentence', async (verb, path, body, sentence) => {
    const person = await simulator.control.person();
    const refused = await simulator.control.call(verb, at(person, path), body);
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringMatching(sentence)]);
  });

  it('knows the app that is not there', async () => {
    const person = await simulator.control.person();
    const refused = await simulator.control.call('POST', at(person, '/apps/nothing'), { button: 'install' });
    expect(refused.status).toBe(404);
  });

  it('is as it comes from the shop after a reset', async () => {
    const person = await simulator.control.person();
    await setPhone(simulator, person, { in_use: 'android' });
    await simulator.control.must('POST', '/reset', { person: person.id });
    expect(await phoneOf(simulator, person)).toMatchObject({ handset: { in_use: 'iphone', version: 1 } });
  });
});
