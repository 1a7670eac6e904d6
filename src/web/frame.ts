/** The layout's parts around a page, and those of them that follow from the request. */
import type { Language } from '../kernel/language.ts';
import type { Display } from './display.ts';
import { languageOf, type PageRequest } from './page-request.ts';

export interface Frame {
  readonly language: Language;
  /** The page is in no other language, so that no switch is shown. */
  readonly oneLanguage?: true;
  readonly title: string;
  /** The title says so, for who hears it first (WCAG 2.4.2 and the practice of public forms). */
  readonly error?: boolean;
  readonly service?: { readonly name: string; readonly logo_uri: string | null } | null;
  /** Path and query of this page, for the links that switch language and colours; null = none are shown. */
  readonly path: string | null;
  /** As a browser that has chosen nothing unless told. */
  readonly display?: Display;
  /** Login pages: one centred column. */
  readonly narrow: boolean;
  /** Files of `public/`. */
  readonly scripts?: readonly string[];
  /** `<seconds>; url=<address>`: where a browser without scripts goes by itself; absent = nowhere. */
  readonly refresh?: string;
  readonly back?: { readonly href: string; readonly text: string };
}

/**
 * Language and colours as chosen in the browser (`uiLocales` of the login second); an answer to a post offers
 * no switch, since a link could not repeat it.
 */
export function frameOf(
  request: Pick<PageRequest, 'chosen' | 'display' | 'path'>,
  parts: Omit<Frame, 'language' | 'display' | 'path'>,
  uiLocales: readonly string[] = [],
): Frame {
  const { display, path } = request;
  return { ...parts, language: languageOf(request, uiLocales), display, path };
}
