/** Law 8: an eID is one name in five places. Which files are its own, and who else names it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, lineOf, ROOT, withoutComments } from '../../scripts/files.ts';

/** The five places of an eID. */
export function placesOf(eid: string): readonly string[] {
  return [`src/methods/${eid}`, `views/${eid}`, `test/methods/${eid}.test.ts`, `e2e/${eid}.spec.ts`];
}

/** Data may name an eID: persons hold credentials, settings have defaults. And the bundled service knows ID-porten from outside. */
const DATA = [
  /^src\/people\/cast(?:-[\w-]+)?\.ts$/,
  /^src\/people\/cast\//,
  /^src\/config\.ts$/,
  /^src\/demo\//,
  // A level that ID-porten names as the eID.
  /^src\/kernel\/acr\.ts$/,
];

/** Of another eID. Citizens read product names there, and tokens carry them (`amr`); ids are written small. */
const ANOTHER = /^src\/methods\/[^/]+\//;

/** Whose credential an eID says its own is part of: the one place where it names another (decision 19). */
const PART_OF = /partOf: \{ eid: '[\w-]+'/g;
const blank = (text: string) => ' '.repeat(text.length);

/** Where sources outside its own folder name the eID, or one of its entries, in code. Comments may give it as an example. */
export function naming(files: Files, eid: string, entries: readonly string[]): readonly string[] {
  const names = [...new Set([eid, ...entries])].map((name) => name.replaceAll('-', '[-_]?')).join('|');
  const pattern = (flags: string) => new RegExp(`(?<![\\w-])(?:${names})(?![\\w-])`, flags);
  return [...files]
    .filter(([path]) => !path.startsWith(`src/methods/${eid}/`) && !DATA.some((data) => data.test(path)))
    .flatMap(([path, source]) => {
      const told = withoutComments(source);
      const code = /^src\/methods\/[^/]+\/method\.ts$/.test(path) ? told.replace(PART_OF, blank) : told;
      return [...code.matchAll(pattern(ANOTHER.test(path) ? 'g' : 'gi'))].map(
        (found) => `${path}:${lineOf(code, found.index)} names ${found[0]}.`,
      );
    });
}

const COPIED = [
  'package.json',
  'tsconfig.json',
  'src',
  'views',
  'public',
  'test',
  'e2e',
  'bench',
  'scripts',
  'examples',
];

/** A copy of the repository without the eID, its dependencies linked. The caller removes it. */
export function copyWithout(eid: string, root = ROOT): string {
  const folder = mkdtempSync(join(tmpdir(), `proveporten-without-${eid}-`));
  const configurations = readdirSync(root).filter((name) => name.endsWith('.config.ts'));
  for (const place of [...COPIED, ...configurations]) {
    if (existsSync(join(root, place))) cpSync(join(root, place), join(folder, place), { recursive: true });
  }
  for (const place of placesOf(eid)) rmSync(join(folder, place), { recursive: true, force: true });
  // A junction needs no privilege on Windows.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
