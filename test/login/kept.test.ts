/** What was typed wrong is not typed twice: it stands in its field again, unless it is secret or may be a real person's number. */
import { describe, expect, it } from 'vitest';
import { BankIdApp } from '../methods/app.ts';
import { Browser, type Page } from '../support/browser.ts';
import { textOf } from '../support/forms.ts';
import { passwordOf, serviceOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const simulator = await sharedWorld();
const service = await serviceOf(simulator);

/** Each complaint of the summary, by the field it leads to. */
function complaintsOf({ html }: Page): Readonly<Record<string, string>> {
  const [, summary = ''] = /id="error-summary"([\s\S]*?)<\/ul>/.exec(html) ?? [];
  return Object.fromEntries(
    [...summary.matchAll(/<a [^>]*href="#([\w-]+)">([\s\S]*?)<\/a>/g)].map(([, field = '', text = '']) => [
      field,
      textOf(text),
    ]),
  );
}

/** What is said below a field that is marked as wrong; undefined = it is not marked. */
function markOf({ html }: Page, field: string): string | undefined {
  const input = new RegExp(`<input [^>]*id="${field}"[^>]*>`).exec(html)?.[0] ?? '';
  if (!input.includes('aria-invalid="true"')) return undefined;
  const [, described = ''] = /aria-describedby="([^"]+)"/.exec(input) ?? [];
  expect(described.split(' ')).toContain(`${field}-error`);
  return textOf(new RegExp(`id="${field}-error">([\\s\\S]*?)</p>`).exec(html)?.[1] ?? '');
}

describe('a number', () => {
  it.each(['bankid', 'testid1'])('that is synthetic or too short stands there again: %s', async (entry) => {
    const { pid } = await simulator.control.person();
    const wrong = pid.slice(0, 10) + ((Number(pid[10]) + 1) % 10);
    for (const typed of ['1234567', ` ${wrong.slice(0, 6)} ${wrong.slice(6)}`, `${wrong}1`]) {
      const page = await service.atEntry(entry);
      const again = await page.submit({ pid: typed });
      expect([again.value('pid'), again.url.href.includes(typed.trim())]).toEqual([typed, false]);
      expect((await again.reload()).value('pid')).toBe(typed);
    }
  });

  it('of somebody without BankID stands there again', async () => {
    const nobody = await simulator.control.person({ eids: { bankid: null } });
    const page = await service.atEntry('bankid');
    expect((await page.submit({ pid: nobody.pid })).value('pid')).toBe(nobody.pid);
  });

  it('that may be a real person’s is shown nowhere, mistyped or whole', async () => {
    const real = realLooking(1);
    const mistyped = real.slice(0, 10) + ((Number(real[10]) + 1) % 10);
    const dashed = `${real.slice(0, 6)}-${real.slice(6)}`;
    for (const typed of [real, mistyped, real.slice(0, 10), `${real}1`, dashed]) {
      const page = await service.atEntry('bankid');
      const again = await page.submit({ pid: typed });
      expect(complaintsOf(again)).toHaveProperty('pid');
      expect([again.value('pid'), again.html.includes(typed.slice(0, 9))]).toEqual(['', false]);
    }
  });

  it('is gone with the step', async () => {
    const page = await service.atEntry('bankid');
    const picker = await page.along({ pid: '123' }, 'back');
    expect((await picker.click('bankid')).value('pid')).toBe('');
  });

  it('that was suggested gives way to the one that was typed', async () => {
    const page = await service.atEntry('testid1');
    const suggested = await page.submit({ pid: '12' }, 'populatePersonButton');
    expect(suggested.value('pid')).toMatch(/^\d{11}$/);
    expect((await suggested.submit({ pid: '123' })).value('pid')).toBe('123');
  });
});

it('an e-mail address that is none stands there again', async () => {
  const page = await service.atPicker({ acr_values: 'selfregistered-email' });
  expect((await page.submit({ email: 'some body' })).value('email')).toBe('some body');
});

it('a code and a password are typed again', async () => {
  const person = await simulator.control.person();
  const code = await service.atCode(person);
  expect((await code.submit({ otc: '000000' })).value('otc')).toBe('');
  const page = await service.atPassword(person);
  const again = await page.submit({ password: 'not the password' });
  expect([again.value('password'), again.html.includes('not the password')]).toEqual(['', false]);
});

describe('two fields that are wrong', () => {
  it('of BankID on mobile have a complaint each, and keep what was typed', async () => {
    const page = await service.atEntry('bankid-mobil');
    const again = await page.submit({ mobile: '400', birthdate: '310299' });
    const complaints = complaintsOf(again);
    expect(complaints).toEqual({
      mobile: 'Mobilnummeret må ha 8 siffer. Skriv det slik: 400 00 123.',
      birthdate: 'Fødselsdatoen må være en dato med 6 siffer. Skriv 5. mars 2000 slik: 050300.',
    });
    for (const field of ['mobile', 'birthdate']) expect(markOf(again, field)).toBe(complaints[field]);
    expect([again.value('mobile'), again.value('birthdate')]).toEqual(['400', '310299']);
    const better = await again.submit({ mobile: '40000123' });
    expect([better.value('mobile'), markOf(better, 'mobile')]).toEqual(['40000123', undefined]);
    expect(markOf(better, 'birthdate')).toBe(complaints.birthdate);
  });

  it('of a new password have a complaint each', async () => {
    const person = await simulator.control.person();
    const page = await service.atPassword(person);
    const typing = await page.along('menu-change', 'submit', { password: passwordOf(person) });
    const again = await typing.submit({ 'new-password': 'short', 'confirm-password': 'other' });
    expect(Object.keys(complaintsOf(again))).toEqual(['new-password', 'confirm-password']);
    expect(markOf(again, 'confirm-password')).toMatch(/ulike/);
    expect(again.html).not.toMatch(/value="(short|other)"/);
  });

  it('of the bank’s profile have a complaint each, also in the control API', async () => {
    const { id } = await simulator.control.person();
    const path = `/people/${id}/desk/bankid/edit-profile`;
    const answer = await simulator.control.call('POST', path, { mobile: '1', email: 'nobody' });
    const errors = [{ pointer: '/mobile' }, { pointer: '/email' }];
    expect(answer).toMatchObject({ status: 422, body: { errors } });
  });
});

describe('an app on the phone', () => {
  const installing = async () => {
    const person = await simulator.control.person({ eids: { bankid: { app: null } } });
    return { ...person, app: new BankIdApp(simulator, person) };
  };
  const shown = async ({ id }: TestPerson) =>
    new Browser().open(`${simulator.login}/phone/${id}?app=bankid-app`);

  it('keeps the number that was mistyped, and not one that may be real', async () => {
    const person = await installing();
    await person.app.toNumber();
    await person.app.tap('next', { pid: '123' });
    expect((await shown(person)).html).toMatch(/id="pid"[^>]* value="123"/);
    const again = await (await shown(person)).submit({ pid: realLooking(2) }, 'next');
    expect(again.html).toMatch(/id="pid"[^>]* value=""/);
  });

  it('tells of each field that is empty', async () => {
    const person = await installing();
    await person.app.toProof();
    await person.app.tap('device');
    await person.app.tap('next', { otc: '', password: '' });
    const page = await shown(person);
    expect(Object.keys(complaintsOf(page))).toEqual(['otc', 'password']);
    expect(markOf(page, 'password')).toBe('Skriv inn passordet.');
  });
});
