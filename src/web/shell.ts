/** The parts of the layout around a page, worked out from its frame. */

import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../kernel/language.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { type Display, PLAIN_DISPLAY } from './display.ts';
import type { Frame } from './frame.ts';
import type { LayoutTexts } from './texts/nb.ts';
import { TEXTS } from './texts.ts';

interface Link {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

export interface RendererOptions {
  /**
   * The permanent banner: that this is a simulator, and, if so, that its tester's zone is open to everyone.
   */
  readonly banner: 'simulator' | 'open-zone';
  /** Of the assets. */
  readonly version: string;
  /** As `strictTemplates` has it. */
  readonly strictly: boolean;
  /** Where the login's pages are, for pages of another origin; absent = the same. */
  readonly loginOrigin?: string;
}

export interface Shell {
  readonly language: Language;
  readonly title: string;
  readonly display: Display;
  /** The page of settings, which leads back to this one. */
  readonly settings: string | null;
  readonly settingsText: string;
  readonly narrow: boolean;
  readonly banner: readonly string[];
  readonly service: { readonly name: string; readonly logo_uri: string | null } | null;
  readonly languages: readonly (Link & { readonly language: Language })[];
  readonly schemes: readonly Link[];
  readonly back: { readonly href: string; readonly text: string } | null;
  readonly scripts: readonly string[];
  readonly refresh: string | null;
  /** Address of the help centre. */
  readonly help: string;
  /** `/assets/<version>` */
  readonly assets: string;
  readonly texts: LayoutTexts;
}

/** An address that holds a number that could be real is not repeated in links (law 10). */
function switchable(path: string | null): string | null {
  return path === null || path.length > 2000 || holdsRealNumber(path) ? null : path;
}

/** Names and values that are written in a query as they are. */
const PLAIN_QUERY = /^[\w.*-]+=[\w.*-]*(?:&[\w.*-]+=[\w.*-]*)*$/;
const SET_BY_LINK = /(?:^|&)(?:lang|scheme)=/;

/**
 * Links to this page with one parameter set: put together where the address is as simple as nearly all of
 * ours are.
 */
function linker(path: string): (name: string, value: string) => string {
  const at = path.indexOf('?');
  const query = at < 0 ? '' : path.slice(at + 1);
  if (at < 0) return (name, value) => `${path}?${name}=${value}`;
  if (PLAIN_QUERY.test(query) && !SET_BY_LINK.test(query)) return (name, value) => `${path}&${name}=${value}`;
  const url = new URL(path, 'http://here.invalid');
  const { search } = url;
  return (name, value) => {
    url.search = search;
    url.searchParams.set(name, value);
    return url.pathname + url.search;
  };
}

/** Parameters that OpenID Connect carries in an address: they stand in no other (OWASP ASVS 5.0, 14.2.1). */
const SECRET_QUERY = /[?&](?:id_token_hint|login_hint|code|response)=/;

/** Leads back where a link can, and may; null on the page itself. */
function settingsOf(path: string | null, { loginOrigin = '' }: RendererOptions): string | null {
  if (path === null || SECRET_QUERY.test(path)) return `${loginOrigin}/settings`;
  return path.startsWith('/settings') ? null : `/settings?${new URLSearchParams({ back: path })}`;
}

/** Everything the layout needs. */
export function shell(frame: Frame, options: RendererOptions): Shell {
  const texts = TEXTS[frame.language].layout;
  const { display = PLAIN_DISPLAY } = frame;
  const path = switchable(frame.path);
  const link = linker(path ?? '/');
  return {
    language: frame.language,
    title: `${frame.error === true ? texts.errorPrefix : ''}${frame.title}`,
    display,
    settings: settingsOf(path, options),
    narrow: frame.narrow,
    banner: options.banner === 'open-zone' ? [texts.simulator, texts.openZone] : [texts.simulator],
    service: frame.service ?? null,
    languages: (path === null || frame.oneLanguage === true ? [] : LANGUAGES).map((language) => ({
      language,
      href: link('lang', language),
      text: LANGUAGE_NAMES[language],
      current: language === frame.language,
    })),
    schemes: (path === null ? [] : (['auto', 'light', 'dark'] as const)).map((scheme) => ({
      href: link('scheme', scheme),
      text: texts.schemes[scheme],
      current: scheme === display.scheme,
    })),
    settingsText: TEXTS[frame.language].settings.heading,
    back: frame.back ?? null,
    scripts: ['page.js', ...(frame.scripts ?? [])],
    refresh: frame.refresh ?? null,
    help: `${options.loginOrigin ?? ''}/help`,
    assets: `/assets/${options.version}`,
    texts,
  };
}
