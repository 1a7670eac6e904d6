/** The citizen's settings: language, text size, contrast, colours and motion, kept in the browser. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const service = await serviceOf(simulator, 'Byggesak');

const html = (text: string) => /<html ([^>]*)>/.exec(text)?.[1] ?? '';

describe('the page of settings', () => {
  it('is a link of each page, takes all of them at once, and leads back', {
    tags: ['@seed-19'],
  }, async () => {
    const number = await service.atEntry('bankid');
    const settings = await number.click('settings');
    expect(settings.heading).toBe('Innstillinger');
    const chosen = { lang: 'nn', size: '150', contrast: 'more', scheme: 'dark', motion: 'reduced' };
    const saved = await settings.submit(chosen);
    expect([saved.heading, saved.text.includes('Innstillingane er lagra')]).toEqual(['Innstillingar', true]);
    const back = linksOf(saved.html).find(({ text }) => text.includes('Tilbake'));
    const again = await saved.open(back?.href ?? '');
    expect(again.url.href).toBe(number.url.href);
    expect(html(again.html)).toBe(
      'lang="nn" data-color-scheme="dark" data-text-size="150" data-contrast="more" data-motion="reduced"',
    );
    const picker = await service.atPicker({}, number.browser);
    expect(html(picker.html)).toBe(html(again.html));
  });

  it('shows what holds, and speaks four languages', async () => {
    for (const [lang, heading] of [
      ['nb', 'Innstillinger'],
      ['nn', 'Innstillingar'],
      ['en', 'Settings'],
      ['se', 'Heivehusat'],
    ] as const) {
      const page = await new Browser().open(`${simulator.login}/settings?lang=${lang}&size=125`);
      expect([page.heading, html(page.html)]).toEqual([
        heading,
        expect.stringContaining('data-text-size="125"'),
      ]);
      const checked = [...page.html.matchAll(/id="([\w-]+)" value="[^"]*" checked/g)].map(([, id]) => id);
      expect(checked).toEqual([`lang-${lang}`, 'size-125', 'contrast-auto', 'scheme-auto', 'motion-auto']);
    }
  });

  it('takes no value that it does not have, and leads to no other site', async () => {
    const odd = `${simulator.login}/settings?size=9999&contrast=<b>&back=//evil.example/x`;
    const page = await new Browser().open(odd);
    expect([page.status, page.html.includes('evil.example/x"')]).toEqual([200, false]);
    expect(html(page.html)).toContain('data-text-size="100" data-contrast="auto"');
    expect(page.browser.jar.names).toEqual([]);
  });

  it('is led to from an address that carries a token, and not with it', {
    tags: '@asvs-14.2.1',
  }, async () => {
    for (const path of ['/logout?id_token_hint=e30.e30.x', '/authorize?client_id=nobody&login_hint=kari']) {
      const page = await new Browser().open(simulator.login + path);
      expect([page.status, page.link('settings')]).toEqual([400, expect.stringMatching(/\/settings$/)]);
    }
  });

  it('is kept for a year', async () => {
    const answer = await fetch(`${simulator.login}/settings?size=200`, { redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^proveporten_size=200; Max-Age=31536000; Path=\/.*HttpOnly; SameSite=Lax/,
    );
  });
});
