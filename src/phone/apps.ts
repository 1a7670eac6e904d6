/** The apps of the eIDs, and where each stands on the phone in use. */

import type { HandsetApp, HandsetFacts, Proof, Screen } from '../eid/handset.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { AppState, Handset } from '../people/handset.ts';
import type { Person } from '../people/person.ts';

export interface OwnedApp {
  readonly app: HandsetApp;
  readonly method: LoginMethod;
}

/** A person with their handset, at one moment. */
export interface HandsetOwner {
  readonly person: Person;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly handset: Handset;
  readonly stamp: Stamp;
  /** `settings.eids`, each block parsed by its eID. */
  readonly settings: Readonly<Record<string, JsonObject>>;
  /** The person's logins by whichever eID, newest first; absent = they have not been read. */
  readonly proofs?: readonly Proof[];
}

/** The present screen, its notice, and the typed values that it shows again. */
interface Opened {
  readonly name: string;
  readonly screen: Screen;
  readonly say: AppState['say'];
  readonly typed: NonNullable<AppState['typed']>;
}

/** The state of an app on the phone in use. */
export interface AppStanding extends OwnedApp {
  readonly facts: HandsetFacts;
  /** Whether it gets the person's approvals here. */
  readonly active: boolean;
  /** Null = it is not installed. */
  readonly open: Opened | null;
  /** The least version of this phone's system that it can be installed on. */
  readonly needs: number;
}

export function appsOf({ methods }: Tables): readonly OwnedApp[] {
  return methods.flatMap((method) => (method.handset ?? []).map((app) => ({ app, method })));
}

/** An app that gets the person's approvals was installed before the phone was first read. */
export function standing(holder: HandsetOwner, { app, method }: OwnedApp): AppStanding {
  const { handset, person, personAt, stamp, settings, proofs = [] } = holder;
  const platform = handset.in_use;
  const state = handset.apps[platform][app.id];
  const credential = person.eids[method.id] ?? null;
  const active = app.active(credential, platform);
  const others = proofs.filter(({ eid }) => eid !== method.id);
  const held = { person, credential, personAt, stamp, platform, phone: handset[platform], proofs: others };
  const bare: HandsetFacts = { ...held, settings: settings[method.id] ?? {}, notes: {}, fields: {} };
  const facts = state === undefined ? bare : { ...bare, notes: state.notes };
  const kept = state !== undefined && state.screen in app.screens && app.keeps(state.screen, facts);
  const rest = { app, method, active, needs: app.needs[platform] };
  if (kept) return { ...rest, facts, open: opened(app, state) };
  const installed = state !== undefined || active;
  const open = installed ? opened(app, { screen: app.opens(bare), say: null }) : null;
  return { ...rest, facts: bare, open };
}

function opened(app: HandsetApp, state: Pick<AppState, 'screen' | 'say' | 'typed'>): Opened {
  const { screen: name, say, typed = {} } = state;
  const screen = app.screens[name];
  if (screen === undefined) throw new Error(`The app ${app.id} has no screen ${name}`);
  return { name, screen, say, typed };
}

/** The buttons that can be pressed now; an app that is not installed has one. */
export function buttonsOf({ open, facts }: AppStanding): readonly string[] {
  if (open === null) return [INSTALL];
  const hidden = open.screen.hidden?.(facts) ?? [];
  return open.screen.buttons.map(({ id }) => id).filter((id) => !hidden.includes(id));
}

/** The button of an app that is not installed. */
export const INSTALL = 'install';

export function fieldsOf({ open }: AppStanding): readonly string[] {
  return open?.screen.fields?.map(({ id }) => id) ?? [];
}
