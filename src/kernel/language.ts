/** The four languages. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized<T> = Readonly<Record<Language, T>>;

/** Intl's locale for each language's dates and times. */
export const LOCALES: Localized<string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB', se: 'se-NO' };

export function isLanguage(value: unknown): value is Language {
  return value === 'nb' || value === 'nn' || value === 'en' || value === 'se';
}
