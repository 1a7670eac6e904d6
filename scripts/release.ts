/**
 * `npm run release`: what a release hands out, in `release/`. It publishes nothing. With `--dry-run` it tells what stands in the way
 * and goes on; `--builder <URI>` names who runs it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './files.ts';
import { type Digested, type Origin, provenanceOf } from './release/provenance.ts';
import { readTree, type Tree, treeProblems } from './release/tree.ts';

const FOLDER = join(ROOT, 'release');
const UNNAMED = 'urn:x-proveporten:unnamed-builder';

const digested = (folder: string, name: string): Digested => ({
  name,
  sha256: createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex'),
});

/** The tarball, and beside it what of its contents is read without unpacking. Names without a folder. */
function pack(version: string): readonly string[] {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start it by npm run release.');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  execFileSync(process.execPath, [npm, 'pack', '--pack-destination', FOLDER], {
    cwd: ROOT,
    // What npm says where it fails.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const beside = ['sbom.cdx.json', 'third-party-notices.txt'] as const;
  for (const name of beside) copyFileSync(join(ROOT, 'dist', name), join(FOLDER, name));
  return [`proveporten-${version}.tgz`, ...beside];
}

/** Makes the files, and gives their names. What is not committed has no origin that a statement could name. */
function release(tree: Tree, builder: string): readonly string[] {
  const began = new Date();
  const made = pack(tree.version);
  const all = tree.uncommitted === '' ? [...made, provenance(tree, made, { builder, began })] : made;
  const sums = all.map((name) => `${digested(FOLDER, name).sha256}  ${name}\n`);
  writeFileSync(join(FOLDER, 'SHA256SUMS'), sums.join(''));
  return [...all, 'SHA256SUMS'];
}

/** Writes the statement about the files that were made, and gives its name. */
function provenance(
  { version, head, repository }: Tree,
  made: readonly string[],
  run: Pick<Origin, 'builder' | 'began'>,
): string {
  const materials = ['package.json', 'package-lock.json'].map((name) => digested(ROOT, name));
  const [, npm = 'unknown'] = /^npm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  const source = { version, commit: head, repository, materials, node: process.version, npm };
  const subjects = made.map((name) => digested(FOLDER, name));
  const statement = provenanceOf(subjects, { ...source, ...run, ended: new Date() });
  writeFileSync(join(FOLDER, 'provenance.intoto.json'), `${JSON.stringify(statement, null, 1)}\n`);
  return 'provenance.intoto.json';
}

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, builder: { type: 'string', default: UNNAMED } },
});
const tree = readTree();
const problems = treeProblems(tree);
for (const problem of problems) console.error(`- ${problem}`);
if (problems.length > 0 && !values['dry-run']) {
  console.error('No release is made. To make the files all the same: npm run release -- --dry-run');
  process.exit(1);
}
for (const name of release(tree, values.builder))
  console.log(`release/${name}  ${statSync(join(FOLDER, name)).size} bytes`);
console.log('Nothing is signed or published: docs/releases.md says how.');
