/** What the phone says: in the language its owner prefers, whatever the page speaks. */
import type { JsonObject } from '../../../kernel/json.ts';
import { words } from '../../../login/words.ts';
import type { Person } from '../../../people/person.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export function inTheirLanguage(
  { person }: { readonly person: Person | null },
  key: keyof typeof nb,
  fill: JsonObject,
): string {
  return words(person?.locale ?? 'nb', { nb, nn, en, se })(key, fill);
}
