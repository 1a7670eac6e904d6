/** The choices of the page: the digital mailbox, and the language in which the public sector writes. */
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../kernel/language.ts';
import type { RegisteredPerson } from './register.ts';
import type { Say } from './words.ts';

/** The providers of digital mailboxes, by organisation number. */
const MAILBOXES = [
  { value: '984661185', text: 'Digipost' },
  { value: '996460320', text: 'e-Boks' },
] as const;

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly more: readonly string[];
  readonly checked: boolean;
  readonly lang: Language | null;
}

/** One of several, as partials/choices draws it. */
export interface ChoicesModel {
  readonly id: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly error: string | null;
}

/** Null = who is reserved has no mailbox. */
export function mailboxModel(
  { reservasjon, digital_post }: RegisteredPerson,
  say: Say,
  error: string | null,
): ChoicesModel | null {
  if (reservasjon === 'JA') return null;
  const chosen = digital_post?.postkasseleverandoeradresse;
  const all = [...MAILBOXES, { value: 'none', text: say('mailbox.none') }];
  const choices = all.map((one) => ({ ...one, more: [], checked: one.value === chosen, lang: null }));
  return { id: 'mailbox', legend: say('mailbox.legend'), choices, error };
}

export function languageModel({ spraak }: RegisteredPerson, say: Say, error: string | null): ChoicesModel {
  const choices = LANGUAGES.map((lang) => {
    return { value: lang, text: LANGUAGE_NAMES[lang], more: [], checked: lang === spraak, lang };
  });
  return { id: 'language', legend: say('language.legend'), choices, error };
}
