/** In which language a page is drawn. */
import { isLanguage, type Language, languagesMeant } from '../kernel/language.ts';

/**
 * The real service's cookie: set only when the citizen switches in the page, and then stronger than
 * `ui_locales` (Digdir docs, guide §2).
 */
export const LANGUAGE_COOKIE = 'IDPORTEN_SELECTED_LANGUAGE';

/** Cookie, then the first supported of `ui_locales`, then nb. */
export function chooseLanguage(cookie: string | undefined, uiLocales: readonly string[] = []): Language {
  if (isLanguage(cookie)) return cookie;
  return languagesMeant(uiLocales)[0] ?? 'nb';
}
