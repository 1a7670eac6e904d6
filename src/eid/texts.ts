/** Looks up the texts of pages and messages. */
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import type { Facts } from './facts.ts';

/** The words of an eID in one language. `Feedback.text` names a key `errors.<code>`. */
export type MethodTexts = Localized<Readonly<Record<string, string>>>;

/**
 * Says the text of a key; `{name}` in it is replaced. @throws Error for a key that no table has: a row that
 * names it is wrong.
 */
export type Translate = (key: string, fill?: JsonObject) => string;

/** Of several tables the first that has the key. */
export function translator(language: Language, ...tables: readonly MethodTexts[]): Translate {
  return (key, fill = {}) => {
    const text = tables.find((texts) => texts[language][key] !== undefined)?.[language][key];
    if (text === undefined) throw new Error(`No text is called ${key}`);
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
  };
}

/** Words on a person's phone and in their post: in the language they prefer, whatever the page speaks. */
export function messageTexts<Key extends string>(texts: Localized<Readonly<Record<Key, string>>>) {
  return ({ person }: Pick<Facts, 'person'>, key: Key, fill: JsonObject): string =>
    translator(person?.locale ?? 'nb', texts)(key, fill);
}

/** One text in the four languages, such as the name in the picker. */
export const localized = <Key extends string>(
  { nb, nn, en, se }: Localized<Readonly<Record<Key, string>>>,
  key: Key,
): Localized<string> => ({ nb: nb[key], nn: nn[key], en: en[key], se: se[key] });
