/** The four languages and how one is chosen. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized<T> = Readonly<Record<Language, T>>;

/** How dates and times are written in each, by Intl's names. */
export const LOCALES: Localized<string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB', se: 'se-NO' };

export function isLanguage(value: unknown): value is Language {
  return value === 'nb' || value === 'nn' || value === 'en' || value === 'se';
}

/** The real service's cookie: set only when the citizen switches in the page, and then stronger than `ui_locales` (Digdir docs, guide §2). */
export const LANGUAGE_COOKIE = 'IDPORTEN_SELECTED_LANGUAGE';

/** Cookie, then the first supported of `ui_locales`, then nb. */
export function chooseLanguage(cookie: string | undefined, uiLocales: readonly string[] = []): Language {
  if (isLanguage(cookie)) return cookie;
  return uiLocales.find(isLanguage) ?? 'nb';
}
