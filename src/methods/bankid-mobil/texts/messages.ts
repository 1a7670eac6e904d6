/** The texts of the phone. */
import { messageTexts } from '../../../eid/texts.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const inTheirLanguage = messageTexts({ nb, nn, en, se });
