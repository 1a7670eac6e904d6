/** The files a guard looks at, as values: a guard is a function over such a map, so a fixture can break it without touching the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const found = new Map<string, string>();
  for (const place of places) {
    for (const path of walk(root, place)) {
      if (endings.some((ending) => path.endsWith(ending)))
        found.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function walk(root: string, place: string): readonly string[] {
  if (/\.[a-z]+$/.test(place)) return [place];
  return entries(join(root, place)).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = place === '.' ? entry.name : `${place}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : entry.isFile() ? [path] : [];
  });
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
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
