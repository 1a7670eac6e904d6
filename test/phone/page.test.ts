import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import type { TestPerson, World } from '../support/world.ts';
import { world } from '../support/world.ts';
import { wallet } from './method.ts';
import { asked, CALLBACK, phoneOf, requestAt, waiting } from './support.ts';

let simulator: World;
beforeAll(async () => {
  simulator = await world({ methods: [wallet] });
});
afterAll(() => simulator.close());

const open = (person: { readonly id: string }, browser = new Browser(), rest = '') =>
  browser.open(`${simulator.login}/phone/${person.id}${rest}`);

/** Somebody whose app is active on the iPhone, and whom a login asks there. */
async function pushed(holding: object = {}): Promise<TestPerson> {
  const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone', ...holding } } });
  const browser = new Browser(CALLBACK);
  const number = await browser.click(await browser.open(await requestAt(simulator)), 'wallet');
  await browser.submit(number, { pid: person.pid });
  return person;
}

const set = (person: { readonly id: string }, patch: object) =>
  simulator.control.must('PATCH', `/people/${person.id}/phone`, patch);

const has = (page: Page, id: string) => page.html.includes(`id="${id}"`);

describe('the phone as a page', () => {
  it('approves a login with the PIN, and the browser that waits gets on', async () => {
    const person = await simulator.control.person();
    const login = await waiting(simulator, person);
    const browser = new Browser();
    const page = await open(person, browser);
    const { words } = await asked(simulator, person);
    expect(page.text).toContain(words);
    const after = await browser.submit(page, { pin: '1234' }, 'approve');
    expect([after.status, after.text]).toEqual([200, expect.stringContaining('Godkjent')]);
    const back = await login.browser.open(login.page.url);
    expect(back.url.href).toContain(`${CALLBACK}?`);
  });

  it('says that the PIN was wrong, and asks again', async () => {
    const person = await simulator.control.person();
    await waiting(simulator, person);
    const browser = new Browser();
    const wrong = await browser.submit(await open(person, browser), { pin: '9999' }, 'approve');
    expect(wrong.html).toMatch(/<title>Feil: /);
    expect(wrong.html).toMatch(/<a class="ds-link" href="#pin">/);
    expect((await browser.submit(wrong, { pin: '1234' }, 'approve')).text).toContain('Godkjent');
  });

  it.each([
    ['words_differ', 'rejected'],
    ['not_me', 'rejected'],
    ['no', 'rejected'],
  ])('declines, because %s', async (reason, state) => {
    const person = await simulator.control.person();
    await waiting(simulator, person);
    const { id } = await asked(simulator, person);
    const browser = new Browser();
    const after = await browser.submit(await open(person, browser), {}, `reject-${reason}`);
    expect(after.text).toContain('Avslått');
    expect((await phoneOf(simulator, person)).messages).toContainEqual(
      expect.objectContaining({ id, state }),
    );
  });

  it('says that an answered question can no longer be answered', async () => {
    const person = await simulator.control.person();
    await waiting(simulator, person);
    const browser = new Browser();
    const page = await open(person, browser);
    await browser.submit(page, {}, 'reject-no');
    const late = await browser.submit(page, { pin: '1234' }, 'approve');
    expect(late.text).toContain('Dette kan ikke besvares lenger');
    expect(await phoneOf(simulator, person)).toMatchObject({ messages: [{ state: 'rejected' }] });
  });

  it('refuses a form without its token, and one from another site', async () => {
    const person = await simulator.control.person();
    await waiting(simulator, person);
    const { id } = await asked(simulator, person);
    const send = (headers: Record<string, string>) =>
      fetch(`${simulator.login}/phone/${person.id}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ act: 'answer', message: id, approve: 'yes', pin: '1234' }).toString(),
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await asked(simulator, person)).state).toBe('new');
  });

  it('of one person answers nothing that was sent to another', async () => {
    const [person, other] = await Promise.all([simulator.control.person(), simulator.control.person()]);
    await waiting(simulator, person);
    await waiting(simulator, other);
    const { id } = await asked(simulator, person);
    const browser = new Browser();
    const page = await open(other, browser);
    const html = page.html.replaceAll((await asked(simulator, other)).id, id);
    const forged = Object.assign(Object.create(Object.getPrototypeOf(page)), page, { html }) as Page;
    expect((await browser.submit(forged, { pin: '1234' }, 'approve')).status).toBe(404);
    expect((await asked(simulator, person)).state).toBe('new');
  });

  it.each(['p_nobody', '31123950057', 'x', '%2Fp_nobody'])('is not there at /phone/%s', async (handle) => {
    const page = await new Browser().open(`${simulator.login}/phone/${handle}`);
    expect(page.status).toBe(404);
    expect(page.html).not.toContain('31123950057');
  });

  it('has no address with the person’s number', async () => {
    const person = await simulator.control.person();
    expect((await new Browser().open(`${simulator.login}/phone/${person.pid}`)).status).toBe(404);
    expect((await open(person)).html).not.toContain(person.pid);
  });

  it('speaks the person’s language, until another is chosen', async () => {
    const person = await simulator.control.person({ locale: 'nn' });
    const browser = new Browser();
    const page = await open(person, browser);
    expect(page.text).toContain('Ingen meldingar enno.');
    expect((await browser.click(page, 'English')).text).toContain('No messages yet.');
  });
});

describe('a push', () => {
  it('is held on an iPhone, and answered below on Android', async () => {
    const person = await pushed();
    const iphone = await open(person);
    expect(iphone.html).toMatch(
      /data-skin="iphone"[\s\S]*<details class="pp-note"[\s\S]*Hold inne for å svare/,
    );
    await set(person, { in_use: 'android' });
    await simulator.control.must('PATCH', `/people/${person.id}`, { eids: { wallet: { phone: 'android' } } });
    const android = await open(person);
    expect(android.html).toContain('data-skin="android"');
    expect(android.html).not.toContain('Hold inne');
    expect(has(android, 'approve')).toBe(true);
  });

  it('is approved without opening the app', async () => {
    const person = await pushed();
    const browser = new Browser();
    await browser.submit(await open(person, browser), {}, 'approve');
    expect(await phoneOf(simulator, person)).toMatchObject({ messages: [{ state: 'approved' }] });
  });

  it('with notifications off is seen in the app only', async () => {
    const person = await pushed();
    await set(person, { iphone: { notifications: false } });
    const browser = new Browser();
    const locked = await open(person, browser);
    expect(has(locked, 'approve')).toBe(false);
    expect(locked.text).not.toContain('Vil du logge inn');
    const app = await browser.click(locked, 'app-wallet-app');
    await browser.submit(app, {}, 'approve');
    expect(await phoneOf(simulator, person)).toMatchObject({ messages: [{ state: 'approved' }] });
  });

  it('does not reach the phone that the app is not active on', async () => {
    const person = await pushed();
    await set(person, { in_use: 'android' });
    expect((await open(person)).text).not.toContain('Vil du logge inn');
  });

  it.each([
    ['face', ['approve-face', 'approve-pin', 'approve-failed']],
    ['fingerprint', ['approve-fingerprint', 'approve-pin', 'approve-failed']],
    [null, ['approve-pin', 'approve-failed']],
  ])('that needs unlocking is unlocked by what the phone has: %s', async (biometrics, buttons) => {
    const person = await pushed({ unlock: true });
    await set(person, { iphone: { biometrics } });
    const page = await open(person);
    const form = page.form(buttons[0] ?? '');
    expect(form.controls.flatMap(({ name, id }) => (name === 'approve' ? [id] : []))).toEqual(buttons);
  });

  it('that the phone lets nothing unlock cannot be approved, and says where that is set', async () => {
    const person = await pushed({ unlock: true });
    await set(person, { iphone: { biometrics_for_apps: false } });
    const page = await open(person);
    expect(page.text).toContain('Slå det på i innstillingene.');
    expect(page.html).not.toContain('name="approve"');
    expect(has(page, 'reject-no')).toBe(true);
  });

  it('stays when the phone did not recognise its owner, and is then unlocked', async () => {
    const person = await pushed({ unlock: true });
    const browser = new Browser();
    const failed = await browser.submit(await open(person, browser), {}, 'approve-failed');
    expect(failed.text).toContain('Telefonen kjente deg ikke igjen.');
    expect(failed.html).toMatch(/<title>Feil: /);
    await browser.submit(failed, {}, 'approve-face');
    expect(await phoneOf(simulator, person)).toMatchObject({ messages: [{ state: 'approved' }] });
  });
});

describe('an app on the page', () => {
  it('is installed, opened and used', async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const installed = await browser.submit(await open(person, browser), {}, 'install-wallet-app');
    const app = await browser.click(installed, 'app-wallet-app');
    const wrong = await browser.submit(app, { code: '1' }, 'activate');
    expect(wrong.html).toMatch(/<title>Feil: [\s\S]*<a class="ds-link" href="#code">Koden er feil/);
    const home = await browser.submit(wrong, { code: '123456' }, 'activate');
    expect(home.text).toContain(`Hei, ${person.name.given}`);
    expect((await browser.click(home, 'home')).text).toContain('Lommeboken er tatt i bruk.');
  });

  it('is refused in a sentence where the phone is too old', async () => {
    const person = await simulator.control.person();
    await set(person, { iphone: { os_version: 14 } });
    const browser = new Browser();
    const refused = await browser.submit(await open(person, browser), {}, 'install-wallet-app');
    expect(refused.text).toContain('Lommebok kan ikke installeres, fordi telefonen har iOS 14.');
    expect(has(refused, 'app-wallet-app')).toBe(false);
    await set(person, { iphone: { os_version: 15 } });
    expect((await browser.open(refused.url)).text).not.toContain('kan ikke installeres');
  });

  it('knows an old form as old', async () => {
    const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
    const browser = new Browser();
    const page = await open(person, browser, '?app=wallet-app');
    await browser.submit(page, {}, 'count');
    const twice = await browser.submit(page, {}, 'count');
    expect(twice.text).toContain('Telefonen har endret seg siden du åpnet siden.');
    expect(twice.text).toContain('Du har talt til 1.');
  });

  it('that nobody knows, or that is not installed, is the home screen', async () => {
    const person = await simulator.control.person();
    for (const app of ['nothing', 'wallet-app']) {
      const page = await open(person, new Browser(), `?app=${app}`);
      expect([page.status, has(page, 'home')]).toEqual([200, false]);
    }
  });
});

describe('odd forms', () => {
  const ODD = [
    '',
    '__proto__',
    'constructor',
    '-1',
    '1e400',
    '%00'.repeat(3),
    '💩',
    'x'.repeat(5000),
    '../..',
  ];
  const FIELDS = [
    'message',
    'pin',
    'approve',
    'reject',
    'handset',
    'tap',
    'app',
    'os_version',
    'biometrics',
    'in_use',
  ];

  it.each(['answer', 'tap', 'install', 'settings', 'switch', 'nothing'])(
    'that say %s are answered below 500, and change no phone',
    async (act) => {
      const person = await pushed();
      const browser = new Browser();
      const page = await open(person, browser, '?app=wallet-app');
      const csrf = page.form('count').controls.find(({ name }) => name === '_csrf')?.value ?? '';
      const cookie = browser.jar.header(page.url) ?? '';
      const before = await phoneOf(simulator, person);
      for (const field of FIELDS) {
        for (const odd of ODD) {
          const body = new URLSearchParams({ _csrf: csrf, act, [field]: odd }).toString();
          const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
          const answer = await fetch(page.url, { method: 'POST', redirect: 'manual', headers, body });
          expect([field, odd, answer.status < 500, answer.status !== 403]).toEqual([field, odd, true, true]);
        }
      }
      expect(await phoneOf(simulator, person)).toEqual(before);
    },
  );
});

describe('the settings', () => {
  it('are kept, and the SIM card moves to the other phone', async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const page = await open(person, browser);
    const saved = await browser.submit(page, { os_version: '16', biometrics: 'fingerprint' }, 'save');
    await browser.submit(saved, {}, 'switch');
    expect(await phoneOf(simulator, person)).toMatchObject({
      handset: {
        in_use: 'android',
        iphone: { os_version: 16, notifications: true, biometrics: 'fingerprint', biometrics_for_apps: true },
      },
    });
  });

  it.each(['', '0', '100', 'seven', '1.5', '1e9'])(
    'refuse the version "%s" in a sentence',
    async (os_version) => {
      const person = await simulator.control.person();
      const browser = new Browser();
      const refused = await browser.submit(await open(person, browser), { os_version }, 'save');
      expect(refused.text).toContain('Versjonen må være et helt tall fra 1 til 99.');
      expect((await phoneOf(simulator, person)).handset.version).toBe(1);
    },
  );
});

describe('the tester’s zone', () => {
  it('closed, asks for the token before it shows a phone', async () => {
    const closed = await world({ host: '0.0.0.0', controlToken: 'a-token-of-the-test' });
    try {
      const page = await new Browser().open(`${closed.login}/phone/p_nobody`);
      expect([page.status, page.heading]).toEqual([401, 'For testers only']);
      const events = await fetch(`${closed.login}/phone/p_nobody/events`);
      expect(events.status).toBe(401);
    } finally {
      await closed.close();
    }
  });
});

describe('the stream behind the page', () => {
  it('tells of what reaches the person, and of nobody else', async () => {
    const [person, other] = await Promise.all([simulator.control.person(), simulator.control.person()]);
    const answer = await fetch(`${simulator.login}/phone/${person.id}/events`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard: number[] = [];
    const next = async () => {
      for (;;) {
        const { value = '', done } = (await reader?.read()) ?? { done: true };
        const seqs = [...value.matchAll(/^data: \{"seq":(\d+)\}$/gm)].map(([, seq]) => Number(seq));
        heard.push(...seqs);
        if (done || seqs.length > 0) return;
      }
    };
    await next();
    await set(other, { in_use: 'android' });
    await set(person, { in_use: 'android' });
    await next();
    await reader?.cancel();
    const page = await open(person);
    expect(heard).toHaveLength(2);
    expect(page.html).toContain(`data-seq="${heard[1]}"`);
  });

  it('of nobody is no stream', async () => {
    expect((await fetch(`${simulator.login}/phone/p_nobody/events`)).status).toBe(404);
  });
});
