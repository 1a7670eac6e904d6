/** Each line of docs/reference/contract.md, held against a running simulator. */

import { request } from 'node:http';
import { expect, test } from 'vitest';
import { OUTSIDE, type Path } from '../scripts/reference/outside.ts';
import { ENVIRONMENT } from '../src/variables.ts';
import { mobileAndBirth } from './methods/mobile.ts';
import { Browser, type Page } from './support/browser.ts';
import { linksOf } from './support/forms.ts';
import { CALLBACK } from './support/login.ts';
import { sharedWorld } from './support/shared.ts';

const running = await sharedWorld();
const person = await running.control.person();
const service = await running.control.service({
  client_name: 'Contract',
  client_id: 'contract',
  redirect_uris: [CALLBACK],
  code_challenge_method: 'none',
});

const paths: readonly Path[] = [
  ...OUTSIDE.protocol,
  ...OUTSIDE.operation,
  ...OUTSIDE.pages,
  ...OUTSIDE.control,
];

/** A method nobody serves is answered 405 and what there is: so every path is asked without doing anything. */
function allowed(path: string): Promise<{ status: number; allow: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const type = path.startsWith('/control') ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = { 'content-type': type };
    const call = request(new URL(path, running.issuer), { method: 'PROPFIND', headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, allow: (answer.headers.allow ?? '').split(/,\s*/) });
    });
    call.on('error', reject).end();
  });
}

test.each(paths.map(({ path, methods }) => [path, methods] as const))(
  '%s takes %s',
  async (path, methods) => {
    const concrete = path
      .replace('{person}', person.id)
      .replace('{client_id}', service.client_id)
      .replace('{entry}', 'bankid')
      .replace('{login}', 'l_none');
    const { status, allow } = await allowed(concrete);
    expect(status).toBe(405);
    expect(allow).toEqual(expect.arrayContaining([...methods]));
  },
);

async function picker(browser: Browser, locale = 'nb', levels: object = {}): Promise<Page> {
  const query = new URLSearchParams({
    client_id: service.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
    state: 'contract-state',
    nonce: 'contract-nonce',
    ui_locales: locale,
    ...levels,
  });
  return browser.open(`${running.issuer}/authorize?${query}`);
}

const newBrowser = () => new Browser(CALLBACK);

test('the picker lists the entries as bare links, in their order', {
  tags: ['@profile-1.3', '@profile-8.2', '@profile-8.6', '@profile-11.21'],
}, async () => {
  const page = await picker(newBrowser());
  const entries = linksOf(page.html).filter(({ href }) => /^\/authorize\/(?!selector)/.test(href));
  expect(entries.map(({ id }) => id)).toEqual([...OUTSIDE.entries]);
  expect(entries.map(({ href }) => href)).toEqual(OUTSIDE.entries.map((entry) => `/authorize/${entry}`));
});

test('the tabs of the picker are bare links', async () => {
  const levels = { acr_values: 'idporten-loa-substantial selfregistered-email' };
  const tabs = linksOf((await picker(newBrowser(), 'nb', levels)).html).flatMap(({ id, href }) =>
    id?.startsWith('tab-') ? [{ id, href }] : [],
  );
  expect(tabs).toEqual(OUTSIDE.tabs.map(({ id, query }) => ({ id, href: `/authorize/selector${query}` })));
});

function idsOf(page: Page): readonly string[] {
  return [...page.html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id ?? '');
}

function expectIds(page: Page, eid: string, step: string): void {
  const expected = OUTSIDE.steps.find((one) => one.eid === eid && one.step === step)?.ids ?? [];
  expect(expected.length).toBeGreaterThan(0);
  expect(idsOf(page)).toEqual(expect.arrayContaining([...expected]));
}

function expectStep(page: Page, eid: string, step: string): void {
  expectIds(page, eid, step);
  const form = page.form('submit');
  expect(form.controls.map(({ name }) => name)).toEqual(expect.arrayContaining(['_csrf', 'login']));
  for (const { id, name, button } of form.controls) if (id !== undefined && !button) expect(name).toBe(id);
}

test('the steps of MinID have their ids', { tags: '@profile-8.6' }, async () => {
  const browser = newBrowser();
  const login = await browser.click(await picker(browser), 'minid');
  expectStep(login, 'minid', 'login');
  const { pid, eids } = person;
  expectStep(await browser.submit(login, { pid, password: eids.minid?.password ?? '' }), 'minid', 'sms');
});

test('the steps of BankID have their ids', async () => {
  const browser = newBrowser();
  const number = await browser.click(await picker(browser), 'bankid');
  expectStep(number, 'bankid', 'number');
  const code = await browser.submit(number, { pid: person.pid });
  expectStep(code, 'bankid', 'code');
  const password = await browser.submit(code, { otc: await running.control.code(person, 'bankid') });
  expectStep(password, 'bankid', 'password');
  expect(password.html).toMatch(/autocomplete="username"/);
});

test('the steps of eIDAS have their ids', async () => {
  const browser = newBrowser();
  const country = await picker(browser, 'nb', { acr_values: 'eidas-loa-substantial' });
  expectIds(country, 'eidas', 'country');
  expectIds(await browser.submit(country, { countryId: 'SE' }), 'eidas', 'abroad');
});

test('the steps of BankID on mobile have their ids', async () => {
  const browser = newBrowser();
  const number = await browser.click(await picker(browser), 'bankid-mobil');
  expectStep(number, 'bankid-mobil', 'number');
  expectIds(await browser.submit(number, mobileAndBirth(person)), 'bankid-mobil', 'wait');
});

test('the steps of Buypass ID have their ids', async () => {
  const browser = newBrowser();
  const number = await browser.click(await picker(browser), 'buypass');
  expectStep(number, 'buypass', 'number');
  const password = await browser.submit(number, { pid: person.pid });
  expectStep(password, 'buypass', 'password');
  expectStep(await password.submit({ password: person.eids.buypass?.password ?? '' }), 'buypass', 'code');
});

test('the step of TestID has its ids', { tags: '@profile-11.21' }, async () => {
  const browser = newBrowser();
  expectStep(await browser.click(await picker(browser), 'testid1'), 'testid', 'number');
});

test('the texts existing suites look for are there', { tags: '@profile-8.2' }, async () => {
  const browser = newBrowser();
  const first = await picker(browser);
  const country = await picker(newBrowser(), 'nb', { acr_values: 'eidas-loa-substantial' });
  const seen = [
    country.text,
    (await country.submit()).text,
    first.text,
    (await browser.click(first, 'testid1')).text,
    (await picker(newBrowser(), 'nn')).text,
  ];
  for (const { text } of OUTSIDE.texts) expect(seen.join('\n')).toContain(text);
});

test('the environment is the documented one', () => {
  expect(Object.keys(ENVIRONMENT).sort()).toEqual([...OUTSIDE.environment].sort());
});

test('discovery names the protocol paths', { tags: '@profile-1.1' }, async () => {
  const answer = await fetch(`${running.issuer}/.well-known/openid-configuration`);
  const urls = Object.values((await answer.json()) as Record<string, unknown>);
  for (const path of ['/authorize', '/par', '/token', '/userinfo', '/jwks.json', '/logout'])
    expect(urls).toContain(running.issuer + path);
});
