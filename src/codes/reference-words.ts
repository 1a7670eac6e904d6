/** Two words that the page and the phone both show, so that the citizen sees they belong together: an adjective and a noun, in Norwegian. */
import { derivedNumber } from '../kernel/entropy.ts';

const ADJECTIVES = ['blå', 'grønn', 'rask', 'stille', 'varm'];
const NOUNS = ['båt', 'stol', 'sky', 'elv', 'lampe'];

/** Follows from the stamp's entropy. In capitals, as the phone shows them. */
export function referenceWords(entropy: string): string {
  const adjective = ADJECTIVES[derivedNumber(entropy, 'adjective', ADJECTIVES.length)];
  const noun = NOUNS[derivedNumber(entropy, 'noun', NOUNS.length)];
  return `${adjective} ${noun}`.toUpperCase();
}
