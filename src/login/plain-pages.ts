/** The pages that stand beside the picker and the steps: ended, which login?, change the eID? */
import type { Language } from '../web/language.ts';
import type { Login } from './login.ts';
import type { FormModel, PlainModel } from './pages.ts';
import { entryOf, type Tables } from './transition.ts';
import { addressOf } from './which.ts';
import { words } from './words.ts';

export interface PlainPage {
  readonly login: Login | undefined;
  readonly language: Language;
  readonly model: PlainModel;
}

export function endedPage(login: Login, language: Language): PlainPage {
  const speak = words(language);
  const home = login.shown.client_uri;
  const links =
    home === null ? [] : [{ href: home, text: speak('picker.return', { service: login.shown.name }) }];
  const lines = [speak(`ended.${login.state}`), speak('ended.again')];
  return { login, language, model: { heading: speak('ended.title'), lines, links, forms: [] } };
}

/** A bare address that several logins could mean: one link per login. */
export function askPage(logins: readonly Login[], language: Language): PlainPage {
  const speak = words(language);
  const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium', timeZone: 'Europe/Oslo' });
  const links = logins.map((login) => ({
    href: addressOf(login, false),
    text: `${login.shown.name}, ${speak('ask.since', { time: clock.format(login.started_at) })}`,
  }));
  return {
    login: undefined,
    language,
    model: { heading: speak('ask.title'), lines: [speak('ask.lead')], links, forms: [] },
  };
}

/** Progress with one eID is dropped by POST only. */
export function switchPage(
  login: Login,
  to: string,
  tables: Tables,
  language: Language,
  form: FormModel,
): PlainPage {
  const speak = words(language);
  const name = (entry: string | null) => entryOf(tables, entry ?? '')?.entry.name[language] ?? '';
  const names = { from: name(login.entry), to: name(to) };
  return {
    login,
    language,
    model: {
      heading: speak('switch.title'),
      lines: [speak('switch.lead', names)],
      links: [{ href: addressOf(login, false), text: speak('switch.no', names) }],
      forms: [{ ...form, entry: to, text: speak('switch.yes', names) }],
    },
  };
}
