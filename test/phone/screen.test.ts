import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { messagesOf, phoneOf, setPhone } from '../support/phone.ts';
import { modulesIn } from '../support/scanned.ts';
import { sharedWorld } from '../support/shared.ts';
import { wallet } from './method.ts';
import { has, open, openApp, pushed, waiting } from './support.ts';

const simulator = await sharedWorld({ methods: [wallet] });

describe('an app on the page', () => {
  it('does not hide what is asked meanwhile, and says there what was wrong', async () => {
    const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
    await waiting(simulator, person);
    const wrong = await (await openApp(simulator, person)).submit({ pin: '9999' }, 'approve');
    expect(wrong.url.search).toBe('?app=wallet-app');
    for (const id of ['home', 'error-summary']) expect([id, has(wrong, id)]).toEqual([id, true]);
    await wrong.submit({ pin: '1234' }, 'approve');
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'approved' }]);
  });

  it('is installed, opened and used', async () => {
    const person = await simulator.control.person();
    const installed = await (await open(simulator, person)).press('install-wallet-app');
    const app = await installed.click('app-wallet-app');
    const wrong = await app.submit({ code: '1' }, 'activate');
    expect(wrong.html).toMatch(/<title>Feil: [\s\S]*<a class="ds-link" href="#code">Koden er feil/);
    const home = await wrong.submit({ code: '123456' }, 'activate');
    expect(home.text).toContain(`Hei, ${person.name.given}`);
    expect((await home.click('home')).text).toContain('Lommeboken er tatt i bruk.');
  });

  it('is refused in a sentence where the phone is too old', { tags: '@seed-77' }, async () => {
    const person = await simulator.control.person();
    await setPhone(simulator, person, { iphone: { os_version: 14 } });
    const refused = await (await open(simulator, person)).press('install-wallet-app');
    expect(refused.text).toContain(
      'Dette skjedde: Lommebok kan ikke installeres, fordi telefonen har iOS 14.',
    );
    expect(has(refused, 'app-wallet-app')).toBe(false);
    await setPhone(simulator, person, { iphone: { os_version: 15 } });
    expect((await refused.reload()).text).not.toContain('kan ikke installeres');
  });

  it('knows an old form as old', async () => {
    const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
    const page = await openApp(simulator, person);
    await page.press('count');
    const twice = await page.press('count');
    expect(twice.text).toContain('Telefonen har endret seg siden du åpnet siden.');
    expect(twice.text).toContain('Du har talt til 1.');
  });

  it('that nobody knows, or that is not installed, is the home screen', async () => {
    const person = await simulator.control.person();
    for (const app of ['nothing', 'wallet-app']) {
      const page = await open(simulator, person, new Browser(), `?app=${app}`);
      expect([page.status, has(page, 'home')]).toEqual([200, false]);
    }
  });
});

describe('the settings', () => {
  it('are kept, and the SIM card moves to the other phone', { tags: '@seed-69' }, async () => {
    const person = await simulator.control.person();
    const page = await open(simulator, person);
    const saved = await page.submit({ os_version: '16', biometrics: 'fingerprint' }, 'save');
    await saved.press('switch');
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
      const refused = await (await open(simulator, person)).submit({ os_version }, 'save');
      expect(refused.text).toContain('Versjonen må være et helt tall fra 1 til 99.');
      expect((await phoneOf(simulator, person)).handset.version).toBe(1);
    },
  );
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
      const person = await pushed(simulator);
      const browser = new Browser();
      const page = await open(simulator, person, browser, '?app=wallet-app');
      const csrf = page.value('_csrf') ?? '';
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

describe('a screen', () => {
  it('shows a code to scan as a picture and as text, and the control API tells what it holds', async () => {
    const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
    const before = await openApp(simulator, person);
    expect(before.html).not.toContain('<svg role="img"');
    const page = await before.press('count');
    expect(page.text).toContain('Eller skriv: ABCD 1234');
    expect(page.html).toContain('aria-label="Nøkkelen som QR-kode"');
    expect(modulesIn(page)).toEqual(encode('wallet:1', { ecc: 'M', border: 4 }).data);
    expect((await phoneOf(simulator, person)).handset.apps['wallet-app']?.scanned).toBe('wallet:1');
  });

  it('changes the person: they are found by the new number', async () => {
    const person = await simulator.control.person({ eids: { wallet: { phone: 'iphone' } } });
    const page = await (await openApp(simulator, person)).press('move');
    expect(page.text).toContain('Nummeret er byttet.');
    expect(await simulator.control.shown<object>(person)).toMatchObject({ mobile: '+4740000999' });
    const found = await simulator.control.found('40000999');
    expect(found.map(({ id }) => id)).toContain(person.id);
  });
});
