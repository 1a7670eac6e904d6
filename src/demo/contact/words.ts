/** The words of the page in four languages. */
import type { Language } from '../../kernel/language.ts';
import en from './texts/en.ts';
import nb, { type ProfileTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export const TEXTS: Readonly<Record<Language, ProfileTexts>> = { nb, nn, en, se };

export type Say = (key: string, fill?: Readonly<Record<string, string>>) => string;

export function wordsIn(language: Language): Say {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  return (key, fill = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`No text is called ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
  };
}
