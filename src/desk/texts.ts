/**
 * The desk's own texts in four languages (decision 8), and those of the population register. A bank's texts
 * are its eID's.
 */

import type { DeskLine } from '../eid/desk.ts';
import { longDate } from '../kernel/date-format.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import { loginTexts } from '../login/pages/texts.ts';
import type { Desk } from './desk.ts';
import en from './texts/en.ts';
import nb, { type DeskTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export const TEXTS: Localized<DeskTexts> = { nb, nn, en, se };

export type DeskTranslate = (key: keyof DeskTexts, fill?: JsonObject) => string;

export function texts(language: Language): DeskTranslate {
  return loginTexts(language, TEXTS);
}

/**
 * A line of a desk in words; instants stand in the time of a record that has been aged by so much, and are
 * read as dates.
 */
export function tell(language: Language, { texts: own }: Desk, line: DeskLine, aged: number): string {
  const fill = Object.entries(line.with ?? {}).map(([name, value]) => {
    const at = name.endsWith('_at') && typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return [name, Number.isNaN(at) ? value : longDate(at - aged, language)] as const;
  });
  return loginTexts(language, own)(line.text, Object.fromEntries(fill));
}
