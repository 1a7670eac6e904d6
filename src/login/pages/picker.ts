/**
 * The picker: the entries that are open to the login, in two tabs where Norwegian and international ones are
 * (docs/facts/idporten.md#the-picker).
 */
import type { AgentId } from '../../eid/browser.ts';
import type { Entry, LoginMethod } from '../../eid/method.ts';
import type { Translate } from '../../eid/texts.ts';
import type { Language } from '../../kernel/language.ts';
import { withParameter } from '../../web/address.ts';
import { type View, view } from '../../web/render.ts';
import type { ServiceMessage } from '../../web/service-messages.ts';
import type { Login } from '../machine/login.ts';
import { entryOf, levelsIn, type Tables } from '../machine/tables.ts';
import type { PageMessage } from './controls.ts';
import { addressAt } from './current-login.ts';
import { cancelText, type Exits, type FormModel, type PageContext, said } from './models.ts';
import { type ServiceMessagesModel, serviceMessagesModel } from './service-messages.ts';
import { loginTexts } from './texts.ts';

const TABS = ['norwegian', 'international'] as const;
type Tab = (typeof TABS)[number];

/** In the query of the picker: the tab that is chosen. */
const TAB = 'tab';

interface TabModel {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

interface EntryModel {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly line: string;
  /** Of name and line, where it is not the page's; null = the page's. */
  readonly language: Language | null;
  /** Why it will not do here; null = nothing stands in its way. */
  readonly unsupported: string | null;
}

export interface SelectorModel {
  readonly heading: string;
  /** Of the page, where the heading does not tell the tab. */
  readonly title: string;
  /** Empty = entries of one kind only. */
  readonly tabs: readonly TabModel[];
  readonly tabsText: string;
  readonly entries: readonly EntryModel[];
  /** Said instead of entries, or above those that are no Norwegian ones. */
  readonly none: readonly string[];
  readonly form: FormModel;
  readonly exits: Exits;
  readonly message: PageMessage | null;
  readonly messageHeading: string;
  readonly notice: string | null;
  readonly serviceMessages: ServiceMessagesModel | null;
}

export const selectorView: View<SelectorModel> = view('login/selector');

/** The values that the picker is drawn from. */
export interface PickerContext extends PageContext {
  /** The query of the page's address. */
  readonly query: { get(name: string): string | undefined | null };
  readonly agent: AgentId;
  /** All that stand now. */
  readonly messages: readonly ServiceMessage[];
}

interface Open {
  readonly method: LoginMethod;
  readonly entry: Entry;
}

const tabOf = ({ entry }: Pick<Open, 'entry'>): Tab =>
  entry.international === true ? 'international' : 'norwegian';

function openIn(login: Pick<Login, 'entries'>, tables: Tables): readonly Open[] {
  return login.entries.flatMap((id) => entryOf(tables, id) ?? []);
}

/** The tabs of the entries; none where they are of one kind. */
function tabsOf(open: readonly Open[]): readonly Tab[] {
  const kinds = new Set(open.map(tabOf));
  return kinds.size > 1 ? TABS : [];
}

export function selectorModel(login: Login, context: PickerContext): SelectorModel {
  const { language, tables, query, form } = context;
  const t = loginTexts(language);
  const open = openIn(login, tables);
  const tabs = tabsOf(open);
  const chosen = tabs.find((tab) => tab === query.get(TAB)) ?? tabs[0];
  const shown = open.filter((one) => chosen === undefined || tabOf(one) === chosen);
  const { message, notice } = said({ ...login, say: login.step === null ? login.say : null }, t);
  const heading = t(open.length === 0 ? 'picker.none.title' : 'picker.title');
  const own = { ...form, action: chosen === undefined ? form.action : addressOfTab(form.action, chosen) };
  return {
    heading,
    title: chosen === undefined ? heading : `${heading}: ${t(`picker.${chosen}`)}`,
    tabs: tabs.map((tab) => tabModel(tab, tab === chosen, form.action, t)),
    tabsText: t('picker.tabs'),
    entries: shown.map((one) => entryModel(login, one, context)),
    none: noneFitting(login, open, tables).map((key) => t(key, { service: login.shown.name })),
    form: own,
    exits: { back: null, cancel: t(cancelText(login), { service: login.shown.name }) },
    message,
    messageHeading: t(message?.field === null ? 'errors.stopped' : 'errors.heading'),
    notice: context.late !== null ? t(`${context.late}.text`) : notice,
    serviceMessages: serviceMessagesModel(aboutOpen(context.messages, open), language, t),
  };
}

function tabModel(tab: Tab, current: boolean, picker: string, t: Translate): TabModel {
  return { id: `tab-${tab}`, href: addressOfTab(picker, tab), text: t(`picker.${tab}`), current };
}

const addressOfTab = (picker: string, tab: Tab): string => withParameter(picker, TAB, tab);

/** An address alone means a login that the browser's cookie leads to; one of an unknown service has none. */
function entryModel(login: Login, { method, entry }: Open, { language, agent }: PickerContext): EntryModel {
  const t = loginTexts(language);
  const { id, name, line } = entry;
  const refused = method.browsers?.[agent] !== undefined;
  return {
    id,
    href: addressAt({ login, address: login.service === null ? 'named' : 'bare' }, id),
    name: name[language],
    line: line[language],
    language: entry.language === undefined || entry.language === language ? null : entry.language,
    unsupported: refused ? t('picker.unsupported') : null,
  };
}

/** The sentences, by key, of a service that asks for what no entry here, or no Norwegian one, gives. */
function noneFitting(login: Login, open: readonly Open[], tables: Tables): readonly string[] {
  if (open.length === 0) return ['picker.none', 'picker.none.advice'];
  const levels = levelsIn(tables);
  const asksNorwegian = login.wanted.acr_values.some((acr) => !levels.isByName(acr));
  return asksNorwegian && !open.some((one) => tabOf(one) === 'norwegian') ? ['picker.abroad'] : [];
}

/** Those about everything, and those about an eID that can be chosen. */
function aboutOpen(messages: readonly ServiceMessage[], open: readonly Open[]): readonly ServiceMessage[] {
  return messages.filter(({ eid }) => eid === undefined || open.some(({ method }) => method.id === eid));
}

/**
 * The address of the picker for a citizen who comes back from an entry: the tab that it stands in, where
 * there are tabs.
 */
export function pickerBehind(
  picker: string,
  entry: string | undefined,
  login: Login,
  tables: Tables,
): string {
  const open = openIn(login, tables);
  const left = open.find((one) => one.entry.id === entry);
  const hasTabs = left !== undefined && tabsOf(open).length > 0;
  return hasTabs && tabOf(left) !== TABS[0] ? addressOfTab(picker, tabOf(left)) : picker;
}
