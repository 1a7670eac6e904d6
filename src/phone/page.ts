/** The page that is a person's handset: it follows from the records alone, and from the open app. */

import type { Language } from '../kernel/language.ts';
import type { PageMessage } from '../login/pages/controls.ts';
import { loginTexts } from '../login/pages/texts.ts';
import type { Platform } from '../people/handset.ts';
import { view } from '../web/render.ts';
import { appsOf, standing } from './apps.ts';
import { type Card, cardsOf } from './cards.ts';
import type { PhonePorts } from './ports.ts';
import type { PhoneRead } from './read.ts';
import { type Apps, appsFor } from './screen.ts';
import { type PhoneTranslate, SYSTEMS, texts } from './texts.ts';

interface Choices {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

interface SettingsModel {
  readonly open: boolean;
  readonly version: {
    readonly label: string;
    readonly hint: string;
    readonly value: number;
    readonly error: string | null;
  };
  readonly notifications: { readonly label: string; readonly on: boolean };
  readonly biometrics: { readonly label: string; readonly choices: readonly Choices[] };
  readonly for_apps: { readonly label: string; readonly on: boolean };
  readonly other: { readonly value: Platform; readonly text: string };
}

export interface PhoneModel {
  readonly heading: string;
  readonly platform: Platform;
  readonly system: string;
  /** Without an app. */
  readonly path: string;
  /** The desk of the same person. */
  readonly bank: string;
  /** The address of this page's forms: the app stays open. */
  readonly action: string;
  readonly csrf: string;
  readonly version: number;
  readonly seq: number;
  /** Whole seconds until the first question is too old; null = none waits. */
  readonly left: number | null;
  readonly notice: string | null;
  readonly messageHeading: string;
  readonly message: PageMessage | null;
  readonly cards: readonly Card[];
  readonly letters: readonly Card[];
  readonly emails: readonly Card[];
  readonly apps: Apps;
  readonly settings: SettingsModel;
  readonly say: PhoneTranslate;
}

export const PHONE = view<PhoneModel>('phone/phone');

/** Notices that a redirect may give of the form before it. */
export const SAID = ['stale', 'over', 'version', 'too_old', 'no_pin', 'no_unlock'] as const;

export interface PhoneView {
  readonly language: Language;
  readonly csrf: string;
  /** The app that is open. */
  readonly app: string | null;
  readonly said: (typeof SAID)[number] | null;
  /** The app or the message of which it is said. */
  readonly of: string | null;
}

export function phoneModel(ports: PhonePorts, read: PhoneRead, drawing: PhoneView): PhoneModel {
  const { holder, received, seq } = read;
  const { language, csrf, said } = drawing;
  const { person, handset } = holder;
  const say = texts(language);
  const platform = handset.in_use;
  const path = `/phone/${person.id}`;
  const lacks =
    said === 'no_pin' || said === 'no_unlock' ? { message: drawing.of, text: say(`said.${said}`) } : null;
  const cards = cardsOf(ports, read, language, lacks);
  const apps = appsFor(ports, holder, { language, app: drawing.app, cards, path });
  const left = received.flatMap((one) => (one.left === null ? [] : [one.left]));
  const seen = apps.open === null ? cards.screen : [...apps.open.over, ...apps.open.approvals];
  const message = refusal(ports, read, drawing, say) ?? apps.open?.message ?? wrongAnswer(seen);
  return {
    heading: say('title', { name: `${person.name.given} ${person.name.family}` }),
    platform,
    path,
    csrf,
    seq,
    apps,
    say,
    bank: `/bank/${person.id}`,
    system: `${platform === 'iphone' ? 'iPhone · ' : ''}${SYSTEMS[platform]} ${handset[platform].os_version}`,
    action: apps.open === null ? path : `${path}?${new URLSearchParams({ app: apps.open.id })}`,
    version: handset.version,
    left: left.length === 0 ? null : Math.ceil(Math.min(...left) / 1000),
    notice: said === 'stale' || said === 'over' ? say(`said.${said}`) : (apps.open?.notice ?? null),
    // A message about no field cannot be put right in one.
    messageHeading: loginTexts(language)(message?.field === null ? 'errors.happened' : 'errors.heading'),
    message,
    cards: cards.screen,
    letters: cards.letters,
    emails: cards.emails,
    settings: settingsModel(read, say, said === 'version' ? say('said.version') : null),
  };
}

function refusal(
  { tables }: PhonePorts,
  { holder }: PhoneRead,
  { said, of, language }: PhoneView,
  say: PhoneTranslate,
): PageMessage | null {
  if (said === 'version') return { field: 'os_version', text: say('said.version'), also: [], code: null };
  const owned = said === 'too_old' ? appsOf(tables).find(({ app }) => app.id === of) : undefined;
  if (owned === undefined) return null;
  const { facts } = standing(holder, owned);
  const needs = owned.app.needs[facts.platform];
  const has = facts.phone.os_version;
  if (has >= needs) return null;
  const app = loginTexts(language, owned.method.texts)(owned.app.name);
  const system = SYSTEMS[facts.platform];
  return { field: null, text: say('said.too_old', { app, system, has, needs }), also: [], code: null };
}

/** The login's complaint about the last answer from this phone. */
function wrongAnswer(cards: readonly Card[]): PageMessage | null {
  for (const { ask } of cards) {
    const text = ask?.pin?.error ?? ask?.error ?? null;
    if (text !== null) return { field: ask?.pin?.id ?? null, text, also: [], code: null };
  }
  return null;
}

const BIOMETRICS = ['face', 'fingerprint', 'pin'] as const;

function settingsModel(
  { holder: { handset } }: PhoneRead,
  say: PhoneTranslate,
  error: string | null,
): SettingsModel {
  const platform = handset.in_use;
  const phone = handset[platform];
  const other = platform === 'iphone' ? 'android' : 'iphone';
  return {
    open: error !== null,
    version: {
      label: say('settings.version', { system: SYSTEMS[platform] }),
      hint: say('settings.version.hint'),
      value: phone.os_version,
      error,
    },
    notifications: { label: say('settings.notifications'), on: phone.notifications },
    biometrics: {
      label: say('settings.biometrics'),
      choices: BIOMETRICS.map((value) => ({
        name: 'biometrics',
        value,
        text: say(`settings.${value}`),
        chosen: value === (phone.biometrics ?? 'pin'),
      })),
    },
    for_apps: { label: say('settings.for_apps'), on: phone.biometrics_for_apps },
    other: { value: other, text: say(`switch.${other}`) },
  };
}
