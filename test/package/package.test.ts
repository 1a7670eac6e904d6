/** The package: what is in it, and that the program and the library do in an empty project what the sources do. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { OUTSIDE } from '../../scripts/reference/outside.ts';
import { toolPath } from '../../scripts/tool.ts';
import { eidsHere } from '../../src/methods/folders.ts';
import { version } from '../../src/version.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { block } from '../documents/blocks.ts';
import type { PACKAGE } from '../documents/list.ts';
import { emptyFolder, endAll, Program } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { exposition, sum } from '../support/exposition.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { homeWith, requestOf, serviceOf } from '../support/login.ts';
import { Party } from '../support/party.ts';
import { ownDatabase } from '../support/shared.ts';
import { world, worldAt } from '../support/world.ts';
import { collector } from '../traces/collector.ts';
import { olderNodes } from './older-nodes.ts';
import { componentsIn, filesOf, KNOWN, PRIVATE, packed, partiesIn, projectWith, run } from './packed.ts';
import { COMMONJS, MODULE, TYPED } from './using.ts';

const text = (name: (typeof PACKAGE)[number]) => block(name).text;

const project = await projectWith(
  await packed(),
  text('docs/recipes/as-a-library.md › Start it from a test 1'),
);
const folder = join(project, 'node_modules/proveporten');
const main = join(project, 'node_modules/.bin', ...OUTSIDE.package.bin);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
afterAll(endAll);

async function started(env: Readonly<Record<string, string>> = {}) {
  const program = new Program({ main, env });
  return { program, ...worldAt(await program.ready()) };
}

describe('what is in it', () => {
  const files = filesOf(folder);

  it('the program, what it reads, types, notices and a bill of materials, and nothing else', () => {
    const of = (place: RegExp) => files.filter((name) => place.test(name)).toSorted();
    for (const place of KNOWN) expect([place, of(place).length > 0]).toEqual([place, true]);
    expect(files.filter((name) => !KNOWN.some((place) => place.test(name)))).toEqual([]);
    const published = ['kernel/errors', 'options', 'running', 'start', 'variables'];
    expect(of(/\.d\.ts$/)).toEqual(published.map((name) => `dist/${name}.d.ts`));
    expect(files).toEqual(expect.arrayContaining(['dist/main.js', 'dist/start.js', 'dist/proveporten.js']));
  });

  it('nothing private, and no path of the machine it was made on', () => {
    expect(files.filter((name) => PRIVATE.some((secret) => name.endsWith(secret)))).toEqual([]);
    const told = files.filter((name) => /\.(?:js|json|txt|ts|eta)$/.test(name));
    expect(told.filter((name) => read(name).includes(ROOT))).toEqual([]);
  });

  it('a manifest that installs nothing, runs nothing when it is installed, and has npm tell nothing of Node beside us', () => {
    const manifest = JSON.parse(read('package.json'));
    expect(manifest).not.toHaveProperty('engines');
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$/)]),
    );
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'proveporten',
    ]);
  });

  it.each(['OTEL_SERVICE_NAME', 'nodejs_eventloop_lag_seconds'])(
    'what has %s in it is read only where it is asked for',
    (word) => {
      const scripts = files.filter((name) => name.endsWith('.js'));
      const [holder = '', ...others] = scripts.filter((name) => read(name).includes(word));
      expect(others).toEqual([]);
      const named = `./${basename(holder)}`;
      const readers = scripts.filter((name) => read(name).includes(named));
      expect(readers).toHaveLength(1);
      for (const name of readers)
        expect(read(name)).not.toMatch(new RegExp(`(?:from|import) ?["'\`]${named}`));
    },
  );

  it('a notice of every package of others that is inside', () => {
    const notices = read('dist/third-party-notices.txt');
    const names = componentsIn(read('dist/sbom.cdx.json'));
    expect(names.filter((name) => !notices.includes(`\n\n${name}, `))).toEqual([]);
    const listed = partiesIn(readFileSync(join(ROOT, 'docs/third-party.md'), 'utf8'));
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter((name) => !names.some((one) => one.startsWith(`${name} `)))).toEqual([]);
  });
});

describe('the program', () => {
  it('logs in with BankID and with TestID, counts and traces, with no package beside it', async () => {
    const taken = await collector();
    const simulator = await started({ PROVEPORTEN_TRACES: taken.origin });
    const service = await serviceOf(simulator);
    const person = await simulator.control.person();
    const browser = new Browser('http://service.localhost:9/callback');
    const picker = () => browser.open(requestOf(simulator, service, { prompt: 'login' }));
    expect(homeWith(await throughBankId(browser, await picker(), person, simulator.control))).toHaveProperty(
      'code',
    );
    expect(homeWith(await throughTestId(browser, await picker(), person))).toHaveProperty('code');
    const metrics = exposition(await (await fetch(`${simulator.issuer}/metrics`)).text());
    expect(sum(metrics, 'proveporten_logins_total', { outcome: 'completed' })).toBe(2);
    await simulator.program.end();
    expect(taken.spans.map(({ name }) => name)).toContain('step bankid.password');
  });

  it('keeps its store in PostgreSQL, whose client is inside and loaded only then', async () => {
    const simulator = await started({ PROVEPORTEN_STORAGE: await ownDatabase() });
    const party = await Party.registered(simulator);
    const code = await party.code(await simulator.control.person());
    expect((await party.redeem(code)).status).toBe(200);
    const engine = filesOf(folder).filter((name) => /^dist\/postgres-.*\.js$/.test(name));
    expect(engine).toHaveLength(1);
    const loaded = filesOf(folder).filter((name) => /\bfrom ?["'`]\.\/postgres-/.test(read(name)));
    expect(loaded).toEqual([]);
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

  it.each(olderNodes())('refuses Node %s in one sentence', async (old, command, ...flags) => {
    const refusal = run(project, command, ...flags, main);
    await expect(refusal).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Prøveporten needs Node 24 or later and this is Node ${old}: install Node 24 (https://nodejs.org) and give the command again.\n`,
    });
  });
});

describe('the library', () => {
  const node = (...args: readonly string[]) => run(project, process.execPath, ...args);
  writeFileSync(join(project, 'login.test.ts'), text('docs/recipes/as-a-library.md › A test 1'));

  it('is started by a test as the recipe says', async () => {
    expect(await node('--test', '--test-reporter=tap', 'login.test.ts')).toMatch(/^# pass 1$/m);
  });

  it('has types, which find what an editor should find', async () => {
    writeFileSync(join(project, 'typed.ts'), TYPED);
    const node24 = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024'];
    await node(toolPath('typescript', 'tsc'), ...strict, ...node24, 'login.test.ts', 'typed.ts');
  });

  it('publishes start and its error, and nothing inside', async () => {
    expect((await node('--input-type=module', '--eval', MODULE)).trimEnd().split('\n')).toEqual([
      OUTSIDE.package.exports.join(),
      'true PORT: must be a whole number from 0 to 65535. Given: "70000".',
      ...Array(3).fill('ERR_PACKAGE_PATH_NOT_EXPORTED'),
    ]);
  });

  it.each(olderNodes())('refuses Node %s in a sentence', async (old, command, ...flags) => {
    const program = "import('proveporten').catch(({ message }) => console.log(message))";
    const told = await run(project, command, ...flags, '--input-type=module', '--eval', program);
    expect(told).toBe(
      `Prøveporten needs Node 24 or later and this is Node ${old}: install Node 24 (https://nodejs.org).\n`,
    );
  });

  it('is the same for a CommonJS module, and several run in one process', async () => {
    const told = await node('--input-type=commonjs', '--eval', COMMONJS);
    const issuers = [...told.matchAll(/^200 (\S+)$/gm)].map(([, issuer]) => issuer);
    expect(new Set(issuers).size).toBe(2);
  });
});
