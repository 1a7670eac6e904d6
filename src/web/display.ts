/** The citizen's settings of how pages look: each a choice of few values, kept in a cookie. */
import type { Request } from 'express';
import { cookie } from './cookies.ts';

/** `auto` follows the system. */
export interface Display {
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Text, in per cent. */
  readonly size: '100' | '125' | '150' | '200';
  /** Media feature prefers-contrast. */
  readonly contrast: 'auto' | 'more';
  /** Media feature prefers-reduced-motion. */
  readonly motion: 'auto' | 'reduced';
}

export type DisplaySetting = keyof Display;

/** The values of each setting; the first holds where nothing was chosen. */
export const DISPLAY: { readonly [Name in DisplaySetting]: readonly [Display[Name], ...Display[Name][]] } = {
  scheme: ['auto', 'light', 'dark'],
  size: ['100', '125', '150', '200'],
  contrast: ['auto', 'more'],
  motion: ['auto', 'reduced'],
};

export const SETTINGS_OF_DISPLAY: readonly DisplaySetting[] = ['scheme', 'size', 'contrast', 'motion'];

/** As a browser that has chosen nothing. */
export const PLAIN_DISPLAY: Display = {
  scheme: DISPLAY.scheme[0],
  size: DISPLAY.size[0],
  contrast: DISPLAY.contrast[0],
  motion: DISPLAY.motion[0],
};

/** What the names of their cookies begin with. */
const COOKIE = 'proveporten_';

export const displayCookie = (name: DisplaySetting): string => COOKIE + name;

/** The value, where it is one of the setting's. */
export function displayValue<Name extends DisplaySetting>(
  name: Name,
  text: string | undefined,
): Display[Name] | undefined {
  return DISPLAY[name].find((value) => value === text);
}

const CHOSEN = new RegExp(`(?:^|; ?)${COOKIE}(${SETTINGS_OF_DISPLAY.join('|')})=`);

/** The settings of the request's browser; most have chosen none, and their cookies are looked through once. */
export function displayOf(req: Request): Display {
  if (!CHOSEN.test(req.headers.cookie ?? '')) return PLAIN_DISPLAY;
  const chosen = <Name extends DisplaySetting>(name: Name): Display[Name] =>
    displayValue(name, cookie(req, displayCookie(name))) ?? PLAIN_DISPLAY[name];
  return {
    scheme: chosen('scheme'),
    size: chosen('size'),
    contrast: chosen('contrast'),
    motion: chosen('motion'),
  };
}
