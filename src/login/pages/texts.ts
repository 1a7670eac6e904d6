/** The texts of a page: the eID's own words first, then the login's. */
import { type MethodTexts, type Translate, translator } from '../../eid/texts.ts';
import type { Language } from '../../kernel/language.ts';
import type { Login } from '../machine/login.ts';
import { methodOf, type Tables } from '../machine/tables.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const own: MethodTexts = { nb, nn, en, se };

export function loginTexts(language: Language, texts: MethodTexts = own): Translate {
  return translator(language, texts, own);
}

/** The own words of the eID or post-login step that a login stands at. */
export function textsOf(tables: Tables, login: Login): MethodTexts | undefined {
  const table =
    login.post_login === null
      ? methodOf(tables, login)
      : tables.postLogin.find(({ id }) => id === login.post_login);
  return table?.texts;
}
