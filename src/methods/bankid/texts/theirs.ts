/** BankID's words on a person's phone: in the language they prefer, whatever the page speaks. */
import type { JsonObject } from '../../../kernel/json.ts';
import type { Facts } from '../../../login/method.ts';
import { words } from '../../../login/words.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export function inTheirLanguage(
  { person }: Pick<Facts, 'person'>,
  key: keyof typeof nb,
  fill: JsonObject,
): string {
  return words(person?.locale ?? 'nb', { nb, nn, en, se })(key, fill);
}
