/** `/control`: what the API is, and a curl for each call. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import type { Content, OpenApi } from '../support/described.ts';
import { textOf } from '../support/forms.ts';
import { elementText } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();

interface Call {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: Content<{ readonly example: object }>;
}

describe('the page of the control API', () => {
  it('is linked from the dashboard, and shows every call that is described, under its tag, with a curl', async () => {
    const browser = new Browser();
    const page = await browser.click(await browser.open(simulator.login), 'Control API');
    expect([page.status, page.heading, page.url.pathname]).toEqual([200, 'Control API', '/control']);
    type Tags = { readonly tags: readonly { readonly name: string; readonly description: string }[] };
    const api = await simulator.control.must<OpenApi<Call> & Tags>('GET', '/openapi.json');
    for (const { name, description } of api.tags) {
      expect(page.text).toContain(name);
      expect(page.text).toContain(description);
    }
    for (const [path, verbs] of Object.entries(api.paths))
      for (const [verb, { operationId, summary, requestBody }] of Object.entries(verbs)) {
        const curl = textOf(elementText(page, operationId));
        expect(curl).toContain(`"${simulator.issuer}${path.replaceAll(/\{(\w+)\}/g, '$$$1')}"`);
        expect(curl.includes(`-X ${verb.toUpperCase()} `)).toBe(verb !== 'get');
        const example = requestBody?.content['application/json']?.example;
        expect(curl.endsWith(example === undefined ? '"' : `-d '${JSON.stringify(example)}'`)).toBe(true);
        expect(page.text).toContain(summary.split('`')[0]);
      }
  });

  it('answers a wrong method with those there are, and nothing below it', async () => {
    const address = new URL('/control', simulator.login);
    const refused = await fetch(address, { method: 'DELETE' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await fetch(new URL('/control/', simulator.issuer))).status).toBe(404);
  });

  it('is in the tester’s zone, and tells of the token where one is set', async () => {
    const { login } = await ownWorld({ controlToken: 'the-token-of-this-test' });
    const address = new URL('/control', login);
    expect((await fetch(address)).status).toBe(401);
    const browser = new Browser();
    const inside = await browser.submit(await browser.open(address), { token: 'the-token-of-this-test' });
    expect(inside.heading).toBe('Control API');
    expect(elementText(inside, 'createPerson')).toContain('Bearer $PROVEPORTEN_CONTROL_TOKEN');
  });
});
