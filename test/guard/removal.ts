/** Law 8: an eID is one name in a handful of places. Which files are its own, and who else names it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, lineOf, ROOT, withoutComments } from '../../scripts/files.ts';

/** The places of an eID. Its ways may take a folder of their own beside the file. */
export function placesOf(eid: string): readonly string[] {
  return [
    `src/methods/${eid}`,
    `views/${eid}`,
    `test/methods/${eid}.test.ts`,
    `test/ways/${eid}`,
    `test/ways/${eid}.ts`,
    `test/guard/same-texts/${eid}.ts`,
    `e2e/${eid}.spec.ts`,
  ];
}

/** What lists or speaks of eIDs outside src, and so would have to be edited with each. Journeys log in with whichever they like. */
export const LISTS = ['test/guard', 'test/ways', 'e2e/support', 'e2e/accessibility.spec.ts', 'scripts'];
const JOURNEYS = /^e2e\/support\/(?:citizen|waiting)\.ts$/;

/** Data may name an eID: persons hold credentials. And the bundled service knows ID-porten from outside. */
const DATA = [
  /^src\/people\/cast\.ts$/,
  /^src\/demo\//,
  // What is promised to testers and services by name, and what the help pages and the profile tell of: a row goes with its eID.
  /^scripts\/reference\/(?:outside|(?:seed|profile|security)-coverage\/[\w-]+)\.ts$/,
  JOURNEYS,
];

/** Of another eID, or outside src. Product names stand there, and tokens carry them (`amr`); ids are written small. */
const ANOTHER = /^src\/methods\/[^/]+\/|^(?!src\/)/;

/** Whose credential an eID says its own is part of: the one place where it names another (decision 19). */
const PART_OF = /partOf: \{ eid: '[\w-]+'/g;
const blank = (text: string) => ' '.repeat(text.length);

/** In a folder of its name, or a file. */
export function isNamedAfter(path: string, eid: string): boolean {
  return path.split('/').some((part) => part === eid || part.startsWith(`${eid}.`));
}

/** Where sources outside its own files name the eID, or one of its entries, in code. Comments may give it as an example. */
export function naming(files: Files, eid: string, entries: readonly string[]): readonly string[] {
  const names = [...new Set([eid, ...entries])].map((name) => name.replaceAll('-', '[-_]?')).join('|');
  const pattern = (flags: string) => new RegExp(`(?<![\\w-])(?:${names})(?![\\w-])`, flags);
  return [...files]
    .filter(([path]) => !isNamedAfter(path, eid) && !DATA.some((data) => data.test(path)))
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
