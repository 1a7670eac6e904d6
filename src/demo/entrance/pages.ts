/**
 * What a citizen meets of each bundled service before the login, and where it has not come about or has ended:
 * in their language, with one way on. The developer's words stand behind it, in English.
 */
import type { GoodbyeModel, ProblemModel, StartModel } from '../models.ts';
import type { Registration } from '../relying.ts';
import { type LanguagesModel, languagesModel, type Readable } from './languages.ts';
import type { EntranceTexts } from './texts/nb.ts';
import { TEXTS } from './words.ts';

/** By path: what the service offers. */
const LEADS: Readonly<Record<string, keyof EntranceTexts>> = {
  '/contact': 'contact.lead',
  '/innsyn': 'innsyn.lead',
  '/signer': 'signer.lead',
};

/** The citizen's page, and the service that it is of. */
export interface Visitor extends Readable {
  readonly registration: Pick<Registration, 'name' | 'path'>;
}

export interface EntranceModel {
  readonly heading: string;
  readonly lead: string;
  readonly login: string;
  readonly languages: LanguagesModel | null;
  readonly other: { readonly href: string; readonly text: string };
  readonly developer: string;
  readonly start: StartModel;
}

/** A page that tells what became of a login or a visit; the developer reads it as `model`. */
export interface ToldModel<M> {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly languages: LanguagesModel | null;
  readonly again: { readonly href: string; readonly text: string };
  readonly developer: string;
  /** The view of the developer's words. */
  readonly words: string;
  readonly model: M;
}

export function entranceModel(visitor: Visitor, start: StartModel): EntranceModel {
  const { registration, language } = visitor;
  const t = TEXTS[language];
  return {
    heading: registration.name,
    lead: t[LEADS[registration.path] ?? 'demo.lead'],
    login: t.login,
    languages: languagesModel(visitor),
    other: { href: start.other.href, text: t.other.replace('{name}', start.other.name) },
    developer: t.developer,
    start,
  };
}

/** After a logout at ID-porten; `isOwn`: one that began in this browser, so that it is known what has ended. */
export function leftModel(visitor: Visitor, model: GoodbyeModel, isOwn: boolean): ToldModel<GoodbyeModel> {
  const keys = isOwn ? (['left.heading', 'left.lead'] as const) : (['left.heading'] as const);
  return { ...toldModel(visitor, keys, model), words: '/demo/goodbye-words' };
}

/** Whether it was the citizen who ended the login. */
export const isCancelled = ({ facts }: Pick<ProblemModel, 'facts'>): boolean =>
  facts.some(({ name, value }) => name === 'error' && value === 'access_denied');

const PROBLEMS = {
  cancelled: ['cancelled.heading', 'cancelled.lead'],
  failed: ['failed.heading', 'failed.lead', 'failed.advice'],
  refused: ['refused.heading', 'refused.lead'],
} as const;

/** What a citizen reads of a problem: the login has not come about, or what was sent is not taken. */
export type Problem = keyof typeof PROBLEMS;

export function problemModel(
  visitor: Visitor,
  problem: Problem,
  model: ProblemModel,
): ToldModel<ProblemModel> {
  return { ...toldModel(visitor, PROBLEMS[problem], model), words: '/demo/problem-words' };
}

function toldModel<M extends { readonly again: string }>(
  visitor: Visitor,
  keys: readonly (keyof EntranceTexts)[],
  model: M,
): Omit<ToldModel<M>, 'words'> {
  const { registration, language } = visitor;
  const t = TEXTS[language];
  const [heading = '', ...lines] = keys.map((key) => t[key].replace('{name}', registration.name));
  return {
    heading,
    lines,
    languages: languagesModel(visitor),
    again: { href: model.again, text: t.again },
    developer: t.developer,
    model,
  };
}
