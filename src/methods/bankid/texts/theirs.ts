/** BankID's words on a person's phone and in their post. */
import { theirWords } from '../../../login/words.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

export const inTheirLanguage = theirWords({ nb, nn, en, se });
