/** Instants as people write them; each is a number as in clock.ts. */
import { LANGUAGES, type Language, LOCALES, type Localized } from './language.ts';

/**
 * Writes instants in a form of a locale. The formatter is made when it is first asked: the tables behind it
 * take a good part of a start to load, and a start writes no date.
 */
export function dateFormat(locale: string, form: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (at) => {
    made ??= new Intl.DateTimeFormat(locale, form);
    return made.format(at);
  };
}

const OSLO = { timeZone: 'Europe/Oslo' } as const;

/** The time of day in Norway as all four languages write it: `15:32`. */
export const osloClock = dateFormat('nb-NO', { timeStyle: 'short', ...OSLO });

const longDates = Object.fromEntries(
  LANGUAGES.map((language) => [language, dateFormat(LOCALES[language], { dateStyle: 'long', ...OSLO })]),
) as Localized<(at: number) => string>;

/** The day in Norway, in words: `1. desember 2026`. */
export const longDate = (at: number, language: Language): string => longDates[language](at);
