/** The card reader's own texts in four languages (decision 8). A helper program's texts are its eID's. */
import { translator } from '../eid/texts.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import en from './texts/en.ts';
import nb, { type ReaderTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS: Localized<ReaderTexts> = { nb, nn, en, se };

export type ReaderTranslate = (key: keyof ReaderTexts, fill?: JsonObject) => string;

export function texts(language: Language): ReaderTranslate {
  return translator(language, TEXTS);
}
