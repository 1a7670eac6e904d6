import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { described } from '../support/described.ts';
import { type PhoneJson, phoneOf, setPhone } from '../support/phone.ts';
import { storeWith } from '../support/store.ts';
import { world } from '../support/world.ts';
import { wallet } from './method.ts';
import { openApp } from './support.ts';

let changes = 0;

/** Counts the changes that are committed. */
function counting(store: Store): Store {
  const change: Store['change'] = (...given) => {
    changes += 1;
    return store.change(...given);
  };
  return storeWith(store, { change });
}

const simulator = await described(await world({ methods: [wallet], wrapStore: counting }));
afterAll(() => simulator.close());

type Somebody = { readonly id: string };

const tap = (person: Somebody, button: string, fields: Readonly<Record<string, string>> = {}) =>
  simulator.control.call<PhoneJson & { readonly detail: string }>(
    'POST',
    `/people/${person.id}/phone/apps/wallet-app`,
    { button, fields },
  );

/** Somebody whose app is active on the iPhone. */
const active = () => simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
const walletOf = async (person: Somebody) => (await phoneOf(simulator, person)).handset.apps['wallet-app'];

describe('an app', () => {
  it('is installed, used and switched off tap by tap', async () => {
    const person = await simulator.control.person({ name: { given: 'Ola' } });
    expect(await walletOf(person)).toMatchObject({
      installed: false,
      active: false,
      screen: null,
      buttons: ['install'],
    });
    const installed = await tap(person, 'install');
    expect(installed.body.handset.apps['wallet-app']).toMatchObject({
      name: 'Wallet',
      screen: 'start',
      buttons: ['activate', 'help'],
      fields: ['code'],
    });
    const activated = await tap(person, 'activate', { code: '123456' });
    expect(activated.body).toMatchObject({
      handset: { version: 3, apps: { 'wallet-app': { active: true, screen: 'home', heading: 'Hei, Ola' } } },
      messages: [{ kind: 'sms', code: '424242', login: null, needs: [] }],
    });
    const off = await tap(person, 'off');
    expect(off.body.handset.apps['wallet-app']).toMatchObject({ active: false, screen: 'start' });
    expect(
      (await simulator.control.trail({ person: person.id })).map(({ kind, summary }) => [kind, summary]),
    ).toEqual([
      ['person.created', expect.any(String)],
      ['phone.wallet-app', 'Phone: wallet-app installed'],
      ['phone.wallet-app', 'Phone: wallet-app: activated'],
      ['phone.wallet-app', 'Phone: wallet-app: home → start'],
    ]);
  });

  it('forgets on a screen that forgets', async () => {
    const person = await active();
    for (const button of ['count', 'off']) await tap(person, button);
    await tap(person, 'activate', { code: '123456' });
    expect((await openApp(simulator, person)).text).toContain('Du har talt til 0.');
  });

  it('that a person has activated needs no installing', async () => {
    const person = await active();
    expect(await walletOf(person)).toMatchObject({ installed: true, active: true, screen: 'home' });
  });

  it('remembers between its screens, on the phone it stands on', async () => {
    const person = await active();
    await tap(person, 'count');
    const { body } = await tap(person, 'count');
    const said = { text: 'Talt.', field: null, error: false };
    expect(body.handset.apps['wallet-app']).toMatchObject({ said });
    const page = await openApp(simulator, person);
    expect(page.text).toContain('Du har talt til 2.');
    await setPhone(simulator, person, { in_use: 'android' });
    expect(await walletOf(person)).toMatchObject({ installed: false, active: false });
  });

  it('leaves a screen that no longer makes sense, with what was remembered there', async () => {
    const person = await active();
    await tap(person, 'count');
    await simulator.control.change(person, { eids: { wallet: { phone: null } } });
    expect(await walletOf(person)).toMatchObject({ screen: 'start', said: null });
  });

  it('sends a code, which the control API shows from then on', async () => {
    const person = await simulator.control.person();
    const codes = () => simulator.control.must('GET', `/people/${person.id}/codes`);
    expect(await codes()).not.toHaveProperty('wallet');
    await tap(person, 'install');
    await tap(person, 'activate', { code: '123456' });
    expect(await codes()).toMatchObject({ wallet: { code: '424242', generator: 'sms', expires_at: null } });
  });

  it('commits credential, screen, message and trail in one change', async () => {
    const person = await simulator.control.person();
    await tap(person, 'install');
    changes = 0;
    await tap(person, 'activate', { code: '123456' });
    expect(changes).toBe(1);
    expect((await simulator.control.shown(person)).eids).toMatchObject({ wallet: { phone: 'iphone' } });
  });

  it.each([
    ['a button of its own that nothing fits', 'help', {}, 409, /means nothing/],
    ['a mistyped button', 'activat', {}, 400, /did you mean "activate"/],
    ['a mistyped field', 'activate', { coode: '1' }, 400, /did you mean "code"/],
  ])('%s changes nothing', async (_what, button, fields, status, sentence) => {
    const person = await simulator.control.person();
    await tap(person, 'install');
    const refused = await tap(person, button, fields);
    expect([refused.status, refused.body.detail]).toEqual([status, expect.stringMatching(sentence)]);
    expect((await phoneOf(simulator, person)).handset.version).toBe(2);
  });

  it('does not offer what it hides', async () => {
    const person = await simulator.control.person();
    await tap(person, 'install');
    await setPhone(simulator, person, { iphone: { os_version: 9 } });
    const refused = await tap(person, 'help');
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('not offered now')]);
  });

  it.each([
    ['iphone', 14, 15],
    ['android', 7, 8],
  ])('is not installed on an %s that is too old', async (in_use, has, needs) => {
    const person = await simulator.control.person();
    await setPhone(simulator, person, { in_use, [in_use]: { os_version: has } });
    const refused = await tap(person, 'install');
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      `wallet-app needs version ${needs} of the phone’s system; the phone in use has ${has}.`,
    ]);
    await setPhone(simulator, person, { [in_use]: { os_version: needs } });
    expect((await tap(person, 'install')).status).toBe(200);
  });

  it('is tapped once by one of many at the same time where the version is given', async () => {
    const person = await active();
    const { version } = (await phoneOf(simulator, person)).handset;
    const path = `/people/${person.id}/phone/apps/wallet-app`;
    const taps = Array.from({ length: 8 }, () =>
      simulator.control.call('POST', path, { button: 'count', version }),
    );
    const statuses = (await Promise.all(taps)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });
});
