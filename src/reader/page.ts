/** The page that is a person's computer with a card reader: it follows from the records alone. */

import type { ReaderProgram } from '../eid/handset.ts';
import type { Language } from '../kernel/language.ts';
import type { PageMessage } from '../login/pages/controls.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { type AppStanding, hardwareOf, programsOf, standing } from '../phone/apps.ts';
import type { Choice } from '../phone/cards.ts';
import type { PhonePorts } from '../phone/ports.ts';
import type { PhoneRead } from '../phone/read.ts';
import { type ScreenModel, screenModel } from '../phone/screen.ts';
import { view } from '../web/render.ts';
import { type AskModel, askModel } from './ask.ts';
import { type ReaderTranslate, texts } from './texts.ts';

export type ReaderPorts = PhonePorts;

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** The window of one helper program, and what stands beside it. */
interface WindowModel {
  readonly id: string;
  readonly name: string;
  /** Null = the program is not installed. */
  readonly screen: ScreenModel | null;
  /** The question that waits, in place of the screen; null = none, or the card does not let it be answered. */
  readonly ask: AskModel | null;
  readonly hardware: { readonly lines: readonly string[]; readonly buttons: readonly Choice[] };
}

export interface ReaderModel {
  readonly heading: string;
  /** Without a program. */
  readonly path: string;
  readonly phone: string;
  readonly bank: string;
  /** The address of this page's forms: the window stays. */
  readonly action: string;
  readonly csrf: string;
  readonly version: number;
  readonly seq: number;
  /** Whole seconds until the first question is too old; null = none waits. */
  readonly left: number | null;
  readonly notice: string | null;
  readonly messageHeading: string;
  readonly message: PageMessage | null;
  /** Empty where there is one window only. */
  readonly tabs: readonly Tab[];
  /** Null = the person holds no card. */
  readonly window: WindowModel | null;
  readonly say: ReaderTranslate;
}

export const READER = view<ReaderModel>('reader/reader');

/** Notices that a redirect may give of the form before it. */
export const SAID = ['stale', 'over', 'no_pin'] as const;

export interface ReaderView {
  readonly language: Language;
  readonly csrf: string;
  /** The program whose window is asked for. */
  readonly program: string | null;
  readonly said: (typeof SAID)[number] | null;
}

type ProgramStanding = AppStanding<ReaderProgram>;

export function readerModel(ports: ReaderPorts, read: PhoneRead, drawing: ReaderView): ReaderModel {
  const { holder, received, seq } = read;
  const { language, csrf, said } = drawing;
  const { person, handset } = holder;
  const say = texts(language);
  const path = `/reader/${person.id}`;
  const all = programsOf(ports.tables, person).map((owned) => standing(holder, owned));
  const now = shown(all, read, drawing.program);
  const window = now === null ? null : windowModel(ports, read, now, drawing);
  const left = received.flatMap((one) => (one.left === null ? [] : [one.left]));
  const message = window?.ask?.message ?? window?.screen?.message ?? null;
  return {
    heading: say('title', { name: `${person.name.given} ${person.name.family}` }),
    path,
    csrf,
    seq,
    window,
    message,
    say,
    phone: `/phone/${person.id}`,
    bank: `/bank/${person.id}`,
    action: now === null ? path : addressOf(path, now),
    version: handset.version,
    left: left.length === 0 ? null : Math.ceil(Math.min(...left) / 1000),
    notice: said === 'stale' || said === 'over' ? say(`said.${said}`) : (window?.screen?.notice ?? null),
    messageHeading: loginTexts(language)(message?.field === null ? 'errors.happened' : 'errors.heading'),
    tabs: all.length < 2 ? [] : all.map((one) => tabOf(one, path, language, one === now)),
  };
}

const addressOf = (path: string, { app }: ProgramStanding) =>
  `${path}?${new URLSearchParams({ program: app.id })}`;

const nameOf = ({ app, method }: ProgramStanding, language: Language) =>
  loginTexts(language, method.texts)(app.name);

function tabOf(one: ProgramStanding, path: string, language: Language, current: boolean): Tab {
  return { id: one.app.id, name: nameOf(one, language), href: addressOf(path, one), current };
}

/** The window that is asked for, else the one that asks, else the first. */
function shown(
  all: readonly ProgramStanding[],
  { received }: PhoneRead,
  id: string | null,
): ProgramStanding | null {
  const asking = received.find(({ left }) => left !== null)?.message.app;
  const named = (wanted: string | null | undefined) => all.find(({ app }) => app.id === wanted);
  return named(id) ?? named(asking) ?? all[0] ?? null;
}

function windowModel(
  ports: ReaderPorts,
  { received }: PhoneRead,
  now: ProgramStanding,
  { language, said }: ReaderView,
): WindowModel {
  const { app, method, facts, open } = now;
  const own = loginTexts(language, method.texts);
  const offered = hardwareOf(now);
  const asked = received.find(({ message, left }) => left !== null && message.app === app.id);
  const lacks = said === 'no_pin' ? texts(language)('said.no_pin') : null;
  const isAsked = asked !== undefined && open?.screen.approvals === true;
  return {
    id: app.id,
    name: nameOf(now, language),
    screen: screenModel(now, language),
    ask: isAsked ? askModel(ports, asked, language, lacks) : null,
    hardware: {
      lines: app.hardware.standing(facts).map((line) => own(line.text, line.with)),
      buttons: app.hardware.buttons
        .filter(({ id }) => offered.includes(id))
        .map(({ id, text }) => ({ id, value: id, text: own(text) })),
    },
  };
}
