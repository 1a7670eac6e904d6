/** The phone's own texts in four languages (decision 8). What an app says is its eID's. */

import type { Localized } from '../kernel/language.ts';
import type { Skin } from '../people/handset.ts';
import en from './texts/en.ts';
import nb, { type PhoneTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS: Localized<PhoneTexts> = { nb, nn, en, se };

/** Names, the same in every language. */
export const SYSTEMS: Readonly<Record<Skin, string>> = { iphone: 'iOS', android: 'Android' };

type Fill = Readonly<Record<string, string | number>>;
export type Say = (key: keyof PhoneTexts, fill?: Fill) => string;

export function texts(language: keyof typeof TEXTS): Say {
  return (key, fill = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
}
