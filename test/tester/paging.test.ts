/** Lists that grow with use come in pages, of which each leads to the next. */
import { expect, it } from 'vitest';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { addressed, messagePut } from '../../src/people/message.ts';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();

it('the trail, newest first, within what it is filtered by', { tags: '@limit-trail_page' }, async () => {
  const events = Array.from({ length: 450 }, (_, n) => ({
    ...{ kind: 'test', at: 0, summary: `number ${n}.` },
    ...(n % 2 === 0 ? { service: 'even' } : {}),
  }));
  await simulator.store.change(0, [], () => ({ result: undefined, events }));
  const browser = new Browser();
  let page = await browser.open(`${simulator.login}/trail?service=even`);
  const numbers = () => [...page.text.matchAll(/number (\d+)\./g)].map(([, n]) => Number(n));
  expect([numbers().length, numbers()[0], numbers().at(-1)]).toEqual([200, 448, 50]);
  page = await browser.click(page, 'older');
  expect([numbers().length, numbers()[0], numbers().at(-1)]).toEqual([25, 48, 0]);
  expect(page.text).not.toContain('id="older"');
  const odd = await browser.open(`${simulator.login}/trail?before=nonsense`);
  expect([odd.status, odd.text.includes('number 449.')]).toEqual([200, true]);
});

it('the messages of a phone: the newest, oldest of them first, and by state', async () => {
  const { id } = await simulator.control.person();
  for (let n = 0; n < 5; n += 1)
    await simulator.control.must('POST', `/people/${id}/desk/bankid/new-password`, {});
  type Phone = { readonly messages: readonly { readonly id: string }[]; readonly next: string | null };
  const page = (query = '') => simulator.control.must<Phone>('GET', `/people/${id}/phone${query}`);
  const all = (await page()).messages.map((one) => one.id);
  expect(all.length).toBeGreaterThanOrEqual(5);
  const walked: string[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const { messages, next }: Phone = await page(`?limit=2${before === '' ? '' : `&before=${before}`}`);
    walked.unshift(...messages.map((one) => one.id));
    before = next;
  }
  expect(walked).toEqual(all);
  expect((await page('?state=expired&limit=2')).messages).toEqual([]);
  expect((await page('?state=new&limit=2')).messages.map((one) => one.id)).toEqual(all.slice(-2));
  expect((await simulator.control.call('GET', `/people/${id}/phone?limit=501`)).status).toBe(400);
});

it('the page of a phone looks through the newest messages; the control API has the older ones too', {
  tags: '@limit-phone',
}, async () => {
  const { id } = await simulator.control.person();
  const stamp = { at: Date.now(), entropy: 'messages of a phone' };
  const message = (n: number, kind: 'letter' | 'sms') =>
    messagePut(
      addressed({ kind, from: 'Banken', text: `number ${n}.` }, n, { person: id, login: null }, stamp),
    );
  const most = LIMIT_TABLE.phone.most;
  const shown = async () =>
    (await new Browser().open(`${simulator.login}/phone/${id}`)).text.includes('number 0.');
  const send = (from: number, to: number) =>
    simulator.store.change(stamp.at, [], () => ({
      result: undefined,
      puts: Array.from({ length: to - from }, (_, n) => message(from + n, from + n === 0 ? 'letter' : 'sms')),
    }));
  await send(0, most);
  expect(await shown()).toBe(true);
  await send(most, most + 1);
  expect(await shown()).toBe(false);
  const all = await simulator.control.must('GET', `/people/${id}/phone?limit=500`);
  expect(JSON.stringify(all)).toContain('number 0.');
});
