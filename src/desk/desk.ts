/** A desk as a person meets it: its actions, and what an action knows. */

import type { DeskAction, DeskFacts, DeskLine } from '../eid/desk.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { ScannedCode } from '../eid/scanned.ts';
import type { MethodTexts } from '../eid/texts.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Localized } from '../kernel/language.ts';
import type { Person } from '../people/person.ts';
import type { Stored } from '../storage/store.ts';

export interface Desk {
  /** The eID's id. */
  readonly id: string;
  /** Null = the desk is no eID's. */
  readonly method: LoginMethod | null;
  readonly name: Localized<string>;
  readonly texts: MethodTexts;
  readonly actions: Readonly<Record<string, DeskAction>>;
  readonly status: (facts: DeskFacts) => readonly DeskLine[];
  readonly scanned: (facts: DeskFacts) => readonly ScannedCode[];
}

/** A person, at one moment. */
export interface Customer {
  readonly person: Person;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly stamp: Stamp;
  /** `settings.eids`, each block parsed by its eID. */
  readonly settings: Readonly<Record<string, JsonObject>>;
}

export function customerOf(
  { value: person, aged }: Stored<Person>,
  stamp: Stamp,
  settings: Customer['settings'],
): Customer {
  return { person, personAt: stamp.at + aged, stamp, settings };
}

export interface Action {
  readonly desk: Desk;
  readonly id: string;
  readonly row: DeskAction;
}

export function actionsOf(desk: Desk): readonly Action[] {
  return Object.entries(desk.actions).map(([id, row]) => ({ desk, id, row }));
}

export function factsAt({ id }: Desk, customer: Customer, fields: DeskFacts['fields'] = {}): DeskFacts {
  const { person, personAt, stamp, settings } = customer;
  const credential = person.eids[id] ?? null;
  return { person, credential, personAt, stamp, settings: settings[id] ?? {}, fields };
}
