/**
 * The desk port: the actions of a bank or issuer for a person. Data and pure functions; desk/ draws it and
 * names no eID.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Documents } from '../people/documents.ts';
import type { NewMessage } from '../people/message.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { EndOfWaits } from './effect.ts';
import type { Field } from './field.ts';

/** All an action may know. */
export interface DeskFacts<C = Credentials, S = JsonObject> {
  readonly person: Person;
  readonly credential: C | null;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly stamp: Stamp;
  readonly settings: S;
  /** The texts of the form, checked by the action. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A key of the eID's words, with what it needs; what `with` names `…_at` is an instant in the person record's
 * own time, and read as a date.
 */
export interface DeskLine {
  readonly text: string;
  readonly with?: JsonObject;
}

/** The effect of an action, committed as one change. A refusal is a `problem`. */
export interface DeskEffect<C = Credentials> {
  /**
   * Members that change; the others stay. For a person who holds none of this eID its schema makes a
   * credential of them. Null = taken away.
   */
  readonly credential?: Partial<C> | null;
  /** The person's members from now on. */
  readonly person?: Partial<Pick<Person, 'mobile' | 'email'>> & { readonly documents?: Documents };
  readonly messages?: readonly NewMessage[];
  /** Of this eID's logins. */
  readonly ends?: EndOfWaits;
  /** Shown to the person at the desk who pressed the button. */
  readonly say: DeskLine;
  /** One plain English sentence for the trail. */
  readonly event: string;
}

/** A refusal; it counts nothing unless it says so. */
export interface DeskProblem<C = never> {
  /** The effect of a refusal that counts, as a wrong guess does; absent = nothing changes. */
  readonly counted?: Pick<DeskEffect<C>, 'messages' | 'ends' | 'event'> & { readonly credential: Partial<C> };
  readonly problem: DeskLine & {
    readonly field?: string;
    /** Complaints about other fields. */
    readonly also?: readonly { readonly field: string; readonly text: string }[];
  };
}

/** One button of the desk. Texts are keys of the eID's words. */
export interface DeskAction<C = Credentials, S = JsonObject> {
  readonly text: string;
  /** The action's effect, in a sentence. */
  readonly hint: string;
  readonly fields?: readonly Field[];
  /** The values of its fields before the citizen types: those that the desk has. */
  readonly holds?: (facts: DeskFacts<C, S>) => Readonly<Record<string, string>>;
  /** Whether it is offered now; where not, the control API answers 409 with `unless`. */
  readonly offered: (facts: DeskFacts<C, S>) => boolean;
  /** English: why it may not be offered. */
  readonly unless: string;
  readonly act: (facts: DeskFacts<C, S>) => DeskEffect<C> | DeskProblem<C>;
}
