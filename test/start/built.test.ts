/** The program that `npm run build` makes does what the sources do, from a folder of its own. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eidsHere } from '../../src/methods/folders.ts';
import { version } from '../../src/version.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { homeWith, requestOf, serviceOf } from '../support/login.ts';
import { world, worldAt } from '../support/world.ts';
import { builtProgram } from './built.ts';
import { emptyFolder, endAll, Program } from './program.ts';

const folder = await builtProgram();
const main = join(folder, 'dist/main.js');
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true });
});

async function started() {
  return worldAt(await new Program({ main }).ready());
}

it('logs in with BankID and with TestID, with no package beside it', async () => {
  const simulator = await started();
  const service = await serviceOf(simulator);
  const person = await simulator.control.person();
  const browser = new Browser('http://service.localhost:9/callback');
  const picker = () => browser.open(requestOf(simulator, service, { prompt: 'login' }));
  expect(homeWith(await throughBankId(browser, await picker(), person, simulator.control))).toHaveProperty(
    'code',
  );
  expect(homeWith(await throughTestId(browser, await picker(), person))).toHaveProperty('code');
});

it('has every eID that lies in a folder, and says which when an unknown one is asked for', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'proveporten.json'), JSON.stringify({ settings: { methods: ['nobody'] } }));
  const program = new Program({ main, cwd });
  expect((await program.exited).code).toBe(1);
  expect(program.stderr).toContain('there is no eID "nobody" here');
  const simulator = await started();
  const own = await world();
  const names = async (issuer: string) =>
    Object.keys((await (await fetch(`${issuer}/control/people`)).json()).people[0].eids);
  expect(await names(simulator.issuer)).toEqual(await names(own.issuer));
  await own.close();
  expect(eidsHere().length).toBeGreaterThan(3);
});

it('serves the assets of the sources under the same address', async () => {
  const { issuer } = await started();
  const own = await world();
  for (const name of ['app.css', 'inter-latin.woff2', 'icon.svg']) {
    const path = `/assets/${loadAssets().version}/${name}`;
    const [built, source] = await Promise.all([fetch(issuer + path), fetch(own.issuer + path)]);
    expect([built.status, await built.text()]).toEqual([200, await source.text()]);
    for (const header of ['content-type', 'cache-control', 'vary', 'etag'])
      expect(built.headers.get(header)).toBe(source.headers.get(header));
  }
  await own.close();
});

it('keeps what Node has compiled, beside package.json', async () => {
  const program = new Program({ main });
  await program.ready();
  await program.end();
  expect(readdirSync(join(folder, 'node_modules/.cache', `proveporten-${version}`))).not.toEqual([]);
});
