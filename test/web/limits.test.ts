/** The caps that a request can reach, at their figures of docs/reference/limits.md: so much is taken, and one more is not. */
import { expect, it } from 'vitest';
import { SUPPORT_MESSAGE } from '../../src/help/support/message.ts';
import { LIMIT_TABLE, type LimitName } from '../../src/kernel/limits.ts';
import { addressed, messagePut } from '../../src/people/message.ts';
import { Browser } from '../support/browser.ts';
import { movedClock } from '../support/login.ts';
import { errorOf, Party } from '../support/party.ts';
import { messagesOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const { control, issuer } = simulator;
const party = await Party.registered(simulator);
const most = (name: LimitName): number => LIMIT_TABLE[name].most;

/** The rule that the service's last request broke. */
const broken = async () => (await control.trail({ service: party.service.client_id })).at(-1)?.rule;

/** Status of a body of so many bytes. */
async function sent(path: string, type: string, body: string): Promise<number> {
  const headers = { 'content-type': type };
  return (await fetch(issuer + path, { method: 'POST', headers, body })).status;
}

it('a form', { tags: '@limit-form' }, async () => {
  const form = (bytes: number) =>
    sent('/token', 'application/x-www-form-urlencoded', 'a='.padEnd(bytes, 'x'));
  const bytes = most('form') * 1024;
  expect([await form(bytes), await form(bytes + 1)]).toEqual([400, 413]);
});

it('a body of the control API', { tags: '@limit-json' }, async () => {
  const json = (bytes: number) => sent('/control/people', 'application/json', '{"nobody":1}'.padEnd(bytes));
  const bytes = most('json') * 1024;
  expect([await json(bytes), await json(bytes + 1)]).toEqual([400, 413]);
});

it('a parameter, and all of them together', {
  tags: ['@limit-parameter', '@limit-request_kept'],
}, async () => {
  const ask = (change: Record<string, string>) => fetch(party.request(change), { redirect: 'manual' });
  await ask({ resource: 'urn:'.padEnd(most('parameter'), 'x') });
  expect(await broken()).not.toBe('parameter.size');
  await ask({ resource: 'urn:'.padEnd(most('parameter') + 1, 'x') });
  expect(await broken()).toBe('parameter.size');
  const fat = { resource: 'urn:'.padEnd(most('parameter'), 'x'), nonce: 'n'.repeat(500) };
  await ask({ ...fat, state: 's'.repeat(most('parameter')) });
  expect(await broken()).toBe('request.size');
  await ask({ ...fat, state: 's'.repeat(most('request_kept') / 4) });
  expect(await broken()).not.toBe('request.size');
});

it('a page of a list', { tags: '@limit-page' }, async () => {
  const page = async (limit: number) => (await control.call('GET', `/people?limit=${limit}`)).status;
  expect([await page(most('page')), await page(most('page') + 1)]).toEqual([200, 400]);
});

const supportForm = () => new Browser().open(`${simulator.login}/help/support`);

it('a message to the support', { tags: '@limit-support_text' }, async () => {
  const send = async (length: number) =>
    (await (await supportForm()).submit({ text: 'x'.repeat(length) }, 'send')).status;
  expect(await send(most('support_text') + 1)).toBe(422);
  expect(await send(most('support_text'))).toBe(200);
});

it('unfinished logins of a browser', { tags: '@limit-logins_browser' }, async () => {
  const browser = party.browser();
  for (let n = 0; n < most('logins_browser'); n += 1)
    expect(errorOf(await browser.open(party.request()))).toBeNull();
  expect(errorOf(await browser.open(party.request()))).toBe('temporarily_unavailable');
});

// What waits stands last: its time passes for all.
it('messages to the support that are kept, and how long', {
  tags: ['@limit-outbox', '@limit-outbox_kept'],
}, async () => {
  const at = clock.now();
  const value = { at, language: 'nb', text: 'Hei', email: null } as const;
  const expiresAt = at + 3_600_000;
  const puts = Array.from({ length: most('outbox') }, (_, n) =>
    SUPPORT_MESSAGE.put(`full_${n}`, value, { expiresAt }),
  );
  await simulator.store.change(at, [], () => ({ result: undefined, puts }));
  const write = async (text: string) => (await (await supportForm()).submit({ text }, 'send')).status;
  const outbox = async () => (await new Browser().open(`${simulator.login}/outbox`)).text;
  expect(await write('one too many')).not.toBe(200);
  clock.pass(3_601);
  expect(await write('the first of a month')).toBe(200);
  const day = 24 * 3_600;
  clock.pass(most('outbox_kept') * day - 1);
  expect(await outbox()).toContain('the first of a month');
  clock.pass(1);
  expect(await outbox()).not.toContain('the first of a month');
});

it('letters', { tags: '@limit-post_kept' }, async () => {
  const { id } = await control.person();
  const stamp = { at: clock.now(), entropy: 'a letter of this test' };
  const letter = { kind: 'letter', from: 'Banken', text: 'Et brev' } as const;
  const puts = [messagePut(addressed(letter, 0, { person: id, login: null }, stamp))];
  await simulator.store.change(stamp.at, [], () => ({ result: undefined, puts }));
  const letters = async () =>
    (await messagesOf(simulator, { id })).filter(({ kind }) => kind === 'letter').length;
  const before = await letters();
  expect(before).toBeGreaterThan(0);
  clock.pass(most('post_kept') * 24 * 3_600 - 1);
  expect(await letters()).toBe(before);
  clock.pass(1);
  expect(await letters()).toBe(0);
});
