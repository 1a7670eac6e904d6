/** In which language a page of the bundled services is, and the links to the others. */
import type { Request } from 'express';
import {
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languagesMeant,
} from '../../kernel/language.ts';
import type { SignedIn } from '../relying.ts';
import { TEXTS } from './words.ts';

/** The languages that a page of the service is in. */
export interface LanguagesModel {
  readonly label: string;
  readonly all: readonly {
    readonly href: string;
    readonly text: string;
    readonly lang: Language;
    readonly current: boolean;
  }[];
}

/** A page in a language, and where it is. */
export interface Readable {
  readonly language: Language;
  /** Path and query; null = the page answers a form, which no link can repeat. */
  readonly address: string | null;
}

/** In the query of a page: the language that is chosen on it. */
const LANG = 'lang';

/** The language that the address chooses, and the address without it; null = it chooses none. */
export function chosenIn({
  method,
  query,
  originalUrl,
}: Request): { language: Language; address: string } | null {
  const language = query[LANG];
  if (method !== 'GET' || !isLanguage(language)) return null;
  return { language, address: withoutLanguage(originalUrl) };
}

/** The rest stays as it was written: an answer of ID-porten is known again by its address. */
function withoutLanguage(address: string): string {
  const rest = address.replace(/([?&])lang=[^&]*&?/, '$1').replace(/[?&]$/, '');
  // Two slashes in front would lead to another host.
  return rest.replace(/^[/\\]+/, '/');
}

const withLanguage = (address: string, language: Language): string =>
  `${address}${address.includes('?') ? '&' : '?'}${LANG}=${language}`;

/** As chosen on the page (`chosen`), else the first that the browser asks for, else bokmål. */
export function languageFor(req: Request, chosen: Language | undefined): Language {
  return chosen ?? languagesMeant(req.acceptsLanguages())[0] ?? 'nb';
}

/** As chosen on the page, else as the citizen read ID-porten's pages. */
export function languageAfterLogin(chosen: Language | undefined, { claims }: SignedIn): Language {
  return chosen ?? (isLanguage(claims.locale) ? claims.locale : 'nb');
}

/** Null for a page that no link can repeat. */
export function languagesModel({ language, address }: Readable): LanguagesModel | null {
  if (address === null) return null;
  const all = LANGUAGES.map((lang) => ({
    href: withLanguage(address, lang),
    text: LANGUAGE_NAMES[lang],
    lang,
    current: lang === language,
  }));
  return { label: TEXTS[language].language, all };
}
