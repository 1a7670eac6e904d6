/** Whose credential an eID uses: its own, or a part of another's. */
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { Contract } from '../people/contract.ts';
import type { Credentials, Person } from '../people/person.ts';

/** How a person's credential is shown and driven outside a login: GET/POST codes, /people. */
export interface Held {
  /** The present code, spending nothing; null where there is none. */
  code(
    credential: Credentials,
    at: Instant,
  ): { code: string; generator: string; expires_at: Instant | null } | null;
  /** What the codes are read from, for the tester's page to draw. */
  device?(credential: Credentials): { kind: 'keypad' | 'card-reader'; digits: number } | null;
  /** A fresh code of its own for one caller, and the credential with it set aside. */
  handOut?(credential: Credentials, at: Instant): { code: string; credential: Credentials } | null;
}

/** An eID whose credential is its own: `eids.<id>` of a person. */
export interface OwnCredential {
  readonly partOf?: undefined;
  /** What others read and write of a credential; the control API and its description are made from it. */
  readonly contract: Contract;
  /** Completes what a config file or the control API gives of a credential; throws a ZodError for what it does not know. */
  readonly credentials: (input: unknown, person: Person, stamp: Stamp) => Credentials;
  /** What a fresh person holds; undefined = nothing. */
  readonly enrol: (person: Person, stamp: Stamp) => Credentials | undefined;
  /** `state: active` clears the counters. */
  readonly reactivate: (credential: Credentials) => Credentials;
  /** Members that are other eIDs' credentials too: what stands in each, null where it counts as none. `at` is the record's own time. */
  readonly lends?: Readonly<Record<string, (credential: Credentials, at: Instant) => Credentials | null>>;
}

/**
 * An eID that is another door to a part of another's credential: `eids.<eid>.<member>`, which that eID lends, makes and mends at
 * its desk. Who does not hold that eID has none of this one, and where it is not, neither is this (decision 19). The one place where
 * an eID names another.
 */
export interface PartCredential {
  readonly partOf: { readonly eid: string; readonly member: string };
  readonly contract?: undefined;
  readonly credentials?: undefined;
  readonly enrol?: undefined;
  readonly reactivate?: undefined;
  readonly lends?: undefined;
  readonly desk?: undefined;
  readonly handset?: undefined;
}
