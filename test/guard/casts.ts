/** An eID asserts no type: its credential and settings are typed by its own schemas. */
import { type Files, lineOf, withoutComments } from '../../scripts/files.ts';

const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
/** Another name for what is imported is no cast, nor is `as const`. */
const IMPORT = /^import [^;]*;/gm;
const CAST = /\bas (?!const\b)\w+/g;

export function casts(files: Files): readonly string[] {
  return [...files].flatMap(([path, source]) => {
    const blank = (text: string) => text.replace(/[^\n]/g, ' ');
    const code = withoutComments(source).replace(IMPORT, blank).replace(TEXT, blank);
    return [...code.matchAll(CAST)].map(({ 0: found, index }) => `${path}:${lineOf(code, index)}: ${found}`);
  });
}
