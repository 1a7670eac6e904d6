/**
 * Two words that the page and the phone both show, so that the citizen sees they belong together: an
 * adjective and a noun, in Norwegian whatever the page speaks. All nouns are of common gender, so each
 * adjective has one form.
 */
import { derivedNumber } from '../kernel/entropy.ts';
import { ADJECTIVES } from './adjectives.ts';
import { NOUNS } from './nouns.ts';

/** Follows from the stamp's entropy. In capitals, as the phone shows them. */
export const referenceWords = (entropy: string): string => wordsAt(entropy, 0);

/** Two that never are those. */
export const otherWords = (entropy: string): string => wordsAt(entropy, 1);

/** So many places further on in both lists. */
function wordsAt(entropy: string, further: number): string {
  const word = (list: readonly string[], name: string) =>
    list[(derivedNumber(entropy, name, list.length) + further) % list.length];
  return `${word(ADJECTIVES, 'adjective')} ${word(NOUNS, 'noun')}`.toUpperCase();
}
