/** A step: the page the shared view draws, and the rows that say where its answers lead. */
import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import type { MobileAndBirth } from '../people/by-mobile.ts';
import type { ForeignIdentity } from '../people/making.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { Effect } from './effect.ts';
import type { CurrentLogin, Facts } from './facts.ts';
import type { Button, Field } from './field.ts';

/**
 * A way out of the eID's own steps. The last two end the login and send the browser to the service with that
 * error (RFC 6749, 4.1.2.1): another party, such as a country, has refused for the citizen, or has failed.
 */
export type Exit = '@proven' | '@picker' | '@failed' | '@access_denied' | '@server_error';

/**
 * A row that looks at `F` of the facts and changes `C` of the credential: a table with more than these can
 * have it, too.
 */
export interface RowFor<Name extends string, F, C> {
  /** The row's name in the diagram where its guard has no name of its own. */
  readonly why?: string;
  /** Named, so that the diagram and the trail can say it. Absent = always. */
  readonly when?: (facts: F) => boolean;
  readonly to: Name | Exit;
  readonly do?: (facts: F) => Effect<C>;
}

export type Row<Name extends string, C = Credentials, S = JsonObject> = RowFor<Name, Facts<C, S>, C>;

/** A row that proves nothing. */
export interface RowBeforeProof<Name extends string, C = Credentials, S = JsonObject>
  extends Row<Name, C, S> {
  readonly to: Name | Exclude<Exit, '@proven'>;
}

/** A row for the tables of all eIDs: it looks at no credential and changes none. */
export type SharedRow<Name extends string> = RowFor<Name, Facts<unknown, unknown>, never>;

/** The means by which an answer names a person. */
type NamedPerson =
  /** `text` was typed as a national identity number. */
  | { readonly by: 'pid'; readonly text: string }
  /** Mobile number, with a date of birth or alone; null = the citizen typed none. */
  | { readonly by: 'mobile'; readonly typed: MobileAndBirth | null }
  /** The address is all there is of a person: known by it, or made at first sight. */
  | { readonly by: 'email'; readonly address: string }
  /** A card, by its serial number: the `identifier` of its holder's credential of this eID. */
  | { readonly by: 'card'; readonly serial: string }
  /**
   * The answer of another country; null = it gives none. Means the one person who holds this eID under its
   * identifier and `matches`, else a person known by it alone, made at first sight.
   */
  | {
      readonly by: 'foreign';
      readonly identity: ForeignIdentity | null;
      /** Absent = the identifier is enough. */
      readonly matches?: (holder: Person, held: Credentials) => boolean;
    };

/** A step of an eID, shown by the shared step view; all texts are keys of the eID's own words. */
export interface Step<Name extends string = string, C = Credentials, S = JsonObject> {
  readonly heading: string;
  /** Sentences above the form. */
  readonly lead?: readonly string[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /** The text of the button that ends the login; "cancel and go back to the service" unless told. */
  readonly cancel?: string;
  /**
   * The page's own buttons are all its ways out: it asks to confirm, or tells that something is done or has
   * stopped.
   */
  readonly ownExits?: true;
  /** Further buttons of the same form; pressing one answers `{ extra: <id> }` beside the fields. */
  readonly extra?: readonly Button[];
  /** Buttons of `extra` that are not offered now, by id. */
  readonly hidden?: (facts: Facts<C, S>) => readonly string[];
  /** A menu at the top right; its items answer `{ extra: <id> }` alone. */
  readonly menu?: readonly Button[];
  /** The values of the fields when the page opens, by field id. */
  readonly values?: (facts: Facts<C, S>) => Readonly<Record<string, string>>;
  /** A view of its own under views/<eid>/, where the shared one is not enough. */
  readonly view?: string;
  /** Scripts of the page, each `<eid>/<file>` of views/. */
  readonly scripts?: readonly string[];
  /** The one language the page is in, whatever the citizen reads; it offers no other. */
  readonly language?: Language;
  /** The page is drawn from the login alone: the person need not be read for it. */
  readonly withoutPerson?: true;
  /** Ids of fields that only that view draws. */
  readonly extraFields?: (login: CurrentLogin) => readonly string[];
  /** The members that `view` needs beyond the shared model. */
  readonly page?: (facts: Facts<C, S>, language: Language) => JsonObject;
  /** The person the answer is about, where this step identifies one. */
  readonly identify?: (fields: Readonly<Record<string, string>>, login: CurrentLogin) => NamedPerson;
  /**
   * Whether the answer asks for a managing director to be suggested; then `facts.suggestion` is one, made
   * where there is none.
   */
  readonly suggestsDirector?: (fields: Readonly<Record<string, string>>) => boolean;
  /** The addresses in the answer as the contact register writes them: `facts.shared` has those that others have. */
  readonly addresses?: (fields: Readonly<Record<string, string>>) => readonly string[];
  /** Rows for an answer, tried from the top; none fits = the event means nothing here. */
  readonly answer: readonly Row<Name, C, S>[];
  /** Rows for the phone's answer: with these the step waits, and its page is the waiting page. */
  readonly phone?: readonly Row<Name, C, S>[];
  /** The fields that the phone of a cooperative citizen sends with its approval. */
  readonly approves?: (facts: Facts<C, S>) => Readonly<Record<string, string>> | undefined;
  /**
   * The patch of the credential when the login leaves this step: by cancel, back, another eID, because the
   * time is up, or by a row that says nothing of the credential.
   */
  readonly onLeave?: (facts: Facts<C, S>) => Partial<C> | null;
  /** The patch of the credential when the wait at this step is extended by so many seconds. */
  readonly onExtend?: (facts: Facts<C, S>, seconds: number) => Partial<C> | null;
  /** Codes of `errors` that an outage can cause at this step: the fault `<eid>.<step>.<code>`. */
  readonly outages?: readonly string[];
  /** The answer of a cooperative citizen; undefined where no citizen can go on (the page says why). */
  readonly solve: (
    facts: Facts<C, S> & { readonly wish: SolveWish },
  ) => Readonly<Record<string, string>> | undefined;
}

/** The person that `solve` should log in. */
interface SolveWish {
  readonly person: Person | null;
}

export interface StepError {
  /** The code that the citizen sees, e.g. `BID-1403`; the code itself unless given. */
  readonly shown?: string;
  /** The state (or, later, fault) that causes it; English, for docs. */
  readonly cause: string;
  /** Key of its text, where several errors mean the same to a citizen; `errors.<code>` unless given. */
  readonly says?: string;
}
