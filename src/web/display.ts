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
export const PLAIN_DISPLAY: Display = { scheme: 'auto', size: '100', contrast: 'auto', motion: 'auto' };

export const displayCookie = (name: DisplaySetting): string => `proveporten_${name}`;

/** The value, where it is one of the setting's. */
export function displayValue<Name extends DisplaySetting>(
  name: Name,
  text: string | undefined,
): Display[Name] | undefined {
  return DISPLAY[name].find((value) => value === text);
}

/** The settings of the request's browser. */
export function displayOf(req: Request): Display {
  if (!req.headers.cookie?.includes('proveporten_')) return PLAIN_DISPLAY;
  const chosen = <Name extends DisplaySetting>(name: Name): Display[Name] =>
    displayValue(name, cookie(req, displayCookie(name))) ?? PLAIN_DISPLAY[name];
  return {
    scheme: chosen('scheme'),
    size: chosen('size'),
    contrast: chosen('contrast'),
    motion: chosen('motion'),
  };
}
