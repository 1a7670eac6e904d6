import { describe, expect, it } from 'vitest';
import { has } from '../phone/support.ts';
import { Browser, type Page } from '../support/browser.ts';
import { homeWith, serviceOf } from '../support/login.ts';
import { approve, asked, messagesOf, type ReaderJson, readerOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { byCard } from './method.ts';

interface Held {
  readonly eids: {
    readonly kort: { readonly identifier: string; readonly state: string; readonly pin: string };
  };
}
const simulator = await sharedWorld({ methods: [byCard] });
const { control } = simulator;

const somebody = (card: object = {}) =>
  control.person({ eids: { kort: card } }) as Promise<TestPerson & Held>;
const windowOf = ({ id }: TestPerson): Promise<Page> =>
  new Browser().open(`${simulator.login}/reader/${id}?program=card-program`);
const programOf = async (person: TestPerson) => (await readerOf(simulator, person)).programs['card-program'];
const tap = ({ id }: TestPerson, button: string, fields = {}) =>
  control.call<ReaderJson>('POST', `/people/${id}/reader/card-program`, { button, fields });

/** A browser that has typed the serial number of this person's card. */
async function begun(person: TestPerson & Held): Promise<Page> {
  const page = await (await serviceOf(simulator)).atEntry('kort');
  return page.submit({ serial: person.eids.kort.identifier });
}

describe('a login by card', () => {
  it('waits while the window asks for the PIN, and goes on from there', async () => {
    const person = await somebody();
    const page = await begun(person);
    expect(page.link('reader')).toBe(`/reader/${person.id}?program=card-program`);
    const window = await windowOf(person);
    expect(window.text).toContain('PIN-koden, takk');
    const after = await window.submit({ pin: '12 34' }, 'approve');
    expect(has(after, 'approve')).toBe(false);
    expect(homeWith(await page.reload())).toMatchObject({ code: expect.any(String) });
  });

  it('says in the window that the PIN was wrong, and how many tries are left', async () => {
    const person = await somebody();
    const page = await begun(person);
    const wrong = await (await windowOf(person)).submit({ pin: '9999' }, 'approve');
    expect(wrong.html).toMatch(/<title>Feil: [\s\S]*<a class="ds-link" href="#pin">Feil PIN, 2 igjen/);
    await wrong.submit({ pin: '9999' }, 'approve');
    await (await windowOf(person)).submit({ pin: '9999' }, 'approve');
    expect((await page.reload()).text).toContain('card.blocked');
    expect((await programOf(person))?.screen).toBe('blocked');
  });

  it('keeps the certificate that was chosen while the PIN is typed again', async () => {
    const person = await somebody();
    await begun(person);
    const wrong = await (await windowOf(person)).submit({ pin: '9999', choice: 'signature' }, 'approve');
    expect(wrong.html).toMatch(/<input [^>]*value="signature" checked>/);
  });

  it('counts nothing where no PIN was typed', async () => {
    const person = await somebody();
    await begun(person);
    const again = await (await windowOf(person)).submit({ pin: ' ' }, 'approve');
    expect(again.text).toContain('Skriv PIN-koden først. Forsøket er ikke talt.');
    expect(await control.shown(person)).toMatchObject({ eids: { kort: { pin_errors: 0 } } });
  });

  it('stops where the window is cancelled, and is tried again without the serial number', async () => {
    const person = await somebody();
    const page = await begun(person);
    await (await windowOf(person)).press('decline');
    const stopped = await page.reload();
    expect(stopped.text).toContain('card.declined');
    expect((await stopped.press('submit')).text).toContain('wait.heading');
  });

  it.each([
    ['program', { program: false }, 'install'],
    ['reader', { reader: false }, 'connect'],
    ['card', { slot: 'none' }, 'insert'],
    ['other', { slot: 'other' }, 'insert'],
  ])(
    'says what is amiss: %s, and goes on where it was once that is put right',
    async (what, amiss, button) => {
      const computer = { program: true, reader: true, slot: 'own', ...amiss };
      const person = await somebody({ computer });
      const page = await begun(person);
      expect(page.text).toContain(`card.${what}`);
      expect((await tap(person, button)).status).toBe(200);
      const waiting = await page.press('submit');
      await (await windowOf(person)).submit({ pin: '1234' }, 'approve');
      expect(homeWith(await waiting.reload())).toMatchObject({ code: expect.any(String) });
    },
  );

  it('takes the certificate that was chosen, the first unless told, and none that is not on the card', async () => {
    const person = await somebody();
    const page = await begun(person);
    const { id } = await asked(simulator, person);
    const path = `/people/${person.id}/phone/${id}/approve`;
    const { status, body } = await control.call<{ detail: string }>('POST', path, {
      pin: '1234',
      choice: 'elsewhere',
    });
    expect([status, body.detail]).toEqual([400, expect.stringContaining('authentication, signature')]);
    await (await windowOf(person)).submit({ pin: '1234', choice: 'signature' }, 'approve');
    expect((await page.reload()).text).toContain('unknown');
  });

  it('is asked in the window alone: the phone shows nothing of it', async () => {
    const person = await somebody();
    await begun(person);
    expect((await new Browser().open(`${simulator.login}/phone/${person.id}`)).text).toContain(
      'Ingen meldinger ennå.',
    );
    expect((await readerOf(simulator, person)).messages).toMatchObject([{ kind: 'reader' }]);
  });

  it('cannot be answered while the card is out of the reader, and can once it is back', async () => {
    const person = await somebody();
    await begun(person);
    const without = await (await windowOf(person)).press('remove');
    expect([without.text.includes('reader.no-card.heading'), has(without, 'approve')]).toEqual([true, false]);
    expect(has(await without.press('insert'), 'approve')).toBe(true);
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'new' }]);
  });
});

