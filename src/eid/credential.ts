/** The credential an eID uses: its own, or a part of another's. */
import type { ZodType } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Contract } from '../people/contract.ts';
import type { Message } from '../people/message.ts';
import type { Credentials, Person } from '../people/person.ts';

/** The part of a credential that is shown and driven outside a login: GET/POST codes, /people. */
export interface Codes<C = Credentials, S = JsonObject> {
  /** They are sent: `messages` of the facts has those that reached the person. */
  readonly sent?: true;
  /** The present code, spending nothing; null where there is none. */
  readonly present: (facts: CodeFacts<C, S>) => PresentCode | null;
  /** The device the codes are read from, for the tester's page to draw. */
  readonly device?: (credential: C) => {
    readonly kind: 'keypad' | 'card-reader' | 'app';
    readonly digits: number;
  };
  /**
   * A fresh code of its own for one caller, and the patch of the credential that sets it aside; null = the
   * person has nothing that makes codes.
   */
  readonly handOut?: (
    facts: CodeFacts<C, S>,
  ) => { readonly code: string; readonly credential: Partial<C> } | null;
}

/** All that is known outside a login. */
interface CodeFacts<C = Credentials, S = JsonObject> {
  readonly credential: C;
  readonly settings: S;
  /** In the person record's own time. */
  readonly personAt: Instant;
  /** The messages that have reached the person, newest first; empty unless the codes are `sent`. */
  readonly messages: readonly Message[];
}

interface PresentCode {
  readonly code: string;
  readonly generator: string;
  /** In the person record's own time. */
  readonly expires_at: Instant | null;
}

/** A credential of the eID's own: `eids.<id>` of a person. */
export interface OwnCredential<C = Credentials, S = JsonObject> {
  readonly partOf?: undefined;
  readonly schema: ZodType<C>;
  /** The members that others read and write; the control API and its description are made from it. */
  readonly contract: Contract;
  /**
   * Completes the members of a credential from a config file or the control API; throws a ZodError for a
   * member it does not know.
   */
  readonly complete: (given: unknown, person: Person, stamp: Stamp) => C;
  /** The credential of a fresh person; undefined = none. */
  readonly fresh: (person: Person, stamp: Stamp) => C | undefined;
  /** `state: active` clears the counters. `complete` fills in the members left out. */
  readonly reactivate: (credential: C) => Partial<C>;
  /**
   * Members that are other eIDs' credentials too: the credential in each, null where it counts as none. `at`
   * is the record's own time.
   */
  readonly lends?: Readonly<Record<string, (credential: C, at: Instant) => Credentials | null>>;
  readonly codes?: Codes<C, S>;
}

/**
 * Another door to a part of another eID's credential: `eids.<eid>.<member>`, which that eID lends, makes and
 * mends at its desk. A person who does not hold that eID has none of this one, and where it is not, neither
 * is this (decision 19). The one place where an eID names another.
 */
export interface PartCredential<C = Credentials> {
  readonly partOf: { readonly eid: string; readonly member: string };
  readonly schema: ZodType<C>;
  readonly codes?: undefined;
}
