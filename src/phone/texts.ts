/** The phone's own texts in four languages (decision 8). An app's texts are its eID's. */

import { translator } from '../eid/texts.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import type { Platform } from '../people/handset.ts';
import en from './texts/en.ts';
import nb, { type PhoneTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS: Localized<PhoneTexts> = { nb, nn, en, se };

/** Names, the same in every language. */
export const SYSTEMS: Readonly<Record<Platform, string>> = { iphone: 'iOS', android: 'Android' };

export type PhoneTranslate = (key: keyof PhoneTexts, fill?: JsonObject) => string;

export function texts(language: Language): PhoneTranslate {
  return translator(language, TEXTS);
}
