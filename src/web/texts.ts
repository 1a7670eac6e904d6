/** The web room's texts in four languages (decision 8). */
import type { Localized } from '../kernel/language.ts';
import { en } from './texts/en.ts';
import { nb, type WebTexts } from './texts/nb.ts';
import { nn } from './texts/nn.ts';
import { se } from './texts/se.ts';

export const TEXTS: Localized<WebTexts> = { nb, nn, en, se };
