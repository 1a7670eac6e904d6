/** BankID's words in a language that the page does not choose: on a person's phone, in their post, and within another text. */
import { messageTexts, translator } from '../../../eid/texts.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const all = { nb, nn, en, se };

export const inTheirLanguage = messageTexts(all);

/** A text that stands within another one. */
export const within = (language: keyof typeof all, text: string): string => translator(language, all)(text);
