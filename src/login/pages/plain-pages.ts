/** The pages that stand beside the picker and the steps: ended, which login?, change the eID? */
import type { Language } from '../../kernel/language.ts';
import { type Login, OUTDATED } from '../machine/login.ts';
import { entryOf, type Tables } from '../machine/tables.ts';
import { addressOf } from './current-login.ts';
import type { PageContext, PlainModel } from './models.ts';
import { loginTexts } from './texts.ts';

export interface PlainPage {
  readonly login: Login | undefined;
  readonly language: Language;
  readonly model: PlainModel;
}

/** Tells how the login ended, with one button: to the service. */
export function endedPage(login: Login, language: Language, { postLogin }: Tables): PlainPage {
  const at = postLogin.find(({ id }) => id === login.post_login);
  const t = loginTexts(language, at?.texts);
  const own = login.state === 'expired' ? at?.expired : undefined;
  const href = homeOf(login);
  const isDone = login.state === 'delivered';
  const why = login.say?.text === OUTDATED.text ? OUTDATED.text : (own?.lead ?? `ended.${login.state}`);
  const lines = [t(why), ...(isDone ? [] : [t('ended.again')])];
  const link = href === null ? null : { href, text: t('ended.home', { service: login.shown.name }) };
  const heading = t(isDone ? 'ended.done' : (own?.heading ?? 'ended.title'));
  return { login, language, model: { ...EMPTY, heading, lines, link } };
}

const EMPTY = { choices: [], form: null, link: null } as const;

/**
 * The page the service names as its own, else the root of where the browser was to return; null = only an
 * app's scheme is known.
 */
function homeOf({ shown, returns_to }: Login): string | null {
  const { origin = 'null' } = URL.parse(returns_to) ?? {};
  return shown.client_uri ?? (origin === 'null' ? null : `${origin}/`);
}

/** A bare address that several logins could mean: one link per login. */
export function askPage(logins: readonly Login[], language: Language): PlainPage {
  const t = loginTexts(language);
  const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium', timeZone: 'Europe/Oslo' });
  const choices = logins.map((login) => ({
    href: addressOf(login, 'named'),
    name: login.shown.name,
    line: t('ask.since', { time: clock.format(login.started_at) }),
  }));
  const model = { ...EMPTY, heading: t('ask.title'), lines: [t('ask.lead')], choices };
  return { login: undefined, language, model };
}

/** For the page that asks the citizen whether the eID is to be changed. */
type Switching = Pick<PageContext, 'tables' | 'language' | 'form'>;

/** Progress with one eID is dropped by POST only. */
export function switchPage(login: Login, to: string, { tables, language, form }: Switching): PlainPage {
  const t = loginTexts(language);
  const name = (entry: string | null) => entryOf(tables, entry ?? '')?.entry.name[language] ?? '';
  const names = { from: name(login.entry), to: name(to) };
  return {
    login,
    language,
    model: {
      ...EMPTY,
      heading: t('switch.title'),
      lines: [t('switch.lead', names)],
      form: { ...form, entry: to, text: t('switch.yes', names) },
      link: { href: addressOf(login, 'named'), text: t('switch.no', names) },
    },
  };
}
