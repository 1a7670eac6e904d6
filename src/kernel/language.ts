/** The four languages. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized<T> = Readonly<Record<Language, T>>;

/** Each in its own language. */
export const LANGUAGE_NAMES: Localized<string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  se: 'Sámegiella',
};

/** Intl's locale for each language's dates and times. */
export const LOCALES: Localized<string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB', se: 'se-NO' };

export function isLanguage(value: unknown): value is Language {
  return value === 'nb' || value === 'nn' || value === 'en' || value === 'se';
}

/**
 * Those of the four that language tags mean, in their order, each once: a tag with a region or script counts
 * as its language, and `no` as `nb` (BCP 47; RFC 5646, 2.1 and 4.2; OIDC Core 3.1.2.1: libraries send both).
 */
export function languagesMeant(tags: readonly string[]): readonly Language[] {
  const meant = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  return [...new Set(meant.map((language) => (language === 'no' ? 'nb' : language)).filter(isLanguage))];
}
