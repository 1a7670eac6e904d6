/** Looking up what a page says: the eID's own words first, then the login's. */
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../web/language.ts';
import type { Login } from './machine/login.ts';
import type { Tables } from './machine/transition.ts';
import type { Facts, MethodTexts } from './method.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const own: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nb, nn, en, se };

/** Says the text of a key; `{name}` in it is replaced. @throws Error for a key nobody has: a table that names it is wrong. */
export type Words = (key: string, fill?: JsonObject) => string;

export function words(language: Language, texts?: MethodTexts): Words {
  return (key, fill = {}) => {
    const text = texts?.[language][key] ?? own[language][key];
    if (text === undefined) throw new Error(`No text is called ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
  };
}

/** Words on a person's phone and in their post: in the language they prefer, whatever the page speaks. */
export function theirWords<Key extends string>(texts: Localized<Readonly<Record<Key, string>>>) {
  return ({ person }: Pick<Facts, 'person'>, key: Key, fill: JsonObject): string =>
    words(person?.locale ?? 'nb', texts)(key, fill);
}

/** The own words of the eID or post-login step that a login stands at. */
export function textsOf(tables: Tables, login: Login): MethodTexts | undefined {
  const table =
    login.interlude === null
      ? tables.methods.find(({ id }) => id === login.method)
      : tables.postLogin.find(({ id }) => id === login.interlude);
  return table?.texts;
}
