/** The apps on the screen: those that are installed, those that can be, and the one that is open. */

import type { PhoneApp } from '../eid/handset.ts';
import type { Language } from '../kernel/language.ts';
import { type FieldModel, fieldModels, type PageMessage } from '../login/pages/controls.ts';
import { type ScannedModel, scannedModel } from '../login/pages/scanned.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { type AppStanding, appsOf, buttonsOf, type HandsetOwner, standing } from './apps.ts';
import type { Card, Cards, Choice } from './cards.ts';
import type { PhonePorts } from './ports.ts';
import { SYSTEMS, texts } from './texts.ts';

interface Icon {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly letter: string;
  readonly href: string;
}

interface Offer {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly needs: string;
  readonly install: string;
}

/** A screen as it is drawn, on the phone or in a program's window. */
export interface ScreenModel {
  readonly id: string;
  readonly name: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly scanned: ScannedModel | null;
  readonly fields: readonly FieldModel[];
  readonly buttons: readonly Choice[];
  readonly notice: string | null;
  readonly message: PageMessage | null;
}

interface OpenApp extends ScreenModel {
  readonly approvals: readonly Card[];
  /** Messages that do not belong to the app: they come over any screen. */
  readonly over: readonly Card[];
}

export interface Apps {
  readonly icons: readonly Icon[];
  readonly store: readonly Offer[];
  readonly open: OpenApp | null;
}

interface AppView {
  readonly language: Language;
  /** The app that is open; null = none. */
  readonly app: string | null;
  readonly cards: Cards;
  /** The phone's address. */
  readonly path: string;
}

export function appsFor(ports: PhonePorts, holder: HandsetOwner, drawing: AppView): Apps {
  const all = appsOf(ports.tables).map((owned) => standing(holder, owned));
  const opened = all.find(({ app, open }) => app.id === drawing.app && open !== null);
  return {
    icons: all.filter(({ open }) => open !== null).map((one) => iconOf(one, drawing)),
    store: all.filter(({ open }) => open === null).map((one) => offerOf(one, drawing.language)),
    open: opened === undefined ? null : openApp(opened, drawing),
  };
}

function iconOf({ app, method }: AppStanding, { language, path }: AppView): Icon {
  const say = loginTexts(language, method.texts);
  const name = say(app.name);
  const href = `${path}?${new URLSearchParams({ app: app.id })}`;
  return { id: app.id, name, line: say(app.line), letter: name.charAt(0), href };
}

function offerOf({ app, method, facts }: AppStanding<PhoneApp>, language: Language): Offer {
  const own = loginTexts(language, method.texts);
  const say = texts(language);
  const name = own(app.name);
  const { platform } = facts;
  const needed = say('needs', { system: SYSTEMS[platform], version: app.needs[platform] });
  return { id: app.id, name, line: own(app.line), needs: needed, install: say('install', { app: name }) };
}

function openApp(now: AppStanding, { language, cards }: AppView): OpenApp | null {
  const model = screenModel(now, language);
  if (model === null) return null;
  const approvals = now.open?.screen.approvals === true ? cards.approvals(now.app.id) : [];
  const asked = cards.screen.filter(({ ask }) => ask !== null);
  return {
    ...model,
    approvals,
    over: [
      ...asked.filter(({ id }) => approvals.every((one) => one.id !== id)),
      ...(cards.banner === null ? [] : [cards.banner]),
    ],
  };
}

/** Null = it is not installed. */
export function screenModel(now: AppStanding, language: Language): ScreenModel | null {
  const { app, method, facts, open } = now;
  if (open === null) return null;
  const { screen, say, typed } = open;
  const scanned = screen.scanned?.(facts) ?? null;
  const own = loginTexts(language, method.texts);
  const fill = screen.page?.(facts) ?? {};
  const said = say === null ? null : own(say.text, fill);
  const isError = say !== null && say.kind !== 'notice';
  const also = (say?.also ?? []).map(({ field, text }) => ({ field, text: own(text, fill) }));
  const message =
    isError && said !== null ? { field: say.field ?? null, text: said, also, code: null } : null;
  const offered = buttonsOf(now);
  return {
    id: app.id,
    name: own(app.name),
    heading: own(screen.heading, fill),
    lead: (screen.lead ?? []).map((line) => own(line, fill)),
    scanned: scanned === null ? null : scannedModel(scanned, own),
    fields: fieldModels(screen.fields ?? [], typed, message, (key) => own(key, fill)),
    buttons: screen.buttons
      .filter(({ id }) => offered.includes(id))
      .map(({ id, text }) => ({ id, value: id, text: own(text, fill) })),
    notice: isError ? null : said,
    message,
  };
}
