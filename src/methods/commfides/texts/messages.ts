/** Commfides' words, of its login, its window and its desk; also in a language that the page does not choose. */
import { cardTexts } from '../../../eid/rules/card-texts.ts';
import { messageTexts } from '../../../eid/texts.ts';
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
  nb: { ...nb, ...cardTexts.nb, ...windowNb, ...deskNb },
  nn: { ...nn, ...cardTexts.nn, ...windowNn, ...deskNn },
  en: { ...en, ...cardTexts.en, ...windowEn, ...deskEn },
  se: { ...se, ...cardTexts.se, ...windowSe, ...deskSe },
};

/** In a person's post, and in the window on their computer. */
export const inTheirLanguage = messageTexts<string>(texts);
