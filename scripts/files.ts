/** The files a guard looks at, as values: a guard is a function over such a map, so a fixture can break it without touching the disk. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Path from the root, with `/` on every system → contents. */
export type Files = ReadonlyMap<string, string>;

export const ROOT = join(import.meta.dirname, '..');

const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.data',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
]);

/** Every file below the named places (folders or files) whose name ends in one of the endings. */
export function readFiles(places: readonly string[], endings: readonly string[], root = ROOT): Files {
  const found = places.flatMap((place) => (/\.[a-z]+$/.test(place) ? [place] : below(root, place)));
  const wanted = found.filter((path) => endings.some((ending) => path.endsWith(ending))).toSorted();
  return new Map(wanted.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** None where there is no such folder. */
function below(root: string, folder: string): readonly string[] {
  const exclude = (path: string) => NOT_OURS.has(basename(path));
  return globSync(`${folder}/**`, { cwd: root, exclude }).map((path) => path.replaceAll('\\', '/'));
}

/** A string of TypeScript, with its quotes. */
export const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;

/** TypeScript without its comments: what they say is for people. Line breaks stay, so that positions do. */
export function withoutComments(source: string): string {
  const pattern = new RegExp(String.raw`(${TEXT.source})|/\*[\s\S]*?\*/|(?<![:/])//[^\n]*`, 'g');
  return source.replace(pattern, (whole, text: string | undefined) => text ?? whole.replace(/[^\n]/g, ' '));
}

export function lineOf(source: string, index: number): number {
  return source.slice(0, index).split('\n').length;
}
