/**
 * The apps of the eIDs on the phone in use, the helper programs of their cards on the computer, and where
 * each stands.
 */

import type { HandsetApp, HandsetFacts, PhoneApp, Proof, ReaderProgram, Screen } from '../eid/handset.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { AppState, Handset } from '../people/handset.ts';
import type { Credentials, Person } from '../people/person.ts';

export interface Owned<App extends HandsetApp = HandsetApp> {
  readonly app: App;
  readonly method: LoginMethod;
}
export type OwnedApp = Owned<PhoneApp>;
export type OwnedProgram = Owned<ReaderProgram>;

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

/** The state of an app on the phone in use, or of a program on the computer. */
export interface AppStanding<App extends HandsetApp = HandsetApp> extends Owned<App> {
  readonly facts: HandsetFacts;
  /** Whether it gets the person's approvals here. */
  readonly active: boolean;
  /** Null = it is not installed. */
  readonly open: Opened | null;
}

function allOf({ methods }: Tables): readonly Owned[] {
  return methods.flatMap((method) => (method.handset ?? []).map((app) => ({ app, method })));
}

/** On the phone. */
export function appsOf(tables: Tables): readonly OwnedApp[] {
  return allOf(tables).flatMap(({ app, method }) => (app.kind === 'reader' ? [] : [{ app, method }]));
}

/** On the computer of a person: those of the cards they hold, or of all cards there are. */
export function programsOf(tables: Tables, person?: Person): readonly OwnedProgram[] {
  return allOf(tables).flatMap(({ app, method }) => {
    if (app.kind !== 'reader') return [];
    const isTheirs = person === undefined || app.program(person.eids[method.id] ?? null) !== 'none';
    return isTheirs ? [{ app, method }] : [];
  });
}

function stateOf(handset: Handset, { kind, id }: HandsetApp): AppState | undefined {
  return kind === 'reader' ? handset.programs?.[id] : handset.apps[handset.in_use][id];
}

/** An app that gets the person's approvals was installed before the phone was first read. */
export function standing<App extends HandsetApp>(
  holder: HandsetOwner,
  { app, method }: Owned<App>,
): AppStanding<App> {
  const { handset, person, personAt, stamp, settings, proofs = [] } = holder;
  const platform = handset.in_use;
  const credential = person.eids[method.id] ?? null;
  const active = isActive(app, credential, platform);
  // What the credential says is gone is gone, whatever its window showed last.
  const state = app.kind === 'reader' && !active ? undefined : stateOf(handset, app);
  const held = { person, credential, personAt, stamp, platform, phone: handset[platform], proofs };
  const bare: HandsetFacts = { ...held, settings: settings[method.id] ?? {}, notes: {}, fields: {} };
  const facts = state === undefined ? bare : { ...bare, notes: state.notes };
  const kept = state !== undefined && state.screen in app.screens && app.keeps(state.screen, facts);
  const rest = { app, method, active };
  if (kept) return { ...rest, facts, open: opened(app, state) };
  const installed = state !== undefined || active;
  const open = installed ? opened(app, { screen: app.opens(bare), say: null }) : null;
  return { ...rest, facts: bare, open };
}

function isActive(app: HandsetApp, credential: Credentials | null, platform: Handset['in_use']): boolean {
  return app.kind === 'reader' ? app.program(credential) === 'installed' : app.active(credential, platform);
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

/** The buttons of the card and its reader that can be pressed now. */
export function hardwareOf({ app, facts }: AppStanding<ReaderProgram>): readonly string[] {
  const hidden = app.hardware.hidden(facts);
  return app.hardware.buttons.map(({ id }) => id).filter((id) => !hidden.includes(id));
}

/** The button of an app that is not installed. */
export const INSTALL = 'install';

export function fieldsOf({ open }: AppStanding): readonly string[] {
  return open?.screen.fields?.map(({ id }) => id) ?? [];
}
