/** Several instances on one store: behind one address they are one, and beside each other they leave each other alone. */

import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { exposure } from '../../src/storage/open.ts';
import { freePort } from '../start/program.ts';
import { balancer } from '../support/balancer.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, requestOf } from '../support/login.ts';
import { ownWorld } from '../support/shared.ts';
import { Control, type OwnWorld, type WorldOptions } from '../support/world.ts';

const root = mkdtempSync(join(tmpdir(), 'proveporten-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'of-a-test-'));
});

const serve = (options: WorldOptions): Promise<OwnWorld> =>
  ownWorld({ storage: `sqlite:${join(folder, 'store.db')}`, ...options });

describe('two instances on different ports behind one address', () => {
  it('log in without stickiness: the cookie is named by the port that the browser sees', {
    tags: '@threat-F6',
  }, async () => {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const ports = [];
    for (const _ of ['one', 'other']) {
      const own = await freePort();
      await serve({ issuer, port: own });
      ports.push(own);
    }
    const front = await balancer(ports, { port });
    onTestFinished(() => front.close());
    const control = new Control(issuer);
    const service = await control.service({ client_name: 'T', redirect_uris: [CALLBACK] });
    const asked = requestOf({ login: issuer }, service);
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(asked);
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
    expect(browser.jar.names).toEqual([`proveporten_${port}`]);
    // And again, by single sign-on of whichever instance is asked.
    const again = await browser.open(asked);
    expect(again.url.searchParams.get('code')).not.toBeNull();
  });
});

describe('two instances of one inner port under two names', () => {
  it('have cookies of different names on one host', async () => {
    const names = [];
    for (const loginOrigin of ['http://localhost:18080', 'http://localhost:18081', 'http://localhost']) {
      const { issuer } = await serve({ loginOrigin, storage: 'sqlite::memory:' });
      const { headers } = await fetch(`${issuer}/browser`, { headers: { host: 'localhost' } });
      names.push(/^(\w+)=/.exec(headers.get('set-cookie') ?? '')?.[1]);
    }
    expect(names).toEqual(['proveporten_18080', 'proveporten_18081', 'proveporten_80']);
  });
});

describe('two instances in one folder', () => {
  /** Headless, so that each login is one round of redirects. */
  async function heading({ demo }: OwnWorld, pid: string): Promise<string> {
    const query = new URLSearchParams({ eid: 'testid', pid });
    return (await new Browser().open(`${demo}/login?${query}`)).heading;
  }

  it('both log in at their bundled services, also after a reset, and say that they share', async () => {
    const first = await serve({ demoPort: 0 });
    const second = await serve({ demoPort: 0 });
    expect(first.warnings.join()).not.toContain('Another instance');
    expect(second.warnings.join()).toContain(`Another instance uses this store too, at ${first.issuer}`);
    const { pid } = await first.control.person();
    for (const one of [first, second]) expect(await heading(one, pid)).toBe('You are logged in');
    for (const one of [first, second]) {
      await one.control.must('POST', '/reset', { all: true });
      for (const each of [first, second]) expect(await heading(each, pid)).toBe('You are logged in');
    }
  });

  it('forget one that has ended: by itself, or without a word', async () => {
    const at = { now: Date.UTC(2026, 0, 1) };
    const clock = { now: () => at.now };
    const first = await serve({ clock });
    await first.close();
    const second = await serve({ clock });
    expect(second.warnings.join()).not.toContain('Another instance');
    at.now += 61_000;
    const third = await serve({ clock });
    expect(third.warnings.join()).not.toContain('Another instance');
  });
});

describe('the files of a store', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('are for one user, also those that were open to others', async () => {
    const place = join(folder, 'new', 'data');
    const path = join(place, 'store.db');
    const files = [path, `${path}-wal`, `${path}-shm`];
    const first = await serve({ storage: `sqlite:${path}` });
    expect(modeOf(place)).toBe('700');
    expect(files.map(modeOf)).toEqual(['600', '600', '600']);
    expect(first.warnings).toEqual([]);
    chmodSync(place, 0o755);
    for (const file of files) chmodSync(file, 0o644);
    expect(exposure(`sqlite:${path}`)).toContain('can be read by other users of this machine');
    const second = await serve({ storage: `sqlite:${path}` });
    expect([place, ...files].map(modeOf)).toEqual(['700', '600', '600', '600']);
    expect(second.warnings.join()).not.toContain('can be read');
  });

  it('leave a folder alone that is not of our making', async () => {
    chmodSync(folder, 0o755);
    await serve({});
    expect([modeOf(folder), modeOf(join(folder, 'store.db'))]).toEqual(['755', '600']);
  });
});
