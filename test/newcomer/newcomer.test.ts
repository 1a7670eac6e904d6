/** From nothing to a login, by the commands of README and of the page on releases; prints how long each took on this machine. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { version } from '../../src/version.ts';
import { block } from '../documents/blocks.ts';
import type { NEWCOMER } from '../documents/list.ts';
import { freePorts, type Ports, shell, startedAs, stopAll } from '../documents/reader.ts';
import { emptyFolder } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { Control } from '../support/world.ts';

const text = (name: 'README.md › Start 1' | (typeof NEWCOMER)[number]) => block(name).text;

/** Downloads what the machine's cache of packages lacks, and nothing else. */
const CACHED = 'export npm_config_prefer_offline=true';
/** As on a machine that has Node 24: this one's comes first. */
const NODE_24 = `export PATH=${dirname(process.execPath)}${delimiter}"$PATH"`;
const TARBALL = `proveporten-${version}.tgz`;
/** A whole installation, on a machine that does other things too (ms). */
const PATIENCE = 600_000;

const folder = join(emptyFolder(), 'proveporten');
const run = (commands: string, cwd = folder) => shell([CACHED, commands].join('\n'), ports, cwd);
const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

let ports: Ports;

/** Runs and tells the seconds. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** What README promises of a start: discovery, and the first login at the bundled service with the person it names. */
async function servesTheFirstLogin(): Promise<void> {
  const issuer = `http://localhost:${ports.simulator}`;
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  expect(await discovery.json()).toMatchObject({ issuer });
  const control = new Control(issuer);
  const [kari] = await control.found('17858713889');
  if (kari === undefined) throw new Error('Nobody has the number of README.');
  const browser = new Browser();
  const picker = await browser.open(`http://localhost:${ports.demo}/login`);
  const home = await throughBankId(browser, picker, kari, control);
  expect([home.status, home.url.port]).toEqual([200, String(ports.demo)]);
  expect(home.text).toContain(kari.pid);
}

beforeAll(async () => {
  execFileSync('git', ['clone', '--quiet', ROOT, folder]);
  ports = await freePorts();
});
afterEach(stopAll);

describe('with git and npm', { timeout: PATIENCE }, () => {
  it('a clone and two commands: installed without a warning, and a first login', async () => {
    const told = await timed('clone, npm ci, npm start until it serves', () =>
      startedAs([CACHED, text('README.md › Start 1')].join('\n'), ports, folder),
    );
    expect(told).not.toMatch(/\bwarn|EBADENGINE|deprecated/i);
    await servesTheFirstLogin();
  });
});

// Packed from the clone, which the test above has installed.
describe('with Node 24 and the package', { timeout: PATIENCE }, () => {
  // Below another project: npx reads `./` from the project's folder, and an absolute path as a command.
  const project = join(emptyFolder(), 'below');
  mkdirSync(join(project, '../node_modules'), { recursive: true });
  mkdirSync(project);

  it('one command, with no network and an empty cache: a first login', async () => {
    await run('npm pack');
    cpSync(join(folder, TARBALL), join(project, TARBALL));
    const alone = [NODE_24, 'export npm_config_offline=true', `export npm_config_cache=${emptyFolder()}`];
    const command = text('README.md › Start 3');
    expect(command).toContain(TARBALL);
    const told = await timed('npx until it serves', () =>
      startedAs([...alone, command].join('\n'), ports, project),
    );
    expect(told).not.toMatch(/\bwarn/i);
    await servesTheFirstLogin();
  });

  it('a release: the same bytes from the same commit, and sums that can be checked', async () => {
    await timed('a release', () => run(text('docs/releases.md › What it makes 1')));
    const made = join(folder, 'release');
    expect(sumOf(join(made, TARBALL))).toBe(sumOf(join(project, TARBALL)));
    const checked = await run(text('docs/releases.md › Check what you were given 1'));
    expect(checked.trim().split('\n')).toHaveLength(readdirSync(made).length - 1);
    const statement = JSON.parse(readFileSync(join(made, 'provenance.intoto.json'), 'utf8'));
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
    expect(statement.predicate.buildDefinition.resolvedDependencies[0].digest).toEqual({ gitCommit: commit });
    expect(statement.subject).toContainEqual({
      name: TARBALL,
      digest: { sha256: sumOf(join(made, TARBALL)) },
    });
  });
});
