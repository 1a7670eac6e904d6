/** The tester's pages in the whole simulator. */

import { expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, requestOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const here = await sharedWorld();

const request = (client_id: string) => requestOf(here, { client_id });

it('an unknown service is registered from its own refusal, and the same login goes on to the end', async () => {
  const browser = new Browser(CALLBACK);
  const refusal = await browser.open(request('brand-new'));
  expect(refusal.status).toBe(400);
  const registered = await browser.submit(refusal, {}, 'register');
  expect(registered.heading).toBe('The service is registered');
  expect(registered.text).toMatch(/client_secret: [\w-]{43}/);
  const picker = await browser.click(registered, 'go-on');
  expect(picker.heading).toBe('Velg elektronisk ID');
  const person = await here.control.person();
  const back = await throughBankId(browser, picker, person, here.control);
  expect(back.url.searchParams.get('code')).not.toBeNull();
});

it('a login solved by the control API is carried home by its own browser only', async () => {
  const browser = new Browser(CALLBACK);
  await here.control.service({ client_id: 'solved', client_name: 'Solved', redirect_uris: [CALLBACK] });
  const picker = await browser.open(request('solved'));
  const [{ id } = { id: '' }] = await here.control.logins({ service: 'solved' });
  const solved = await here.control.must('POST', `/logins/${id}/solve`, { method: 'bankid' });
  expect(solved).toMatchObject({ state: 'proven', waiting_for: 'browser' });
  const stranger = await new Browser(CALLBACK).open(`${picker.url}`);
  expect(stranger.url.searchParams.get('code')).toBeNull();
  const home = await browser.open(picker.url);
  expect(home.url.searchParams.get('code')).not.toBeNull();
  const after = await here.control.must('GET', `/logins/${id}`);
  expect(after).toMatchObject({ state: 'delivered', waiting_for: 'nobody' });
});

it('a removed person takes their logins along', async () => {
  const browser = new Browser(CALLBACK);
  await here.control.service({ client_id: 'gone', client_name: 'Gone', redirect_uris: [CALLBACK] });
  await browser.open(request('gone'));
  const [{ id } = { id: '' }] = await here.control.logins({ service: 'gone' });
  const person = await here.control.person();
  await here.control.must('POST', `/logins/${id}/solve`, { method: 'bankid', person: person.pid });
  await here.control.must('DELETE', `/people/${person.id}`);
  expect((await here.control.call('GET', `/logins/${id}`)).status).toBe(404);
});

it('the dashboard leads to the first of the cast, also after a reset gave them another id', async () => {
  const browser = new Browser();
  await here.control.must('POST', '/reset', { all: true });
  const device = await browser.click(await browser.open(`${here.login}/`), 'Code device of Kari Prøvestad');
  expect(device.status).toBe(200);
  expect(device.html).toMatch(/<output[^>]*id="code"[^>]*>\d{6}</);
});
