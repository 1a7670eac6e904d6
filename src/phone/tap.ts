/** One tap in an app, or in a helper program's window: pure, and read from its table. */
import type { HandsetApp, HandsetEffect } from '../eid/handset.ts';
import { keptOf } from '../login/machine/kept-fields.ts';
import type { AppState, Handset } from '../people/handset.ts';
import {
  type AppStanding,
  buttonsOf,
  fieldsOf,
  type HandsetOwner,
  hardwareOf,
  INSTALL,
  type Owned,
  standing,
} from './apps.ts';
import type { Done } from './change.ts';

export interface Tap {
  readonly button: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The reason why a tap changed nothing. */
export type Untapped =
  /** The screen has no such button, or does not offer it now. */
  | { readonly kind: 'no-button'; readonly offered: readonly string[]; readonly hidden: boolean }
  | { readonly kind: 'no-field'; readonly name: string; readonly known: readonly string[] }
  /** The phone's system is too old for the app. */
  | { readonly kind: 'too-old'; readonly has: number; readonly needs: number }
  /** No row fits. */
  | { readonly kind: 'ignored' };

export function tapped(holder: HandsetOwner, owned: Owned, { button, fields }: Tap): Done | Untapped {
  const now = standing(holder, owned);
  const done = handled(holder, now, button);
  if (done !== undefined) return done;
  if (!buttonsOf(now).includes(button)) return noButton(now, button);
  const known = fieldsOf(now);
  const stranger = Object.keys(fields).find((name) => !known.includes(name));
  if (stranger !== undefined) return { kind: 'no-field', name: stranger, known };
  return now.open === null ? installed(holder, now) : followed(holder, now, now.open, { button, fields });
}

function noButton(now: AppStanding, button: string): Untapped {
  const { app } = now;
  const hardware = app.kind === 'reader' ? app.hardware.buttons : [];
  const all = [...(now.open?.screen.buttons ?? []), ...hardware];
  const more = app.kind === 'reader' ? hardwareOf({ ...now, app }) : [];
  const offered = [...buttonsOf(now), ...more];
  return { kind: 'no-button', offered, hidden: all.some(({ id }) => id === button) };
}

/** The card and its reader, which stand beside a program; undefined = it has no such button now. */
function handled({ handset }: HandsetOwner, now: AppStanding, button: string): Done | undefined {
  const { app, method, facts } = now;
  if (app.kind !== 'reader' || !hardwareOf({ ...now, app }).includes(button)) return undefined;
  const { credential: patch, event: summary } = app.hardware.act({ ...facts, fields: { tap: button } });
  const event = { kind: `reader.${app.id}`, summary: `Card reader: ${summary}`, data: { button } };
  return { kind: 'done', handset, credential: { method, patch }, messages: [], event };
}

function installed({ handset }: HandsetOwner, { app, method, facts }: AppStanding): Done | Untapped {
  const { os_version: has } = facts.phone;
  const done = { kind: 'done', messages: [], event: eventOf(app, `${app.id} installed`, INSTALL) } as const;
  if (app.kind === 'reader') return { ...done, handset, credential: { method, patch: app.install(facts) } };
  const needs = app.needs[facts.platform];
  if (has < needs) return { kind: 'too-old', has, needs };
  const state: AppState = { screen: app.opens(facts), notes: {}, say: null };
  return { ...done, handset: placed(handset, app, state) };
}

function eventOf({ kind, id }: HandsetApp, told: string, button: string): Done['event'] {
  return kind === 'reader'
    ? { kind: `reader.${id}`, summary: `Card reader: ${told}`, data: { button } }
    : { kind: `phone.${id}`, summary: `Phone: ${told}`, data: { button } };
}

function followed(
  holder: HandsetOwner,
  { app, method, facts }: AppStanding,
  { name, screen }: NonNullable<AppStanding['open']>,
  { button, fields }: Tap,
): Done | Untapped {
  const tapped = { ...facts, fields: { ...fields, tap: button } };
  const row = screen.taps.find(({ when }) => when === undefined || when(tapped));
  if (row === undefined) return { kind: 'ignored' };
  const doing: HandsetEffect = row.do?.(tapped) ?? {};
  const forgets = app.screens[row.to]?.forgets === true;
  const notes = forgets ? {} : { ...facts.notes, ...doing.notes };
  const say = doing.say ?? null;
  const isWrong = row.to === name && say !== null && say.kind !== 'notice';
  const typed = isWrong ? keptOf(screen.fields ?? [], fields) : {};
  const state: AppState = { screen: row.to, notes, say, typed };
  const moved = row.to === name ? `asked again at ${name}` : `${name} → ${row.to}`;
  const event = eventOf(app, `${app.id}: ${doing.event ?? moved}`, button);
  return {
    kind: 'done',
    handset: placed(seen(holder, { app, facts }), app, state),
    ...(doing.credential === undefined ? {} : { credential: { method, patch: doing.credential } }),
    ...(doing.person === undefined ? {} : { person: doing.person }),
    messages: doing.messages ?? [],
    ...(doing.ends === undefined ? {} : { ends: { method, waits: doing.ends } }),
    event: { ...event, data: { button, from: name, to: row.to } },
  };
}

/**
 * An app that was active on the other phone before that phone was first read stays installed there, whatever
 * this tap moves.
 */
function seen({ handset }: HandsetOwner, { app, facts }: Pick<AppStanding, 'app' | 'facts'>): Handset {
  if (app.kind === 'reader') return handset;
  const platform = facts.platform === 'iphone' ? 'android' : 'iphone';
  if (handset.apps[platform][app.id] !== undefined || !app.active(facts.credential, platform)) return handset;
  const there = { ...facts, platform, phone: handset[platform], notes: {} } as const;
  return placed(handset, app, { screen: app.opens(there), notes: {}, say: null }, platform);
}

/** On the phone in use, unless told. */
function placed(
  handset: Handset,
  { kind, id }: HandsetApp,
  state: AppState,
  platform = handset.in_use,
): Handset {
  if (kind === 'reader') return { ...handset, programs: { ...handset.programs, [id]: state } };
  return { ...handset, apps: { ...handset.apps, [platform]: { ...handset.apps[platform], [id]: state } } };
}
