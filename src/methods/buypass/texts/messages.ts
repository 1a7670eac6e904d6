/** Words of Buypass ID's login, app, card and desk; also in a language that the page does not choose. */
import { cardTexts } from '../../../eid/rules/card-texts.ts';
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
import windowEn from '../window/texts/en.ts';
import windowNb from '../window/texts/nb.ts';
import windowNn from '../window/texts/nn.ts';
import windowSe from '../window/texts/se.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const texts = {
  nb: { ...nb, ...appNb, ...deskNb, ...cardTexts.nb, ...windowNb },
  nn: { ...nn, ...appNn, ...deskNn, ...cardTexts.nn, ...windowNn },
  en: { ...en, ...appEn, ...deskEn, ...cardTexts.en, ...windowEn },
  se: { ...se, ...appSe, ...deskSe, ...cardTexts.se, ...windowSe },
};

/** On a person's phone, and in their post. */
export const inTheirLanguage = messageTexts(texts);

/** A text that stands within another one. */
export const within = (language: Language, text: string): string => translator(language, texts)(text);
