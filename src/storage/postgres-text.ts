/** Texts for PostgreSQL, which has no place for a NUL, and words to search by. */

/** Two characters in the place of NUL, and of the one that marks them. */
const MARK = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MARKED = /[\0\u0001]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const MARKS = /\u0001([01])/g;

/** The text as it is stored; half a character, for which UTF-8 has no place, becomes U+FFFD. */
export function toText(text: string): string {
  return text.toWellFormed().replace(MARKED, (found) => MARK + (found === MARK ? '1' : '0'));
}

/** The text as it was given. */
export function fromText(stored: string): string {
  return stored.includes(MARK) ? stored.replace(MARKS, (_marks, of) => (of === '1' ? MARK : '\0')) : stored;
}

/** A lexeme has a bound (postgresql.org/docs/current/textsearch-limitations.html): 2 kB, and 16,383 places. */
const [LONGEST, MOST] = [400, 16_000];

/** The words of a text: letters and digits, without case and accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST).toWellFormed());
}

/** As the text of a tsvector: each word with its place. */
export function toVector(text: string): string {
  return wordsOf(text)
    .slice(0, MOST)
    .map((word, place) => `'${word}':${place + 1}`)
    .join(' ');
}

/**
 * As the text of a tsquery: each part between spaces begins words of the record, in its own order; null where
 * there is no word.
 */
export function toQuery(search: string): string | null {
  const parts = search.split(/\s+/u).map(wordsOf);
  const sought = parts.filter((words) => words.length > 0);
  if (sought.length === 0) return null;
  return sought.map((words) => `(${words.map((word) => `'${word}'`).join(' <-> ')}:*)`).join(' & ');
}
