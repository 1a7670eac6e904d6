/** An eID asserts no type: its credential and settings are typed by its own schemas. */
import { type Files, lineOf, TEXT, withoutComments } from '../../scripts/files.ts';

/** Another name for what is imported is no cast, nor is `as const`. */
const IMPORT = /^import [^;]*;/gm;
const CAST = /\bas\s+(?!const\b)\S/g;

export function casts(files: Files): readonly string[] {
  return [...files].flatMap(([path, source]) => {
    const blank = (text: string) => text.replace(/[^\n]/g, ' ');
    const code = withoutComments(source).replace(IMPORT, blank).replace(new RegExp(TEXT, 'g'), blank);
    return [...code.matchAll(CAST)].map(({ 0: found, index }) => `${path}:${lineOf(code, index)}: ${found}`);
  });
}
