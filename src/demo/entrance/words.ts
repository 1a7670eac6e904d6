/** The words of the pages in four languages. */
import type { Language } from '../../kernel/language.ts';
import en from './texts/en.ts';
import nb, { type EntranceTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export const TEXTS: Readonly<Record<Language, EntranceTexts>> = { nb, nn, en, se };
