/** New and forgotten passwords of MinID: each rule its own sentence, and what is missing is told. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import type { Page } from '../support/browser.ts';
import { elementText, homeWith, movedClock, serviceOf } from '../support/login.ts';
import { ownFolder, ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson, WorldOptions } from '../support/world.ts';
import { atLogin, atSms, codeBy, given, passwordOf, received, someone } from './minid.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

afterAll(endAll);

let person: TestPerson;
beforeEach(async () => {
  person = await someone(simulator);
});
const otc = (kind: 'sms' | 'email') => codeBy(kind, simulator, person);
const atForgot = async () => (await (await atLogin(service)).press('forgot')).submit({ pid: person.pid });
const atMail = async () => (await atForgot()).submit({ otc: await otc('sms') });
const atNew = async () => (await atMail()).submit({ otc: await otc('email') });
const typed = (password: string, again = password) => ({
  'new-password': password,
  'confirm-password': again,
});
const says = (page: Page) => elementText(page, 'error-summary');

describe('a new password', () => {
  it('breaks one rule at a time, each told in a sentence of its own', async () => {
    let page = await atNew();
    for (const [password, sentence] of [
      ['abc1', 'for kort'],
      [`${'å'.repeat(36)}1`, 'for langt'],
      [`${'x'.repeat(72)}1`, 'for langt'],
      ['12345678', 'minst én bokstav'],
      ['bare bokstaver', 'minst ett tall'],
      [passwordOf(person), 'det samme som det gamle'],
      ['Passord123', 'på avveie'],
      ['SOMMER2026', 'på avveie'],
    ] as const) {
      page = await page.submit(typed(password));
      expect([password, says(page)]).toEqual([password, expect.stringContaining(sentence)]);
    }
    page = await page.submit(typed('et nytt passord 1', 'et annet passord 1'));
    expect(elementText(page, 'confirm-password-error')).toContain('Passordene er ulike.');
    expect([page.value('new-password'), page.value('confirm-password')]).toEqual(['', '']);
  });

  it.each(['blåbærsyltetøy7', `${'å'.repeat(35)}x1`, 'ÆØÅæøå12', '  med 2 blanke  '])(
    'may be %j, and logs in from then on',
    async (password) => {
      const saved = await (await atNew()).submit(typed(password));
      expect([saved.heading, saved.text]).toEqual([
        'Logg inn med MinID',
        expect.stringContaining('Passordet er lagret.'),
      ]);
      expect((await saved.submit(given(person))).text).toContain('hører ikke sammen');
      const code = await (await atLogin(service)).submit(given(person, password));
      homeWith(await code.submit({ otc: await otc('sms') }));
    },
  );

  it('is told of, and makes worthless what was begun with the old one', async () => {
    const begun = await atSms(service, person);
    const code = await otc('sms');
    await (await atNew()).submit(typed('et nytt passord 1'));
    expect((await received(simulator, person, 'email')).at(-1)?.text).toContain('er endret');
    const answered = await begun.submit({ otc: code });
    expect([answered.heading, says(answered)]).toEqual([
      'Logg inn med MinID',
      expect.stringContaining('endret siden du begynte'),
    ]);
  });

  describe('is refused as leaked', () => {
    const LEAKED = 'Trondheim er fin 7';
    const refused = async (options: WorldOptions) => {
      const own = await ownWorld(options);
      const holder = await someone(own, { password_leaked: true });
      const page = await atSms(await serviceOf(own), holder);
      const again = await page.submit({ otc: await codeBy('sms', own, holder) });
      const told = await again.submit(typed(LEAKED.toLowerCase()));
      expect(says(told)).toContain('på avveie');
      homeWith(await told.submit(typed(`${LEAKED}8`)));
    };

    it('where the settings list it', () =>
      refused({ config: { settings: { eids: { minid: { leaked_passwords: [LEAKED] } } } } }));

    it('where a file has it, which the settings name', () => {
      const folder = ownFolder();
      writeFileSync(join(folder, 'leaked.txt'), `noe annet 1\r\n\n  ${LEAKED}  \n`);
      const settings = { eids: { minid: { leaked_passwords_file: 'leaked.txt' } } };
      const read = (path: string) => readFileSync(join(folder, path), 'utf8');
      return refused({ configFile: { name: 'proveporten.json', text: JSON.stringify({ settings }), read } });
    });

    it('while the program looks for that file beside its config file', async () => {
      const cwd = ownFolder();
      mkdirSync(join(cwd, 'tests'));
      writeFileSync(join(cwd, 'tests', 'leaked.txt'), LEAKED);
      const settings = { eids: { minid: { leaked_passwords_file: 'leaked.txt' } } };
      writeFileSync(join(cwd, 'tests', 'settings.json'), JSON.stringify({ settings }));
      const { program } = await Program.served({ cwd, args: ['--config', 'tests/settings.json'] });
      expect((await program.end()).code).toBe(0);
    });

    it('while a file that is not there stops the start, with its place', async () => {
      const text = 'settings:\n  eids:\n    minid:\n      leaked_passwords_file: gone.txt\n';
      const read = (path: string) => readFileSync(join(ownFolder(), path), 'utf8');
      await expect(ownWorld({ configFile: { name: 'proveporten.yaml', text, read } })).rejects.toThrow(
        /proveporten\.yaml, line 4: settings\.eids\.minid\.leaked_passwords_file cannot be read: ENOENT/,
      );
      const config = { settings: { eids: { minid: { leaked_passwords_file: 'leaked.txt' } } } };
      await expect(ownWorld({ config })).rejects.toThrow('names a file, which only a config file can');
    });
  });
});

describe('a forgotten password', () => {
  it('is proven by SMS and then by e-mail: six characters, case sensitive, ten minutes', async () => {
    const page = await atMail();
    const [mail] = await received(simulator, person, 'email');
    expect(mail?.code).toMatch(/^[A-Za-z2-9]{6}$/);
    clock.pass(600);
    const late = await page.submit({ otc: mail?.code ?? '' });
    expect(says(late)).toContain('gjelder ikke lenger');
    const again = await late.press('again');
    expect((await again.submit({ otc: mail?.code ?? '' })).text).toContain('Feil kode.');
    expect(
      (await again.reload().then(async (open) => open.submit({ otc: await otc('email') }))).heading,
    ).toBe('Nytt passord');
  });

  it('a code of the login is none of it', { tags: '@asvs-6.6.2' }, async () => {
    await atSms(service, person);
    const ofLogin = await otc('sms');
    const page = await atForgot();
    if (ofLogin !== (await otc('sms')))
      expect((await page.submit({ otc: ofLogin })).text).toContain('Feil kode.');
  });

  it.each([
    ['mobile', 'no-phone', 'Uten kode på SMS'],
    ['email', 'no-mail', 'Uten kode på e-post'],
  ] as const)('without access to %s goes by activation letter', async (kind, button, sentence) => {
    const page = kind === 'mobile' ? await atForgot() : await atMail();
    const letter = await page.press(button);
    expect([letter.heading, letter.text]).toEqual([
      'Nytt passord med aktiveringsbrev',
      expect.stringContaining(sentence),
    ]);
  });

  it('without an e-mail address goes by activation letter, told after the SMS has proven who it is', async () => {
    person = await someone(simulator, {}, { email: null });
    const letter = await atMail();
    expect([letter.heading, letter.text]).toEqual([
      'Nytt passord med aktiveringsbrev',
      expect.stringContaining('ingen e-postadresse'),
    ]);
  });
});
