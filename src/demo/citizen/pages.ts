/** The one page of "Innsyn" and "Signer": further services with a name and a logo of their own. */
import type { Language } from '../../kernel/language.ts';
import { view } from '../../web/render.ts';
import { type LanguagesModel, languageAfterLogin, languagesModel } from '../entrance/languages.ts';
import { nameOf, type SignedIn } from '../relying.ts';
import en from './texts/en.ts';
import nb, { type CitizenTexts } from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS: Readonly<Record<Language, CitizenTexts>> = { nb, nn, en, se };

/** By path: the first part of the keys of their texts. */
const KINDS = { '/innsyn': 'innsyn', '/signer': 'signer' } as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];

interface CitizenModel {
  readonly heading: string;
  readonly languages: LanguagesModel | null;
  readonly t: CitizenTexts;
  readonly lead: string;
  readonly list: string;
  readonly documents: readonly string[];
  readonly name: string;
  readonly pid: string;
  readonly logout: string;
  readonly headless: boolean;
  readonly other: { readonly href: string; readonly text: string };
}

export const CITIZEN = view<CitizenModel>('demo/citizen');

/** Undefined for a registration that is neither. */
export function kindOf(path: string): Kind | undefined {
  return Object.entries(KINDS).find(([own]) => own === path)?.[1];
}

interface CitizenParts {
  readonly kind: Kind;
  readonly name: string;
  readonly path: string;
  readonly other: { readonly path: string; readonly name: string };
  /** The language that is chosen on the service's pages; undefined = none. */
  readonly chosen: Language | undefined;
}

/** The model, and its language. */
export function citizenPage({ kind, name, path, other, chosen }: CitizenParts, signedIn: SignedIn) {
  const language = languageAfterLogin(chosen, signedIn);
  const { claims, headless } = signedIn;
  const t = TEXTS[language];
  const model: CitizenModel = {
    heading: name,
    languages: languagesModel({ language, address: `${path}/` }),
    t,
    lead: t[`${kind}.lead`],
    list: t[`${kind}.list`],
    documents: [t[`${kind}.1`], t[`${kind}.2`], t[`${kind}.3`]],
    name: nameOf(signedIn),
    pid: String(claims.pid ?? ''),
    logout: `${path}/logout`,
    headless,
    other: { href: `${other.path}/`, text: t.other.replace('{name}', other.name) },
  };
  return { model, language };
}
