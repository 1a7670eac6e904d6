/** One rule, refused once over HTTP. The lists beside this file hold one for each rule of docs/reference/rules.md. */
import type { Ours } from '../referee/ours.ts';

export interface Refusal {
  readonly rule: string;
  /** Breaks the rule; of several requests, one of the answers is the refusal. */
  readonly send: (side: Ours) => Promise<unknown>;
  /** What the answer's sentence names of that which was sent; null where nothing came, or nothing but a secret. */
  readonly names: string | null;
  /** What the event's data holds beside rule and documentation, in this order: sent registered correct request. */
  readonly has: string;
}

export function refused(rule: string, send: Refusal['send'], names: string | null, has: string): Refusal {
  return { rule, send, names, has };
}
