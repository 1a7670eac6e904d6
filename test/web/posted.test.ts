/** A page that answers a form is read in every language, and the form is not sent again for it. */
import { describe, expect, it } from 'vitest';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../src/kernel/language.ts';
import { loginTexts } from '../../src/login/pages/texts.ts';
import { TEXTS } from '../../src/web/texts.ts';
import { Browser, type Page } from '../support/browser.ts';
import { movedClock, serviceOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

/** The page that answers a form, and the sentence by which it is known in a language. */
interface Answered {
  readonly page: Page;
  readonly says: (language: Language) => string;
  /** The status of the page that is read again; absent = the same. */
  readonly readAgain?: number;
}

const login = (key: string) => (language: Language) => loginTexts(language)(key);

async function staleForm(): Promise<Page> {
  const step = await service.atEntry('bankid');
  await step.submit({ pid: 'no number' });
  return step.press('cancel');
}

/** The form of a step, sent with what its browser would not send. */
async function forged(extra: Readonly<Record<string, string>>): Promise<Page> {
  const step = await service.atEntry('testid2');
  const body = step.sent('submit');
  for (const [name, value] of Object.entries(extra)) body.set(name, value);
  const answer = await step.fetch(step.url, { method: 'POST', body });
  const html = await answer.text();
  return Object.assign(Object.create(step), { status: answer.status, html });
}

const POSTED: Readonly<Record<string, () => Promise<Answered>>> = {
  'an old form of a login': async () => ({ page: await staleForm(), says: login('stale.text') }),
  'a form of a login that is sent twice': async () => {
    const step = await service.atEntry('bankid');
    await step.submit({ pid: 'no number' });
    return { page: await step.submit({ pid: 'no number' }), says: login('twice.text') };
  },
  'a form of a login that has ended': async () => {
    const step = await service.atEntry('bankid');
    clock.pass(1801);
    const page = await step.submit({ pid: 'no number' });
    return { page, says: login('ended.expired'), readAgain: 200 };
  },
  'a form without its token': async () => ({
    page: await forged({ _csrf: 'wrong' }),
    says: (language) => TEXTS[language].refusals.stale_form.heading,
  }),
  'a form that names no login': async () => ({
    page: await forged({ login: '' }),
    says: (language) => TEXTS[language].refusals.unknown_login.heading,
  }),
};

const menuOf = ({ html }: Page) =>
  [...html.matchAll(/<a [^>]*hreflang="(\w+)"/g)].map(([, language]) => language);
const languageOf = ({ html }: Page) => /<html lang="(\w+)"/.exec(html)?.[1];

describe.each(Object.entries(POSTED))('%s', (_, answered) => {
  it('is told in each language', async () => {
    const { page, says, readAgain } = await answered();
    expect(page.text).toContain(says('nb'));
    expect(menuOf(page)).toEqual(LANGUAGES);
    let read = page;
    for (const language of LANGUAGES) {
      read = await read.click(LANGUAGE_NAMES[language]);
      expect([languageOf(read), read.status]).toEqual([language, readAgain ?? page.status]);
      expect(read.text).toContain(says(language));
    }
  });
});

describe('the page of a refused form, read once more', () => {
  it('tells the developer the same, and leads back to the page of the form', async () => {
    const refused = await forged({ _csrf: 'wrong' });
    const again = await refused.click('English');
    expect(again.url.pathname).toMatch(/^\/refusal\/[0-9a-f]{32}$/);
    const trace = again.url.pathname.slice(-32);
    for (const page of [refused, again]) {
      expect(page.text).toContain('form.csrf');
      expect(page.text).toContain(`(traceId=${trace})`);
      expect(page.text).toContain('The form must carry the hidden _csrf value');
    }
    const back = await again.click('way');
    expect([back.status, back.heading]).toEqual([
      200,
      (await (await service.atEntry('testid2')).click('English')).heading,
    ]);
  });

  it('is nowhere for another trace, and leads to no other site', async () => {
    const page = await service.atPicker();
    const asked = '?citizen=stale_form&status=403';
    expect((await page.open(`/refusal/${'0'.repeat(32)}${asked}`)).status).toBe(404);
    const again = await (await forged({ _csrf: 'wrong' })).click('English');
    const elsewhere = new URL(again.url);
    elsewhere.searchParams.set('back', '//evil.example');
    const led = await again.open(elsewhere);
    expect(led.status).toBe(403);
    expect(() => led.link('way')).toThrow('No link #way');
  });
});

describe('what was typed is still there in the other language', () => {
  it('in a message to the support, without a number', async () => {
    const number = realLooking(3);
    const form = await new Browser().open(`${simulator.login}/help/support`);
    const page = await form.submit({ text: `Hjelp ${number}`, email: 'kari@example.test' }, 'send');
    const english = await page.click('English');
    expect([languageOf(english), english.value('email')]).toEqual(['en', 'kari@example.test']);
    expect(english.html).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>Hjelp <\/textarea>/);
    expect(english.html).toContain('id="error-summary"');
    expect(english.html).not.toContain(number);
    const sent = await english.submit({ text: 'Help' }, 'send');
    expect(sent.html).toContain('id="told"');
  });

  const atBank = async (eids: object) => {
    const person = await simulator.control.person({ eids });
    return { person, bank: await new Browser().open(`${simulator.login}/bank/${person.id}`) };
  };

  it('at the bank', async () => {
    const { person, bank } = await atBank({ bankid: {} });
    const page = await bank.submit({ country: 'Sverige' }, 'register-foreign-passport');
    const english = await page.click('English');
    expect([page.status, languageOf(english)]).toEqual([422, 'en']);
    expect(english.value('country')).toBe('Sverige');
    expect(english.html).toContain('id="error-summary"');
    const plain = await english.open(`/bank/${person.id}`);
    expect(plain.html).not.toContain('id="error-summary"');
  });

  it('but for secrets; and a guess that was counted is not counted again', async () => {
    const { person, bank } = await atBank({ minid: { totp: null } });
    const page = await bank.submit({ password: 'not the password' }, 'minid-add-authenticator');
    const english = await page.click('English');
    expect([english.value('password'), english.html.includes('not the password')]).toEqual(['', false]);
    expect(english.html).toContain('id="error-summary"');
    expect(await simulator.control.shown(person)).toMatchObject({ eids: { minid: { wrong_guesses: 1 } } });
  });
});
