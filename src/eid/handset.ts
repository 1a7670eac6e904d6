/**
 * The handset port: an eID's app on the phone, or the helper program of its card on the computer, as a table
 * of screens. Data and pure functions; phone/ and reader/ draw it and name no eID.
 */
import type { Acr } from '../kernel/acr.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { AppState, Phone, Platform } from '../people/handset.ts';
import type { NewMessage } from '../people/message.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { EndOfWaits } from './effect.ts';
import type { Button, Field } from './field.ts';
import type { ScannedCode } from './scanned.ts';

/** A login of the person's that an eID, its own or another, has proven. */
export interface Proof {
  readonly eid: string;
  readonly acr: Acr;
  /** In the person record's own time. */
  readonly at: Instant;
  /** What the app's own eID noted in it; empty where another eID has proven it. */
  readonly notes: HandsetFacts['notes'];
}

/** All a screen may know. */
export interface HandsetFacts<C = Credentials, S = JsonObject> {
  readonly person: Person;
  readonly credential: C | null;
  /** In the person record's own time. */
  readonly personAt: Instant;
  readonly stamp: Stamp;
  readonly settings: S;
  /** The phone in use, and its settings; a program on the computer has no use for them. */
  readonly platform: Platform;
  readonly phone: Phone;
  /** Values that one screen of the app keeps for another. */
  readonly notes: Readonly<Record<string, Json>>;
  /** The typed values, and in `tap` the button's id; empty for a page. */
  readonly fields: Readonly<Record<string, string>>;
  /** For a tap in an app with `proofs`, newest first; empty otherwise, and for a page. */
  readonly proofs: readonly Proof[];
}

/** The effect of a tap, committed as one change. */
export interface HandsetEffect<C = Credentials> {
  /** Members that change; the others stay. Null = taken away. */
  readonly credential?: Partial<C> | null;
  /** The person's members from now on. */
  readonly person?: Partial<Pick<Person, 'mobile' | 'email'>>;
  /** Members to remember; the app forgets all of them on arriving at a screen that `forgets`. */
  readonly notes?: Readonly<Record<string, Json>>;
  readonly say?: AppState['say'];
  readonly messages?: readonly NewMessage[];
  /** Of this eID's logins. */
  readonly ends?: EndOfWaits;
  /** One plain English sentence for the trail. */
  readonly event?: string;
}

export interface HandsetRow<Name extends string, C = Credentials, S = JsonObject> {
  /** The row's name in the list of eIDs where its guard has no name of its own. */
  readonly why?: string;
  readonly when?: (facts: HandsetFacts<C, S>) => boolean;
  readonly to: Name;
  readonly do?: (facts: HandsetFacts<C, S>) => HandsetEffect<C>;
}

/** One screen; texts are keys of the eID's words. */
export interface Screen<Name extends string = string, C = Credentials, S = JsonObject> {
  readonly heading: string;
  readonly lead?: readonly string[];
  readonly fields?: readonly Field[];
  /** Each answers `{ tap: <id> }` beside the fields; the first is the main one. */
  readonly buttons: readonly Button[];
  /** Values for the texts. */
  readonly page?: (facts: HandsetFacts<C, S>) => JsonObject;
  /** Buttons that are not offered now, by id. */
  readonly hidden?: (facts: HandsetFacts<C, S>) => readonly string[];
  /** The code that another device scans from this screen; null = none now. */
  readonly scanned?: (facts: HandsetFacts<C, S>) => ScannedCode | null;
  /** Arriving here forgets the notes. */
  readonly forgets?: true;
  /** Pending approvals are shown here. */
  readonly approvals?: true;
  /** Rows for a tap, tried from the top; none fits = it means nothing here. */
  readonly taps: readonly HandsetRow<Name, C, S>[];
}

/** Screens under a name: an app on the phone, or a helper program on the computer. */
interface Screens<Name extends string = string, C = Credentials, S = JsonObject> {
  /** Unique among all apps and programs; messages name it as `app`. */
  readonly id: string;
  /** Keys of the eID's words. */
  readonly name: string;
  readonly line: string;
  /** The screen it opens at; a stored screen of a wizard under way goes first where `keeps` says so. */
  readonly opens: (facts: HandsetFacts<C, S>) => Name;
  /** Whether this stored screen still makes sense for what the person now holds. */
  readonly keeps: (screen: string, facts: HandsetFacts<C, S>) => boolean;
  /** Its taps look at what eIDs have proven of the person. */
  readonly proofs?: true;
  readonly screens: Readonly<Record<Name, Screen<Name, C, S>>>;
}

/** On the phone in use. */
export interface PhoneApp<Name extends string = string, C = Credentials, S = JsonObject>
  extends Screens<Name, C, S> {
  readonly kind?: undefined;
  /** The least whole version of each system it can be installed on. */
  readonly needs: Readonly<Record<Platform, number>>;
  /** Whether the app on this phone gets the person's approvals. */
  readonly active: (credential: C | null, platform: Platform) => boolean;
}

/** A line about what stands beside the computer: a key of the eID's words, with what it needs. */
interface HardwareLine {
  readonly text: string;
  readonly with?: JsonObject;
}

/**
 * The card and its reader, beside the computer. Their buttons change what the person holds; the window
 * follows by `opens` and `keeps`.
 */
export interface Hardware<C = Credentials, S = JsonObject> {
  readonly standing: (facts: HandsetFacts<C, S>) => readonly HardwareLine[];
  readonly buttons: readonly Button[];
  readonly hidden: (facts: HandsetFacts<C, S>) => readonly string[];
  /** The patch of the credential for the button in `tap`, and its sentence for the trail. */
  readonly act: (facts: HandsetFacts<C, S>) => {
    readonly credential: Partial<C>;
    readonly event: string;
  };
}

/**
 * The helper program of a card, on the person's computer: its window asks for the PIN while the page of
 * ID-porten waits.
 */
export interface ReaderProgram<Name extends string = string, C = Credentials, S = JsonObject>
  extends Screens<Name, C, S> {
  readonly kind: 'reader';
  /** `none`: the person has no card that it reads, and no use for it. */
  readonly program: (credential: C | null) => 'none' | 'missing' | 'installed';
  /** The patch of the credential that installs it. */
  readonly install: (facts: HandsetFacts<C, S>) => Partial<C>;
  readonly hardware: Hardware<C, S>;
}

export type HandsetApp<Name extends string = string, C = Credentials, S = JsonObject> =
  | PhoneApp<Name, C, S>
  | ReaderProgram<Name, C, S>;

/** The one typed factory: a row to a screen that does not exist does not compile. */
export function defineApp<const Name extends string, C = Credentials, S = JsonObject>(
  app: Omit<PhoneApp<Name, C, S>, 'opens' | 'screens'> & {
    readonly opens: (facts: HandsetFacts<C, S>) => NoInfer<Name>;
    readonly screens: Readonly<Record<Name, Screen<NoInfer<Name>, C, S>>>;
  },
): PhoneApp<string, C, S> {
  return app as unknown as PhoneApp<string, C, S>;
}

/** As `defineApp`, for a helper program. */
export function defineProgram<const Name extends string, C = Credentials, S = JsonObject>(
  program: Omit<ReaderProgram<Name, C, S>, 'kind' | 'opens' | 'screens'> & {
    readonly opens: (facts: HandsetFacts<C, S>) => NoInfer<Name>;
    readonly screens: Readonly<Record<Name, Screen<NoInfer<Name>, C, S>>>;
  },
): ReaderProgram<string, C, S> {
  return { ...program, kind: 'reader' } as unknown as ReaderProgram<string, C, S>;
}
