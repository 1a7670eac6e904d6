/** MinID's words; also in a language that the page does not choose. */
import { messageTexts, translator } from '../../../eid/texts.ts';
import type { Language } from '../../../kernel/language.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const texts = { nb, nn, en, se };

/** On a person's phone, and in their post. */
export const inTheirLanguage = messageTexts(texts);

/** A text that stands within another one. */
export const within = (language: Language, text: string): string => translator(language, texts)(text);