describe('the card is judged when the PIN comes', () => {
  it.each([
    ['card', 'remove'],
    ['other', 'insert-other'],
    ['reader', 'disconnect'],
    ['program', 'uninstall'],
  ])('so that a wrong one is not counted without it: %s', async (what, button) => {
    const person = await somebody();
    const page = await begun(person);
    await tap(person, button);
    await approve(simulator, person, { pin: '9999' });
    expect((await page.reload()).text).toContain(`card.${what}`);
    expect(await control.shown(person)).toMatchObject({ eids: { kort: { pin_errors: 0 } } });
  });
});

describe('the window', () => {
  it('is not there until the program is installed', async () => {
    const person = await somebody({ computer: { program: false, reader: true, slot: 'own' } });
    const page = await windowOf(person);
    expect(page.text).toContain('Kortprogram er ikke installert på denne datamaskinen.');
    expect((await page.press('install-card-program')).text).toContain('reader.home.heading');
  });

  it('changes the PIN, and says what is odd before it counts', async () => {
    const person = await somebody();
    const change = await (await windowOf(person)).press('change');
    const fields = { pin: '9999', 'new-pin': '4321', 'confirm-pin': '4321' };
    for (const [odd, said] of [
      [{ pin: '' }, 'reader.change.missing'],
      [{ 'new-pin': '12a4' }, 'reader.new.odd'],
      [{ 'confirm-pin': '4322' }, 'reader.new.differ'],
    ] as const)
      expect(
        (await change.reload().then((page) => page.submit({ ...fields, ...odd }, 'save'))).text,
      ).toContain(said);
    const wrong = await (await windowOf(person)).submit(fields, 'save');
    expect(wrong.text).toContain('Feil PIN, 2 igjen');
    expect((await wrong.submit({ ...fields, pin: '1234' }, 'save')).text).toContain('reader.change.done');
    expect(await control.shown(person)).toMatchObject({ eids: { kort: { pin: '4321', pin_errors: 0 } } });
  });

  it('opens a blocked card by its PUK, so many times', async () => {
    const person = await somebody({ state: 'blocked', pin_errors: 3, puk_errors: 3 });
    const fields = { puk: '00000000', 'new-pin': '4321', 'confirm-pin': '4321' };
    expect((await tap(person, 'unblock', fields)).body.programs['card-program']?.said?.text).toBe(
      'Feil PUK, 1 igjen',
    );
    expect((await tap(person, 'unblock', { ...fields, puk: '1234 5678' })).status).toBe(200);
    expect(await control.shown(person)).toMatchObject({
      eids: { kort: { state: 'active', pin: '4321', puk_errors: 0 } },
    });
    const other = await somebody({ state: 'blocked', pin_errors: 3, puk_errors: 4 });
    await tap(other, 'unblock', fields);
    expect(await programOf(other)).toMatchObject({ screen: 'spent', buttons: [] });
    expect((await begun(other)).text).toContain('card.spent');
  });

  it('tells how card and reader stand, and offers what can be done with them', async () => {
    const person = await somebody();
    expect((await programOf(person))?.hardware).toEqual({
      standing: ['hardware.standing.reader.on', `Kort ${person.eids.kort.identifier} i leseren`],
      buttons: ['insert-other', 'remove', 'disconnect', 'uninstall'],
    });
    expect((await tap(person, 'insert')).status).toBe(409);
    expect((await tap(person, 'nothing')).status).toBe(400);
    expect((await tap(person, 'uninstall')).body.programs['card-program']).toMatchObject({
      installed: false,
    });
  });

  it('is one of several, and the one that asks is seen where none is named', async () => {
    const person = await somebody();
    await begun(person);
    const page = await new Browser().open(`${simulator.login}/reader/${person.id}`);
    expect(page.text).toContain('PIN-koden, takk');
    expect((await page.submit({ pin: '9999' }, 'approve')).url.search).toBe('?program=card-program');
  });

  it('knows an old form as old', async () => {
    const person = await somebody();
    const page = await windowOf(person);
    await page.press('remove');
    expect((await page.press('disconnect')).text).toContain('Noe har endret seg siden du åpnet siden.');
  });

  it('is of nobody without a card, and of nobody unknown', async () => {
    const all = await control.person();
    const none = Object.fromEntries(Object.keys(all.eids).map((eid) => [eid, null]));
    const person = await control.change(all, { eids: none });
    expect((await windowOf(person)).text).toContain('Ingen har utstedt kort til denne personen.');
    expect((await tap(person, 'remove')).status).toBe(404);
    expect((await new Browser().open(`${simulator.login}/reader/p_nobody`)).status).toBe(404);
    expect((await new Browser().open(`${simulator.login}/reader/${person.pid}`)).status).toBe(404);
  });
});

describe('odd forms', () => {
  const ODD = ['', '__proto__', '-1', '1e400', '%00', '💩', 'x'.repeat(5000), '../..'];
  const FIELDS = ['message', 'pin', 'choice', 'approve', 'reject', 'handset', 'tap', 'app'];

  it.each(['answer', 'tap', 'install', 'settings', 'switch', 'nothing'])(
    'that say %s are answered below 500, and change nothing',
    async (act) => {
      const person = await somebody();
      await begun(person);
      const page = await windowOf(person);
      const csrf = page.value('_csrf') ?? '';
      const cookie = page.browser.jar.header(page.url) ?? '';
      const before = await readerOf(simulator, person);
      const sent = FIELDS.flatMap((field) => ODD.map((odd) => [field, odd] as const));
      for (const [field, odd] of sent) {
        const body = new URLSearchParams({ _csrf: csrf, act, [field]: odd }).toString();
        const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
        const { status } = await fetch(page.url, { method: 'POST', redirect: 'manual', headers, body });
        expect([field, odd, status < 500 && status !== 403]).toEqual([field, odd, true]);
      }
      expect(await readerOf(simulator, person)).toEqual(before);
    },
  );
});
