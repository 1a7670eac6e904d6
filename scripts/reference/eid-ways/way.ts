/** How each screen of an eID is reached, and each thing it says: followed by a guard, told in docs/reference/eids.md. */
import type { InLogin } from '../seed-coverage/row.ts';

/** In words only where a way takes time, two logins or a service of its own. */
export type EidWay = Omit<InLogin, 'heading' | 'shows'> | string;

export interface EidWays {
  /** By step. */
  readonly steps: Readonly<Record<string, EidWay>>;
  /** By text, errors included. What the phone and the desk say is told by its name. */
  readonly says: Readonly<Record<string, EidWay>>;
}
