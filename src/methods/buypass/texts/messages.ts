/** Words of Buypass ID's login, app and desk; also in a language that the page does not choose. */
import { messageTexts, translator } from '../../../eid/texts.ts';
import type { Language } from '../../../kernel/language.ts';
import appEn from '../app/texts/en.ts';
import appNb from '../app/texts/nb.ts';
import appNn from '../app/texts/nn.ts';
import appSe from '../app/texts/se.ts';
import deskEn from '../desk/texts/en.ts';
import deskNb from '../desk/texts/nb.ts';
import deskNn from '../desk/texts/nn.ts';
import deskSe from '../desk/texts/se.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const texts = {
  nb: { ...nb, ...appNb, ...deskNb },
  nn: { ...nn, ...appNn, ...deskNn },
  en: { ...en, ...appEn, ...deskEn },
  se: { ...se, ...appSe, ...deskSe },
};

/** On a person's phone, and in their post. */
export const inTheirLanguage = messageTexts(texts);

/** A text that stands within another one. */
export const within = (language: Language, text: string): string => translator(language, texts)(text);
