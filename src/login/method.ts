/** The eID port: an eID is plain data and pure functions (law 2). `defineMethod` makes a mistyped step a compile error. */
import type { ZodType } from 'zod';
import type { Acr } from '../kernel/acr.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { MobileAndBirth } from '../people/by-mobile.ts';
import type { Contract } from '../people/contract.ts';
import type { NewMessage } from '../people/message.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { Pid, PidProblem } from '../people/pid.ts';
import type { AgentId } from '../web/agent.ts';
import type { Language, Localized } from '../web/language.ts';
import type { DeskAction, DeskFacts, Told } from './desk.ts';
import type { HandsetApp } from './handset.ts';
import type { Login, Say } from './machine/login.ts';

/** One line of the picker. */
export interface Entry {
  /** Path segment and element id: `/authorize/<id>`, `<a id="<id>">`. */
  readonly id: string;
  /** The level this entry can reach. */
  readonly acr: Acr;
  /** Position in the picker; ascending. */
  readonly order: number;
  readonly name: Localized<string>;
  readonly line: Localized<string>;
  /** False: a login by this entry answers no other one (idporten-profile §6.1: eIDAS). */
  readonly sso?: boolean;
}

/** All a row, a page or a solution may know: the login, the person as far as identified, time and chance. Nothing else. */
export interface Facts {
  readonly login: Login;
  /** What the citizen answered; empty for a page. */
  readonly fields: Readonly<Record<string, string>>;
  /** In the login's own time. */
  readonly at: Instant;
  readonly stamp: Stamp;
  /** The number in the answer, where the step identifies and the number may be used. */
  readonly pid: Pid | null;
  /** Why the number in the answer cannot be used. */
  readonly pidProblem: PidProblem | null;
  readonly person: Person | null;
  /** What the person holds of this eID. */
  readonly credential: Credentials | null;
  /** In the person record's own time: credentials' instants are read against it. */
  readonly personAt: Instant;
  /** `settings.eids.<id>`, parsed by the eID's own schema. */
  readonly settings: JsonObject;
  /** Those of the eID that the credential is part of; else the same. */
  readonly ownerSettings: JsonObject;
  /** What the phone answered; null = the event does not come from it. The PIN and the like are in `fields`. */
  readonly phone: 'approve' | 'reject' | null;
  /** What kind of browser the citizen uses: the id of a profile. */
  readonly agent: AgentId;
  /** The code of an outage that is to be met here; null = none. */
  readonly outage: string | null;
  /** More than one person fits what was typed: none of them is taken. */
  readonly ambiguous: boolean;
  /** Whom the step suggests: a managing director, where its `suggestsDirector` says so. */
  readonly suggestion: Person | null;
}

/** What a row does, as data, committed together with the login. */
export interface Doing {
  readonly notes?: Readonly<Record<string, Json>>;
  readonly credential?: Credentials;
  /** `known`: the person identified stays with the login; `new`: one is made for `facts.pid` at first sight. */
  readonly person?: 'known' | 'new';
  readonly say?: Say;
  /** What a post-login step remembers of the person from now on; instants in it end in `_at` and are the person record's. */
  readonly kept?: JsonObject;
  /** Sent to the person with this change. */
  readonly messages?: readonly NewMessage[];
  /** From now on the phone is waited for: for `seconds`, after which the login stands at `late` and says `say`. The first of `messages`
   *  is the one to be answered. Ends by itself as soon as a row leads to another step. */
  readonly wait?: { readonly seconds: number; readonly late: string; readonly say: Say };
  /** One plain English sentence for the trail; the machine supplies one where this is absent. */
  readonly event?: string;
}

/** Where a row leads: a step of the same eID, or out of it. */
export type Exit = '@proven' | '@picker' | '@failed';

export interface Row<Step extends string> {
  /** Named, so that the diagram and the trail can say it. Absent = always. */
  readonly when?: (facts: Facts) => boolean;
  readonly to: Step | Exit;
  readonly do?: (facts: Facts) => Doing;
}

