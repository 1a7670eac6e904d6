/** The words of the window and of the card and reader beside it that are the same for every card. */
import en from './card-texts/en.ts';
import nb from './card-texts/nb.ts';
import nn from './card-texts/nn.ts';
import se from './card-texts/se.ts';

export const cardTexts = { nb, nn, en, se };
