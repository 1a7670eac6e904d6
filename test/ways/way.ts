/**
 * The way to each screen of an eID, and to each thing it says. One form, gone by HTTP (walk.ts, for the
 * guards) and in Chromium (e2e/support/ways.ts, for the accessibility suite), and told in docs/reference.
 */

/**
 * A step of a login: a field (`pid`, `otc`, `password`) filled in with the value that person has or was sent,
 * fields with given values (and `press`, where another button is pressed), a button or link (`#id`), the
 * phone's answer, an action of the bank or a patch of the person (JSON) meanwhile, or seconds that go by.
 */
export type Step =
  | 'pid'
  | 'otc'
  | 'password'
  | 'otc again'
  | `#${string}`
  | 'approve'
  | `unlock with ${string}`
  | `desk ${string}/${string}`
  | `changed to ${string}`
  | `approve with ${string}`
  | `choose ${string} with ${string}`
  | `reject because ${string}`
  | Later
  | Readonly<Record<string, string>>;
type Later = `later ${number}`;

interface Going {
  /** A person of the cast, by name. */
  readonly as: string;
  /** A patch of that person beforehand, as by `PATCH /control/people/{person}`. */
  readonly changed?: object;
  /**
   * In words, where the docs tell the way so: it takes time, two logins, an outage or a service of its own.
   */
  readonly told?: string;
}

/** A login that begins at the bundled service and chooses the entry. Values in braces are that person's. */
export interface LoginWay extends Going {
  readonly login: string;
  readonly steps: readonly Step[];
  /** Scripts of pages are not loaded. */
  readonly withoutScripts?: true;
  /** The profile that the browser is taken for, picked at `/browser`. */
  readonly browser?: string;
  /** The level that the bundled service asks for. */
  readonly acr?: string;
  readonly language?: string;
  /** A patch of the bundled service beforehand, as by `PATCH /control/services/{service}`. */
  readonly service?: object;
  /** The outage that is met: `<eid>.<step>.<code>`. */
  readonly fault?: string;
  /** Another browser has gone the same way, and stands where it leads. */
  readonly twice?: true;
}

/**
 * A button, fields and a button, a setting of the phone (of what `PATCH …/phone` takes), a patch of the person
 * meanwhile, or seconds that go by.
 */
export type Tap =
  | string
  | { readonly press: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly phone: Readonly<Record<string, unknown>> }
  | { readonly changed: object };

/** In an app on the phone, or in the window of a card's helper program. */
export interface AppWay extends Going {
  readonly app: string;
  /** Absent = on the phone. */
  readonly on?: 'reader';
  /** Another browser has gone this way beforehand, and waits. */
  readonly asked?: LoginWay;
  readonly taps: readonly Tap[];
}

/** At the desk: it is looked at, and an action's button pressed. */
export interface DeskWay extends Going {
  readonly desk: `${string}/${string}` | null;
  /** Actions of the desk beforehand. */
  readonly after?: readonly { readonly desk: string; readonly fields: Readonly<Record<string, string>> }[];
  readonly fields?: Readonly<Record<string, string>>;
  /** Another browser does the action between the look and the press. */
  readonly twice?: true;
}

export type EidWay = LoginWay | AppWay | DeskWay;

/** What a picture of the help centre's guides shows (scripts/guides.ts). */
export interface PictureWay {
  /** To the page; null = the picker, before the eID is chosen. */
  readonly way: LoginWay | AppWay | null;
  /** The level that the bundled service asks for, where `way` is null. */
  readonly acr?: string;
  /** Element that is pressed first, such as a menu. */
  readonly open?: string;
  /** Link that is followed first. */
  readonly follow?: string;
  /** The person's phone is shown, and not the page. */
  readonly phone?: true;
  /** The window of this helper program is shown, and not the page. */
  readonly reader?: string;
}

export interface EidWays {
  /**
   * Further people that the contract suite walks with, as `POST /control/people` takes them: for steps that
   * somebody fresh does not come to.
   */
  readonly people?: readonly object[];
  /** By step. */
  readonly steps: Readonly<Record<string, LoginWay>>;
  /** By text, errors included. */
  readonly says: Readonly<Record<string, EidWay>>;
  /** By app and screen. */
  readonly apps?: Readonly<Record<string, Readonly<Record<string, AppWay>>>>;
  /** Pages beside those, by a title of their own: only the browser tests look at them. */
  readonly further?: Readonly<Record<string, EidWay>>;
  /**
   * Of all these, by name, what tells of no mistake though it is a message, and of one though it is a page:
   * titles say “Feil”.
   */
  readonly notices?: readonly string[];
  readonly mistakes?: readonly string[];
  /** Of its steps, by the name of their files, what docs/pictures.md shows: the page, or the phone that is asked. */
  readonly pictured?: Readonly<
    Record<string, { readonly title: string; readonly step: string; readonly phone?: true }>
  >;
  /** The last step of the first login that the README tells of. */
  readonly first?: string;
  /** By guide and step, as its help has them. */
  readonly guides?: Readonly<Record<string, Readonly<Record<string, PictureWay>>>>;
}
