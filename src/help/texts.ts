/** The help centre's own words in four languages; those of a topic stand with the topic. */
import { translator } from '../eid/texts.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import en from './texts/en.ts';
import nb, { type HelpTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS: Localized<HelpTexts> = { nb, nn, en, se };

export type HelpTranslate = (key: keyof HelpTexts, fill?: JsonObject) => string;

/** The help centre's words in a language. */
export function helpTexts(language: Language): HelpTranslate {
  return translator(language, TEXTS);
}
