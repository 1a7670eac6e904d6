/** From one eID to another: step-up, the refusal of an eID below the level, and sessions that open nothing of another kind. The eIDs are found by their folders. */
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/eid/method.ts';
import { loadMethods } from '../../src/methods/load.ts';
import type { Page } from '../support/browser.ts';
import { homeWith, loginOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const methods = await loadMethods(null);
const levels = levelsOf(methods);
const all = methods.flatMap(({ entries }) => entries);
const SUBSTANTIAL = { acr_values: 'idporten-loa-substantial' };
const HIGH = { acr_values: 'idporten-loa-high' };

const simulator = await sharedWorld();
const service = await serviceOf(simulator, 'Byggesak');

const entries = ({ html }: Page) => [...html.matchAll(/class="pp-entry" id="([^"]+)"/g)].map(([, id]) => id);

/** A cooperative citizen goes on by this entry from the page, to the service. */
async function through(page: Page, entry: string, person?: TestPerson): Promise<Page> {
  const solved = await service.solve(page, { method: entry, ...(person && { person: person.id }) });
  expect(solved.state).toBe('proven');
  return page.reload();
}

/** The claims that the browser’s session gives without a page, or the error. */
async function silently({ browser }: Page, wish: Readonly<Record<string, string>>) {
  const page = await browser.open(service.request({ ...wish, prompt: 'none' }));
  const { error } = homeWith(page);
  return error ?? service.redeemed(page);
}

describe.each(all.filter(({ acr }) => acr === 'idporten-loa-substantial'))(
  '$id, of level substantial',
  ({ id }) => {
    it('is not offered where high is asked for, nor reached by its address', {
      tags: ['@asvs-6.8.4', '@asvs-6.3.4'],
    }, async () => {
      const picker = await service.atPicker(HIGH);
      expect(entries(picker)).not.toContain(id);
      const named = await picker.open(`/authorize/${id}`);
      expect([named.heading, entries(named)]).toEqual([picker.heading, entries(picker)]);
      const chosen = await simulator.control.event(loginOf(picker).id, { event: 'choose', entry: id });
      expect([chosen.status, chosen.body.detail]).toEqual([
        400,
        expect.stringContaining(`"${id}" is not an entry`),
      ]);
    });

    it('is raised to high by an eID of that level, which the session then has', async () => {
      const person = await simulator.control.person();
      const home = await through(await service.atPicker(SUBSTANTIAL), id, person);
      const first = await service.redeemed(home);
      expect(first).toMatchObject({ acr: 'idporten-loa-substantial', pid: person.pid });
      expect(await silently(home, SUBSTANTIAL)).toMatchObject({
        acr: first.acr,
        amr: first.amr,
        sub: first.sub,
      });
      expect(await silently(home, HIGH)).toBe('login_required');

      const picker = await service.atPicker(HIGH, home.browser);
      expect(entries(picker)).toContain('bankid');
      const raised = await service.redeemed(await service.throughBankId(picker, person));
      expect(raised).toMatchObject({ acr: 'idporten-loa-high', amr: ['BankID'], sub: first.sub });
      expect(await silently(home, SUBSTANTIAL)).toMatchObject({ acr: 'idporten-loa-high', amr: ['BankID'] });
    });
  },
);

describe.each(all.filter(({ acr }) => levels.isByName(acr)))('$id, of a kind of its own', ({ id, acr }) => {
  it('opens no door of a Norwegian eID, nor the reverse; each stays what it is', {
    tags: '@asvs-6.8.1',
  }, async () => {
    const foreign = await through(await service.atPicker({ acr_values: acr }), id);
    expect(await silently(foreign, SUBSTANTIAL)).toBe('login_required');
    const person = await simulator.control.person();
    const norwegian = await service.logIn(person, SUBSTANTIAL);
    expect(await silently(norwegian, { acr_values: acr })).toBe('login_required');

    const both = await service.atPicker(SUBSTANTIAL, foreign.browser);
    await service.throughBankId(both, person);
    expect(await silently(foreign, SUBSTANTIAL)).toMatchObject({ amr: ['BankID'], pid: person.pid });
  });
});
