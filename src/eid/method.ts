/**
 * The eID port: an eID is plain data and pure functions (law 2). `defineMethod` makes a mistyped step a
 * compile error.
 */
import type { ZodType } from 'zod';
import { type Acr, type Level, Levels } from '../kernel/acr.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, Localized } from '../kernel/language.ts';
import type { Credentials } from '../people/person.ts';
import type { AgentId } from './browser.ts';
import type { Achieved } from './claims.ts';
import type { OwnCredential, PartCredential } from './credential.ts';
import type { DeskAction, DeskFacts, DeskLine } from './desk.ts';
import type { Facts, Feedback } from './facts.ts';
import type { HandsetApp } from './handset.ts';
import type { LoadTopic } from './help.ts';
import type { ScannedCode } from './scanned.ts';
import type { Row, RowBeforeProof, Step, StepError } from './step.ts';
import type { MethodTexts } from './texts.ts';

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
  /** The one language that name and line are in, whatever the page is in. */
  readonly language?: Language;
  /** False: a login by this entry answers no other one (docs/facts/idporten.md#single-sign-on: eIDAS). */
  readonly sso?: boolean;
  /**
   * True: it stands under «Internasjonale» in the picker (release notes ID-4685, 2024-10-21; ID-5259,
   * 2025-04-04).
   */
  readonly international?: boolean;
}

/** With what a browser is refused. */
interface Refusing {
  /** Null = the page shows no code. */
  readonly code: string | null;
  /** Key of its text. */
  readonly text: string;
}

/**
 * `C` and `S` are the values of its schemas of credential and settings; the rooms that run eIDs know neither.
 */
export interface LoginMethod<Name extends string = string, C = Credentials, S = JsonObject> {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** The levels it can give beside ID-porten's own. */
  readonly levels?: readonly Level[];
  /** Its lifetimes and attempts: `settings.eids.<id>`; parsing `{}` gives the defaults. */
  readonly settings: ZodType<S>;
  readonly credential: OwnCredential<C, S> | PartCredential<C>;
  /**
   * Answers `login_hint=<prefix>:<pid>_<acr>` without a page, as the real test environment does for TestID.
   */
  readonly headless?: { readonly prefix: string } & Omit<Achieved, 'acr'>;
  readonly texts: MethodTexts;
  readonly start: Name;
  /**
   * Rows for the choice of this eID, where it is not always `start` that comes next. They know no person, and
   * change no credential.
   */
  readonly enter?: readonly Row<Name, C, S>[];
  /**
   * Browsers it does not work in, by profile: the code of `errors` and the text that tells it. `enter` has
   * the rows.
   */
  readonly browsers?: Readonly<Partial<Record<AgentId, Refusing>>>;
  /** Codes of outages that can be met on choosing it: the fault `<eid>.enter.<code>`. */
  readonly outages?: readonly string[];
  /** The row an outage with this code is; an eID whose steps name outages has it. */
  readonly outage?: (code: string) => Row<Name, C, S>;
  readonly steps: Readonly<Record<Name, Step<Name, C, S>>>;
  /**
   * Said on its pages in place of what the login said last, as things stand when the page is drawn: what has
   * happened to the person elsewhere. Steps that are drawn without the person do not know.
   */
  readonly stands?: (facts: Facts<C, S>) => Feedback | null;
  /** Its apps on the phone, and the helper program of its card. */
  readonly handset?: readonly HandsetApp<string, C, S>[];
  /** The actions of its bank or issuer, by the action's id. */
  readonly desk?: Readonly<Record<string, DeskAction<C, S>>>;
  /** The status of the person's credential, as the desk tells it. */
  readonly status?: (facts: DeskFacts<C, S>) => readonly DeskLine[];
  /** The codes that another device scans from the desk's page. */
  readonly scanned?: (facts: DeskFacts<C, S>) => readonly ScannedCode[];
  /**
   * The row in place of one that leads to `@proven` and has achieved less than was asked; absent = the login
   * ends as failed.
   */
  readonly tooLow?: RowBeforeProof<Name, C, S>;
  /**
   * The level and methods that the login proved. Without `claims` its tokens say nothing beyond the profile's
   * own.
   */
  readonly achieved: (facts: Facts<C, S>) => Omit<Achieved, 'claims'> & Partial<Achieved>;
  readonly errors: Readonly<Record<string, StepError>>;
  /** Its topic in the help centre. */
  readonly help?: LoadTopic;
}

/** ID-porten's levels and those that these eIDs declare. */
export function levelsOf(methods: readonly Pick<LoginMethod, 'levels'>[]): Levels {
  return new Levels(methods.flatMap(({ levels = [] }) => levels));
}

/**
 * The one typed factory: a row to a step that does not exist, or a patch that the eID's schema does not know,
 * does not compile.
 */
export function defineMethod<const Name extends string, C extends Credentials, S extends JsonObject>(
  method: Omit<LoginMethod<NoInfer<Name>, NoInfer<C>, NoInfer<S>>, 'settings' | 'credential' | 'steps'> & {
    readonly settings: ZodType<S>;
    readonly credential: OwnCredential<C, NoInfer<S>> | PartCredential<C>;
    readonly steps: Readonly<Record<Name, Step<NoInfer<Name>, NoInfer<C>, NoInfer<S>>>>;
  },
): LoginMethod {
  return method as unknown as LoginMethod;
}
