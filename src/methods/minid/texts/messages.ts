/** MinID's words; also in a language that the page does not choose. */
import { messageTexts, translator } from '../../../eid/texts.ts';
import type { Language } from '../../../kernel/language.ts';
import appEn from '../app/texts/en.ts';
import appNb from '../app/texts/nb.ts';
import appNn from '../app/texts/nn.ts';
import appSe from '../app/texts/se.ts';
import orderEn from '../order/texts/en.ts';
import orderNb from '../order/texts/nb.ts';
import orderNn from '../order/texts/nn.ts';
import orderSe from '../order/texts/se.ts';
import profileEn from '../profile/texts/en.ts';
import profileNb from '../profile/texts/nb.ts';
import profileNn from '../profile/texts/nn.ts';
import profileSe from '../profile/texts/se.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const texts = {
  nb: { ...nb, ...orderNb, ...profileNb, ...appNb },
  nn: { ...nn, ...orderNn, ...profileNn, ...appNn },
  en: { ...en, ...orderEn, ...profileEn, ...appEn },
  se: { ...se, ...orderSe, ...profileSe, ...appSe },
};

/** On a person's phone, and in their post. */
export const inTheirLanguage = messageTexts(texts);

/** A text that stands within another one. */
export const within = (language: Language, text: string): string => translator(language, texts)(text);
