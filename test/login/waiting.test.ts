/** A login that waits for the phone: what its page and its stream say, more time, the end of the time, and ways out. */
import { describe, expect, it } from 'vitest';
import { LOGIN } from '../../src/login/machine/login.ts';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Page } from '../support/browser.ts';
import { browserOf, elementText, homeWith, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { answer, messagesOf, type PhoneMessage } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { listen } from './listening.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

/** What the login has asked on the phone last. */
async function asked(person: TestPerson): Promise<PhoneMessage> {
  const last = (await messagesOf(simulator, person)).at(-1);
  if (last === undefined) throw new Error('Nothing has been asked');
  return last;
}

const PIN = { pin: '1234' };

const phone = async ({ person, message }: Waits, verb: 'approve' | 'reject', fields = {}) =>
  (await answer(simulator, person, message.id, [verb, fields])).status;

/** The record as it is, with nothing read into it. */
const stored = async (id: string) => (await simulator.store.get(LOGIN, id, clock.now()))?.value;

interface Waits {
  readonly page: Page;
  readonly id: string;
  readonly message: PhoneMessage;
  readonly person: TestPerson;
}

/** A new browser whose login waits for the phone. `late`: so many seconds after it came to the picker. */
async function waiting(more: Readonly<Record<string, string>> = {}, late = 0): Promise<Waits> {
  const person = await simulator.control.person();
  const picker = await service.atPicker(more);
  const { id } = loginOf(picker);
  clock.pass(late);
  const page = await (await picker.click('bankid-mobil')).submit(mobileAndBirth(person));
  return { page, id, person, message: await asked(person) };
}

const streamOf = (id: string) => new URL(`/authorize/events?login=${id}`, simulator.login);
const shown = (id: string) => simulator.control.login(id);

describe('the waiting page', () => {
  it('shows the words, the time left in whole minutes and in the last minute in seconds', async () => {
    const { page, message } = await waiting();
    expect(elementText(page, 'reference-words')).toBe(message.words);
    expect(elementText(page, 'time-left')).toBe('Tid igjen: 1 min');
    expect(elementText(page, 'wait-status')).toBe('');
    clock.pass(31);
    const last = await page.reload();
    expect(elementText(last, 'time-left')).toMatch(/^Tid igjen: 5[89] s$/);
    expect(elementText(last, 'wait-status')).toBe('Du har høyst ett minutt igjen.');
  });

  it('asks for itself again where there are no scripts, and loads its script', async () => {
    const { page } = await waiting();
    expect(page.html).toMatch(
      /<noscript><meta http-equiv="refresh" content="10; url=\/authorize\/selector\?login=\w+&amp;again"><\/noscript>\s*<\/head>/,
    );
    expect(page.html).toContain('/waiting.js"');
    const looked = await page.click('check');
    expect(looked.url.href).toBe(page.url.href);
    expect(elementText(looked, 'reference-words')).not.toBe('');
    const picker = await page.press('back');
    expect(picker.html).not.toMatch(/http-equiv="refresh"|waiting\.js/);
  });

  it('leads the tester to the phone of the person', async () => {
    const { page, person } = await waiting();
    expect(page.link('phone')).toBe(`/phone/${person.id}`);
    expect(page.html).toMatch(/<a [^>]*id="phone"[^>]* target="_blank" rel="noopener"/);
    expect(page.link('bank')).toBe(`/bank/${person.id}`);
  });

  it('takes the approval home with its next request', async () => {
    const waits = await waiting();
    expect(await phone(waits, 'approve', PIN)).toBe(200);
    expect(await shown(waits.id)).toMatchObject({ state: 'proven', wait: null });
    expect(homeWith(await waits.page.reload())).toHaveProperty('code');
  });

  it('does not choose its eID again where another tab has gone back to the picker', async () => {
    const { page, id } = await waiting();
    const picker = await page.press('back');
    const looked = await page.click('check');
    expect(looked.url.href).toBe(picker.url.href);
    expect(await stored(id)).toMatchObject({ entry: null, version: loginOf(picker).version });
  });

  it('says that the PIN was wrong, and waits on', async () => {
    const waits = await waiting();
    await phone(waits, 'approve', { pin: '9999' });
    const again = await waits.page.reload();
    expect(elementText(again, 'error-summary')).not.toBe('');
    expect(again.html).toContain('id="extend"');
    expect(elementText(again, 'reference-words')).toBe(waits.message.words);
  });
});

describe('the stream of a waiting page', () => {
  it('says at once how the wait stands, and then each change', async () => {
    const waits = await waiting({ ui_locales: 'en' });
    const stream = await listen(waits.page.browser, streamOf(waits.id));
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const first = await stream.next(() => true);
    expect(first.wait).toMatchObject({ extended: 0, more: true, say: null, error: false });
    await phone(waits, 'approve', { pin: '9999' });
    const wrong = await stream.next(({ version }) => version > first.version);
    expect(wrong).toMatchObject({ version: first.version + 1, wait: { id: first.wait?.id, error: true } });
    expect(wrong.wait?.say).toMatch(/PIN/);
    await phone(waits, 'approve', PIN);
    expect(await stream.next(({ version }) => version > wrong.version)).toMatchObject({ wait: null });
    stream.close();
  });

  it('tells a tab what another tab has done', async () => {
    const waits = await waiting();
    const stream = await listen(waits.page.browser, streamOf(waits.id));
    await waits.page.press('extend');
    const longer = await stream.next(({ wait }) => wait?.extended === 1);
    expect(longer.wait?.left).toBeGreaterThan(91);
    await (await waits.page.reload()).press('back');
    expect(await stream.next(({ wait }) => wait === null)).toMatchObject({ wait: null });
    stream.close();
  });

  it('names a new wait differently, so that an old page does not stay', async () => {
    const waits = await waiting();
    const stream = await listen(waits.page.browser, streamOf(waits.id));
    const { wait: old } = await stream.next(({ wait }) => wait !== null);
    await phone(waits, 'reject');
    const stopped = await waits.page.reload();
    await stopped.along('again', mobileAndBirth(waits.person));
    const { wait } = await stream.next((heard) => heard.wait !== null && heard.wait.id !== old?.id);
    expect(wait?.id).toContain((await asked(waits.person)).id);
    stream.close();
  });

  it('is refused to another browser, and where there is no login', async () => {
    const { id } = await waiting();
    const other = (await service.atPicker()).browser;
    for (const [browser, url] of [
      [other, streamOf(id)],
      [browserOf(), streamOf(id)],
      [other, streamOf('l_nobody')],
      [other, new URL('/authorize/events', simulator.login)],
    ] as const) {
      const refused = await listen(browser, url);
      expect([refused.status, refused.type]).toEqual([400, 'text/html; charset=utf-8']);
      refused.close();
    }
  });
});

describe('more time', () => {
  it('is given ten times, to the message as well; then the page says that there is no more', async () => {
    const waits = await waiting();
    let { page } = waits;
    for (let count = 1; count <= 10; count += 1) {
      page = await page.press('extend');
      const { wait } = await shown(waits.id);
      expect(wait).toMatchObject({ message: waits.message.id, extended: count });
      const { expires_at } = await asked(waits.person);
      expect(Date.parse(expires_at) - Date.parse(waits.message.expires_at)).toBe(count * 90_000);
      expect(wait?.until).toBe(expires_at);
    }
    expect(page.url.hash).toBe('#extend');
    expect(page.html).not.toContain('id="extend"');
    expect(elementText(page, 'no-more-time')).toBe('Du kan ikke få mer tid enn dette.');
    expect((await shown(waits.id)).answers).not.toContain('extend');
    const eleventh = await simulator.control.event(waits.id, { event: 'extend' });
    expect(eleventh.status).toBe(409);
  });

  it('can be asked for by the control API, which says for whom the login waits', async () => {
    const { id, message } = await waiting();
    const before = await shown(id);
    expect(before).toMatchObject({
      waiting_for: 'phone',
      answers: expect.arrayContaining(['cancel', 'back', 'choose', 'extend']),
      wait: { message: message.id, extended: 0 },
    });
    expect(before.answers).not.toContain('phone');
    const after = (await simulator.control.event(id, { event: 'extend' })).body;
    expect(Date.parse(after.wait?.until ?? '') - Date.parse(before.wait?.until ?? '')).toBe(90_000);
  });

  it('does not outlast the login', async () => {
    const { page } = await waiting({}, 1750);
    expect(elementText(page, 'time-left')).toMatch(/^Tid igjen: (49|50) s$/);
    clock.pass(51);
    expect((await page.reload()).text).toContain('innloggingen er utløpt');
  });
});

describe('the end of the time', () => {
  it('is a comparison: the login stands at the late step, before anything is written', async () => {
    const { page, id } = await waiting();
    const { version } = await shown(id);
    clock.pass(90);
    const late = await shown(id);
    expect(late).toMatchObject({ step: 'stopped', waiting_for: 'browser', wait: null, version: version + 1 });
    expect((await stored(id))?.step).toBe('wait');
    const after = await page.reload();
    expect(after.html).toContain('id="again"');
    expect(elementText(after, 'error-summary')).not.toBe('');
  });

  it('makes the forms of the page old, and the trail has it', async () => {
    const waits = await waiting();
    clock.pass(91);
    const stale = await waits.page.press('extend');
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('id="again"');
    expect((await simulator.control.trail({ login: waits.id })).at(-1)).toMatchObject({
      summary: 'The phone did not answer in time',
      data: { event: 'time', from: 'wait', to: 'stopped' },
    });
  });

  it('leaves the phone nothing to answer', async () => {
    const waits = await waiting();
    clock.pass(91);
    expect(await phone(waits, 'approve', PIN)).toBe(409);
    expect(await shown(waits.id)).toMatchObject({ state: 'open', step: 'stopped' });
  });
});

describe('a login that leaves the wait', () => {
  it.each(['cancel', 'back'])('by %s withdraws the message, and an approval does nothing', async (way) => {
    const waits = await waiting();
    await waits.page.press(way);
    expect(await asked(waits.person)).toMatchObject({ id: waits.message.id, state: 'withdrawn' });
    const before = await stored(waits.id);
    expect(await phone(waits, 'approve', PIN)).toBe(409);
    expect(await stored(waits.id)).toEqual(before);
  });

  it('by cancel after the approval is cancelled, and the service is told so', async () => {
    const waits = await waiting();
    expect(await phone(waits, 'approve', PIN)).toBe(200);
    const home = homeWith(await waits.page.press('cancel'));
    expect(home).toMatchObject({ error: 'access_denied' });
    expect(await shown(waits.id)).toMatchObject({ state: 'cancelled' });
  });

  it('by back after the approval stands at the picker, as nobody', async () => {
    const waits = await waiting();
    expect(await phone(waits, 'approve', PIN)).toBe(200);
    const back = await waits.page.press('back');
    expect([back.status, back.heading]).toEqual([200, 'Velg elektronisk ID']);
    expect(await shown(waits.id)).toMatchObject({ state: 'open', step: null, person: null });
  });

  it('by the phone leaves the message answered, once', async () => {
    const waits = await waiting();
    const verbs = ['approve', 'reject', 'approve'] as const;
    const answers = await Promise.all(verbs.map((verb) => phone(waits, verb, verb === 'approve' ? PIN : {})));
    expect(answers.toSorted()).toEqual([200, 409, 409]);
    expect((await asked(waits.person)).state).toMatch(/^(approved|rejected)$/);
  });
});
