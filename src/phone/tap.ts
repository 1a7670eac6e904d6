/** One tap in an app: pure, and read from the app's table. */
import type { HandsetEffect } from '../eid/handset.ts';
import { keptOf } from '../login/machine/kept-fields.ts';
import type { AppState, Handset } from '../people/handset.ts';
import {
  type AppStanding,
  buttonsOf,
  fieldsOf,
  type HandsetOwner,
  INSTALL,
  type OwnedApp,
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

export function tapped(holder: HandsetOwner, owned: OwnedApp, { button, fields }: Tap): Done | Untapped {
  const now = standing(holder, owned);
  const offered = buttonsOf(now);
  if (!offered.includes(button)) {
    const hidden = now.open?.screen.buttons.some(({ id }) => id === button) ?? false;
    return { kind: 'no-button', offered, hidden };
  }
  const known = fieldsOf(now);
  const stranger = Object.keys(fields).find((name) => !known.includes(name));
  if (stranger !== undefined) return { kind: 'no-field', name: stranger, known };
  return now.open === null ? installed(holder, now) : followed(holder, now, now.open, { button, fields });
}

function installed(holder: HandsetOwner, { app, facts, needs }: AppStanding): Done | Untapped {
  const { os_version: has } = facts.phone;
  if (has < needs) return { kind: 'too-old', has, needs };
  const state: AppState = { screen: app.opens(facts), notes: {}, say: null };
  const event = { kind: `phone.${app.id}`, summary: `Phone: ${app.id} installed`, data: { button: INSTALL } };
  return { kind: 'done', handset: placed(holder.handset, app.id, state), messages: [], event };
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
  return {
    kind: 'done',
    handset: placed(seen(holder, { app, facts }), app.id, state),
    ...(doing.credential === undefined ? {} : { credential: { method, patch: doing.credential } }),
    ...(doing.person === undefined ? {} : { person: doing.person }),
    messages: doing.messages ?? [],
    event: {
      kind: `phone.${app.id}`,
      summary: `Phone: ${app.id}: ${doing.event ?? moved}`,
      data: { button, from: name, to: row.to },
    },
  };
}

/**
 * An app that was active on the other phone before that phone was first read stays installed there, whatever
 * this tap moves.
 */
function seen({ handset }: HandsetOwner, { app, facts }: Pick<AppStanding, 'app' | 'facts'>): Handset {
  const platform = facts.platform === 'iphone' ? 'android' : 'iphone';
  if (handset.apps[platform][app.id] !== undefined || !app.active(facts.credential, platform)) return handset;
  const there = { ...facts, platform, phone: handset[platform], notes: {} } as const;
  return placed(handset, app.id, { screen: app.opens(there), notes: {}, say: null }, platform);
}

/** On the phone in use, unless told. */
function placed(handset: Handset, app: string, state: AppState, platform = handset.in_use): Handset {
  return { ...handset, apps: { ...handset.apps, [platform]: { ...handset.apps[platform], [app]: state } } };
}
