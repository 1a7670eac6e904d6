/** The package as somebody gets it: packed from a copy of the repository, and installed in an empty folder without a network. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/files.ts';
import { clone } from '../documents/reader.ts';
import { emptyFolder } from '../start/program.ts';

/** What must never leave a working tree, put there before it is packed. */
export const PRIVATE = ['.env', '.data/proveporten.db', 'dist/of-an-earlier-build.js', 'key.pem'] as const;

/** The files of a package, by kind: whatever is of none does not belong there. */
export const KNOWN = [
  /^(?:LICENSE|README\.md|package\.json)$/,
  /^views\/[\w./-]+\.(?:eta|js|json|svg|webp)$/,
  /^dist\/assets\/(?:index\.json|[\w.-]+\.(?:br|gzip|identity))$/,
  /^dist\/[\w.-]+\.js$/,
  /^dist\/(?:third-party-notices\.txt|sbom\.cdx\.json)$/,
  /\.d\.ts$/,
];

/** Paths below a folder. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** Of CycloneDX, what is read here. */
interface Bom {
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
  }[];
}

/** Names and versions in a bill of materials. */
export function componentsIn(bill: string): readonly string[] {
  const { components }: Bom = JSON.parse(bill);
  return components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`);
}

/** Names of packages in the table of docs/third-party.md, below its head. */
export function partiesIn(page: string): readonly string[] {
  const [, , ...rows] = page.matchAll(/^\| (\S+) \| (.*) \|/gm);
  return rows.map(([, name = '', what = '']) => /the fork (\S+)\)/.exec(what)?.[1] ?? name);
}

/** Neither npm's own variables nor the commands that npx has put before the others, and no network for npm. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PROVEPORTEN_|NODE_|VITEST|npm_)/i.test(name),
  );
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: PATH.join(delimiter), npm_config_offline: 'true' };
}

/**
 * Runs a command in a folder, as a newcomer's shell does.
 *
 * @throws Error with its output where it fails.
 */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env: environment() });
  return stdout;
}

/** `npm pack`: the tarball's path. */
export async function packed(): Promise<string> {
  const repository = clone();
  for (const name of ['README.md', 'LICENSE', '.npmrc']) cpSync(join(ROOT, name), join(repository, name));
  for (const name of PRIVATE) {
    mkdirSync(join(repository, name, '..'), { recursive: true });
    writeFileSync(join(repository, name), 'private');
  }
  const destination = emptyFolder();
  await run(repository, 'npm', 'pack', '--pack-destination', destination);
  const [tarball = '', ...others] = readdirSync(destination);
  if (others.length > 0) throw new Error(`npm pack made ${others.length} further files`);
  return join(destination, tarball);
}

/**
 * A new project that has nothing but the package, which the commands of the recipe install.
 *
 * @returns its folder.
 */
export async function projectWith(tarball: string, commands: string): Promise<string> {
  const project = emptyFolder();
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  cpSync(tarball, join(project, basename(tarball)));
  await run(project, 'bash', '-e', '-c', commands);
  return project;
}