/** An input of a step; one shared view draws them. Its `label`, `hint` are keys into the eID's texts. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'password' | 'tel' | 'email';
  readonly inputmode?: 'numeric' | 'text';
  readonly autocomplete: string;
  /** What was typed stands in it again when an answer was wrong. Not for passwords, PINs and codes. */
  readonly kept?: true;
}

export interface Button {
  readonly id: string;
  readonly text: string;
  /** What it answers as `extra`; its id unless told: two buttons may mean the same. */
  readonly value?: string;
  /** How it is drawn; a secondary button unless told. `arrow` has its text for screen readers only. */
  readonly look?: 'link' | 'arrow';
}

/** What the shared step view shows; all texts are keys of the eID's own words. */
export interface Step<Name extends string = string> {
  readonly heading: string;
  /** Sentences above the form. */
  readonly lead?: readonly string[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /** What the button is called that ends the login; "cancel and go back to the service" unless told. */
  readonly cancel?: string;
  /** The page's own buttons are all its ways out: it asks to confirm, or tells that something is done or has stopped. */
  readonly ownExits?: true;
  /** Further buttons of the same form; pressing one answers `{ extra: <id> }` beside the fields. */
  readonly extra?: readonly Button[];
  /** Buttons of `extra` that are not offered now, by id. */
  readonly hides?: (facts: Facts) => readonly string[];
  /** A menu at the top right; its items answer `{ extra: <id> }` alone. */
  readonly menu?: readonly Button[];
  /** What stands in the fields when the page opens, by field id. */
  readonly values?: (facts: Facts) => Readonly<Record<string, string>>;
  /** A view of its own under views/<eid>/, where the shared one is not enough. */
  readonly view?: string;
  /** The page is drawn from the login alone: the person need not be read for it. */
  readonly impersonal?: true;
  /** Ids of fields that only that view draws. */
  readonly drawn?: (login: Login) => readonly string[];
  /** What that view needs beyond the shared model. */
  readonly page?: (facts: Facts, language: Language) => JsonObject;
  /** The text of the national identity number in the answer, where this step identifies a person. */
  readonly identify?: (fields: Readonly<Record<string, string>>) => string;
  /** The same by mobile number and date of birth; null = what was typed is none. */
  readonly identifyByMobile?: (fields: Readonly<Record<string, string>>) => MobileAndBirth | null;
  /** The e-mail address in the answer, where that is all there is of a person: known by it, or made at first sight. */
  readonly register?: (fields: Readonly<Record<string, string>>) => string;
  /** Whether the answer asks for a managing director to be suggested; then `facts.suggestion` is one, made where there is none. */
  readonly suggestsDirector?: (fields: Readonly<Record<string, string>>) => boolean;
  /** Rows for an answer, tried from the top; none fits = the event means nothing here. */
  readonly answer: readonly Row<Name>[];
  /** Rows for the phone's answer: with these the step waits, and its page is the waiting page. */
  readonly phone?: readonly Row<Name>[];
  /** What the phone of a cooperative citizen sends as fields of its approval. */
  readonly approves?: (facts: Facts) => Readonly<Record<string, string>> | undefined;
  /** What is put back in the credential when the login leaves this step: by cancel, back, another eID, because the time is up, or by a row that says nothing of the credential. */
  readonly released?: (facts: Facts) => Credentials | null;
  /** What is written in the credential when the wait at this step is made longer, by so many seconds. */
  readonly prolonged?: (facts: Facts, seconds: number) => Credentials | null;
  /** Codes of `errors` that an outage can cause at this step: the fault `<eid>.<step>.<code>`. */
  readonly outages?: readonly string[];
  /** What a cooperative citizen would answer here; undefined where nobody can go on (the page says why). */
  readonly solve: (
    facts: Facts & { readonly wish: SolveWish },
  ) => Readonly<Record<string, string>> | undefined;
}

/** Whom `solve` should log in. */
export interface SolveWish {
  readonly person: Person | null;
}

export interface StepError {
  /** What the citizen sees, e.g. `BID-1403`; the code itself unless given. */
  readonly shown?: string;
  /** The state (or, later, fault) that causes it; English, for docs. */
  readonly cause: string;
  /** Key of its text, where several errors mean the same to a citizen; `errors.<code>` unless given. */
  readonly says?: string;
}

/** With what a browser is refused. */
export interface Refusing {
  readonly code: string;
  /** Key of its text. */
  readonly text: string;
}

/** The words of an eID in one language. `errors.<code>` keys are what `Say.text` names. */
export type MethodTexts = Localized<Readonly<Record<string, string>>>;

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

export type LoginMethod<Name extends string = string> = MethodBase<Name> & (OwnCredential | PartCredential);

interface MethodBase<Name extends string> {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** Its lifetimes and attempts: `settings.eids.<id>`; parsing `{}` gives the defaults. */
  readonly settings: ZodType<JsonObject>;
  readonly held?: Held;
  /** Answers `login_hint=<prefix>:<pid>_<acr>` without a page, as the real test environment does for TestID. */
  readonly headless?: { readonly prefix: string; readonly amr: string };
  /** Its values of `amr` whose tokens carry given_name and family_name with the scope profile; most eIDs hand over none (Digdir 2025, protocol_id_token). */
  readonly namesInToken?: readonly string[];
  readonly texts: MethodTexts;
  readonly start: Name;
  /** Rows for the choice of this eID, where it is not always `start` that comes next. They know no person, and change no credential. */
  readonly enter?: readonly Row<Name>[];
  /** Browsers it does not work in, by profile: the code of `errors` and the text that tells it. `enter` has the rows. */
  readonly browsers?: Readonly<Partial<Record<AgentId, Refusing>>>;
  /** Codes of outages that can be met on choosing it: the fault `<eid>.enter.<code>`. */
  readonly outages?: readonly string[];
  /** The row an outage with this code is; an eID whose steps name outages has it. */
  readonly outage?: (code: string) => Row<Name>;
  readonly steps: Readonly<Record<Name, Step<Name>>>;
  /** Its apps on the phone. */
  readonly handset?: readonly HandsetApp[];
  /** What its bank or issuer can do, by the action's id. */
  readonly desk?: Readonly<Record<string, DeskAction>>;
  /** How what the person holds stands, as the desk tells it. */
  readonly standing?: (facts: DeskFacts) => readonly Told[];
  /** What was really done; never more than was proven. */
  readonly achieved: (facts: Facts) => { readonly acr: Acr; readonly amr: string };
  readonly errors: Readonly<Record<string, StepError>>;
}

/** The one typed factory: `Name` is inferred from the table's keys, so a row to a step that does not exist does not compile. */
export function defineMethod<const Name extends string>(
  method: Omit<MethodBase<Name>, 'start' | 'steps' | 'enter' | 'outage'> &
    (OwnCredential | PartCredential) & {
      readonly start: NoInfer<Name>;
      readonly enter?: readonly Row<NoInfer<Name>>[];
      readonly outage?: (code: string) => Row<NoInfer<Name>>;
      readonly steps: Readonly<Record<Name, Step<NoInfer<Name>>>>;
    },
): LoginMethod {
  return method as unknown as LoginMethod;
}

/** Pages between proof and return: a step table run by the same transition. login/ gets them as an ordered list and names none. */
export interface PostLoginStep {
  readonly id: string;
  readonly texts: MethodTexts;
  readonly wanted: (facts: Facts) => boolean;
  /** The step it begins with, which may follow from who came. */
  readonly start: string | ((facts: Facts) => string);
  readonly steps: Readonly<Record<string, Step>>;
}
