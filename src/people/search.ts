/**
 * Finds people by words: in any order, each the beginning of a word, without case and accents. The store
 * keeps the index.
 */
import type { Person } from './person.ts';

/**
 * The words that find a person: id, numbers, name, addresses and why they exist. To be put with the record
 * whenever one of them changes.
 */
export function wordsOf({ id, pid, name, mobile, email, why, organisations = [] }: Person): string {
  const national = mobile?.startsWith('+47') ? mobile.slice(3) : null;
  const led = organisations.flatMap(({ orgno, name }) => [orgno, name]);
  return [id, pid, name.given, name.family, mobile, national, email, why, ...led]
    .filter((text) => text !== null)
    .join(' ');
}

/**
 * The typed search as `wordsOf` writes it: a number with gaps (`+47 400 00 123`, `128590 00027`) is one word.
 */
export function searchFor(typed: string): string {
  const text = typed.trim();
  return /^\+?\d[\d\s.-]*$/.test(text) ? text.replace(/[\s.-]+/g, '') : text;
}
