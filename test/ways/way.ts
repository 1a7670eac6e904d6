/** How each screen of an eID is reached, and each thing it says: followed by a guard, told in docs/reference/eids.md. */
import type { InLogin } from '../../scripts/reference/seed-coverage/row.ts';

/** In words only where a way takes time, two logins or a service of its own. */
export type EidWay = Omit<InLogin, 'heading' | 'shows'> | string;

/** A button, fields and a button, or a setting of the phone: of what `PATCH …/phone` takes. */
export type Tap =
  | string
  | { readonly press: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly phone: Readonly<Record<string, unknown>> };

/** On the phone of somebody of the cast. */
export interface AppWay {
  readonly as: string;
  readonly taps: readonly Tap[];
}

export interface EidWays {
  /** By step. */
  readonly steps: Readonly<Record<string, EidWay>>;
  /** By text, errors included. What the phone and the desk say is told by its name. */
  readonly says: Readonly<Record<string, EidWay>>;
  /** By app and screen. */
  readonly apps?: Readonly<Record<string, Readonly<Record<string, AppWay>>>>;
}
