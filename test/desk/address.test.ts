/** Where the desk is, who may send its forms, and what is not there. */
import { describe, expect, it } from 'vitest';
import { forged } from '../phone/support.ts';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import { type LibraryJson, library, open, trailOf } from './support.ts';

const simulator = await sharedWorld({ methods: [library] });

describe('the desk’s address', () => {
  it.each([
    ['desk', 'library', 'nobody'],
    ['desk', 'library', 'constructor'],
    ['action', 'lend', 'nothing'],
    ['action', 'lend', 'toString'],
  ])('knows no other %s: %s is not %s', async (name, from, to) => {
    const person = await simulator.control.person();
    const page = forged(
      await open(simulator, person),
      `name="${name}" value="${from}"`,
      `name="${name}" value="${to}"`,
    );
    expect((await page.submit({ title: 'Sult' }, 'library-lend')).status).toBe(404);
    expect(await trailOf(simulator, person)).toEqual([]);
  });

  it('refuses a form without its token, and one from another site', async () => {
    const { id } = await simulator.control.person();
    const send = (headers: Record<string, string>) =>
      fetch(`${simulator.login}/bank/${id}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ desk: 'library', action: 'close' }).toString(),
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await simulator.control.shown<LibraryJson>({ id })).eids.library).not.toBeNull();
  });

  it.each(['p_nobody', 'x', '%2Fp_nobody'])('is not there at /bank/%s', async (handle) => {
    const page = await new Browser().open(`${simulator.login}/bank/${handle}`);
    expect(page.status).toBe(404);
  });

  it('is no person’s number', async () => {
    const person = await simulator.control.person();
    expect((await new Browser().open(`${simulator.login}/bank/${person.pid}`)).status).toBe(404);
    expect((await open(simulator, person)).html).not.toContain(person.pid);
  });

  it('takes no other method', async () => {
    const { id } = await simulator.control.person();
    const answer = await fetch(`${simulator.login}/bank/${id}`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  it('is found from the list of persons, from the phone, and leads to it', async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const people = await browser.open(`${simulator.login}/people?search=${person.id}`);
    const bank = await people.click(`Bank of ${person.name.given} ${person.name.family}`);
    expect([bank.status, bank.url.pathname]).toEqual([200, `/bank/${person.id}`]);
    const phone = await bank.click('phone');
    expect([phone.status, phone.url.pathname]).toEqual([200, `/phone/${person.id}`]);
    expect((await phone.click('bank')).url.pathname).toBe(`/bank/${person.id}`);
  });
});
