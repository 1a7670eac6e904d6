/**
 * Two words that the page and the phone both show, so that the citizen sees they belong together: an adjective and a noun,
 * in Norwegian whatever the page speaks. All nouns are of common gender, so each adjective has one form.
 */
import { derivedNumber } from '../kernel/entropy.ts';
import { ADJECTIVES } from './adjectives.ts';
import { NOUNS } from './nouns.ts';

/** Follows from the stamp's entropy. In capitals, as the phone shows them. */
export function referenceWords(entropy: string): string {
  const adjective = ADJECTIVES[derivedNumber(entropy, 'adjective', ADJECTIVES.length)];
  const noun = NOUNS[derivedNumber(entropy, 'noun', NOUNS.length)];
  return `${adjective} ${noun}`.toUpperCase();
}
