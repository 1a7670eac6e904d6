/** Issuer and pages under two names (PROVEPORTEN_LOGIN_ORIGIN): which address stands under which. The journeys themselves run twice (vitest.config.ts). */

import { expect, it } from 'vitest';
import { throughTestId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { GOODBYE, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld({ loginOrigin: 'http://127.0.0.1:0' });
const party = await Party.registered(simulator);
const person = await simulator.control.person();

it('port 0 of the login origin is the one served', () => {
  const [issuer, login] = [new URL(simulator.issuer), new URL(simulator.login)];
  expect(login.port).toBe(issuer.port);
  expect([issuer.hostname, login.hostname]).toEqual(['localhost', '127.0.0.1']);
});

it('discovery sends browsers to the one and services to the other', async () => {
  const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
  const document: Record<string, unknown> = await answer.json();
  const addresses = Object.entries(document).filter(([name]) => /_endpoint$|_uri$/.test(name));
  const pages = addresses.filter(([, address]) => String(address).startsWith(`${simulator.login}/`));
  expect(document.issuer).toBe(simulator.issuer);
  expect(pages.map(([name]) => name)).toEqual(['authorization_endpoint', 'end_session_endpoint']);
  const others = addresses.filter((one) => !pages.includes(one));
  for (const [name, address] of others) expect(address, name).toContain(`${simulator.issuer}/`);
});

it('a login asked for under the issuer moves to the pages, and comes home with the issuer', async () => {
  const browser = party.browser();
  const picker = await browser.open(`${simulator.issuer}/authorize?${party.query()}`);
  expect(picker.url.href).toBe(`${simulator.login}/authorize/selector`);
  const home = await throughTestId(browser, picker, person);
  expect(home.url.searchParams.get('iss')).toBe(simulator.issuer);
  const { claims } = await party.tokens(home);
  expect(claims).toMatchObject({ iss: simulator.issuer, pid: person.pid });
  expect(browser.jar.header(new URL(simulator.login))).toContain('proveporten_');
  expect(browser.jar.header(new URL(simulator.issuer)) ?? '').not.toContain('proveporten_');
});

it('a form that a page of the issuer sends is refused: it is another origin', async () => {
  const browser = party.browser();
  const number = await browser.click(await browser.open(party.request()), 'testid2');
  const fields = Object.fromEntries(
    number.form('pid').controls.map(({ name, value }) => [name ?? '', value]),
  );
  const headers = { cookie: browser.jar.header(new URL(simulator.login)) ?? '' };
  const send = (origin: string) =>
    fetch(number.url, {
      ...{ method: 'POST', redirect: 'manual', headers: { ...headers, origin } },
      body: new URLSearchParams({ ...fields, pid: person.pid }),
    });
  expect((await send(simulator.issuer)).status).toBe(403);
  expect((await send(simulator.login)).status).toBe(303);
});

it('a pushed request is pushed at the one and used at the other', async () => {
  const browser = party.browser();
  const picker = await browser.open(await party.pushed({ response_mode: 'form_post' }));
  const posting = await throughTestId(browser, picker, person);
  const [form] = posting.forms;
  expect(form?.action).toBe(CALLBACK);
  expect(form?.controls.find(({ name }) => name === 'iss')?.value).toBe(simulator.issuer);
});

it('a logout ends the session at the pages, asked for under either name', async () => {
  for (const origin of [simulator.login, simulator.issuer]) {
    const browser = party.browser();
    const { id_token } = await party.tokens(await party.logIn(browser, person));
    const { search } = new URL(party.logout({ client_id: null, id_token_hint: id_token }));
    expect((await browser.open(`${origin}/logout${search}`)).url.href).toBe(GOODBYE);
    expect(await party.silent(browser)).toBe('login_required');
  }
});
