import { describe, expect, it } from 'vitest';
import { answer, messagesOf, setPhone } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import { wallet } from './method.ts';
import { has, open, pushed } from './support.ts';

const simulator = await sharedWorld({ methods: [wallet] });

describe('a push', () => {
  it('is held on an iPhone, and answered below on Android', { tags: '@seed-90' }, async () => {
    const person = await pushed(simulator);
    const iphone = await open(simulator, person);
    expect(iphone.html).toMatch(/data-skin="iphone"[\s\S]*<details class="pp-note"[\s\S]*Åpne for å svare/);
    await setPhone(simulator, person, { in_use: 'android' });
    await simulator.control.change(person, { eids: { wallet: { phone: 'android' } } });
    const android = await open(simulator, person);
    expect(android.html).toContain('data-skin="android"');
    expect(android.html).not.toContain('Åpne for å svare');
    expect(has(android, 'approve')).toBe(true);
  });

  it('is approved without opening the app', async () => {
    const person = await pushed(simulator);
    await (await open(simulator, person)).press('approve');
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'approved' }]);
  });

  it('with notifications off is seen in the app only', async () => {
    const person = await pushed(simulator);
    await setPhone(simulator, person, { iphone: { notifications: false } });
    const locked = await open(simulator, person);
    expect(has(locked, 'approve')).toBe(false);
    expect(locked.text).not.toContain('Vil du logge inn');
    const app = await locked.click('app-wallet-app');
    await app.press('approve');
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'approved' }]);
  });

  it('does not reach the phone that the app is not active on', async () => {
    const person = await pushed(simulator);
    await setPhone(simulator, person, { in_use: 'android' });
    expect((await open(simulator, person)).text).not.toContain('Vil du logge inn');
  });

  it.each([
    ['face', ['approve-face', 'approve-pin', 'approve-failed']],
    ['fingerprint', ['approve-fingerprint', 'approve-pin', 'approve-failed']],
    [null, ['approve-pin', 'approve-failed']],
  ])('that needs unlocking is unlocked by what the phone has: %s', async (biometrics, buttons) => {
    const person = await pushed(simulator, { unlock: true });
    await setPhone(simulator, person, { iphone: { biometrics } });
    const page = await open(simulator, person);
    const form = page.form(buttons[0] ?? '');
    expect(form.controls.flatMap(({ name, id }) => (name === 'approve' ? [id] : []))).toEqual(buttons);
  });

  it('that the phone lets nothing unlock cannot be approved, and says where that is set', async () => {
    const person = await pushed(simulator, { unlock: true });
    await setPhone(simulator, person, { iphone: { biometrics_for_apps: false } });
    const page = await open(simulator, person);
    expect(page.text).toContain('Slå det på i innstillingene.');
    expect(page.html).not.toContain('name="approve"');
    expect(has(page, 'reject-no')).toBe(true);
  });

  it('stays when the phone did not recognise its owner, and is then unlocked', async () => {
    const person = await pushed(simulator, { unlock: true });
    const failed = await (await open(simulator, person)).press('approve-failed');
    expect(failed.text).toContain('Telefonen kjente deg ikke igjen.');
    expect(failed.html).toMatch(/<title>Feil: /);
    await failed.press('approve-face');
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'approved' }]);
  });

  it('that needs unlocking is not approved by nothing', async () => {
    const person = await pushed(simulator, { unlock: true });
    const [message] = await messagesOf(simulator, person);
    const refused = await answer(simulator, person, message?.id, ['approve', {}]);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/unlock' }] } });
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'new' }]);
  });

  it('is out of time in its own time, and can then not be answered', async () => {
    const person = await pushed(simulator);
    const page = await open(simulator, person);
    await simulator.store.age(61_000, { person: person.id });
    const late = await page.press('approve');
    expect(late.text).toContain('Dette kan ikke besvares lenger');
    expect(late.text).toContain('Tiden er ute');
    expect(has(late, 'approve')).toBe(false);
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'expired' }]);
  });
});
