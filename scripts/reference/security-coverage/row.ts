/** What a row of the security requirements is here: the tests tagged with it, or the line that says why ID-porten's behaviour wins. */
import { type HeldRow, heldRow } from '../held-rows.ts';

/** Its `held`: how a line of the table in docs/security.md begins. */
export type SecurityRow = HeldRow<string>;

export interface SecuritySection {
  readonly title: string;
  /** Where the rows come from, in Markdown. */
  readonly source: string;
  readonly rows: readonly SecurityRow[];
}

export const row = heldRow<string>;

/** Its tests carry it: `tags: '@asvs-3.4.1'`. */
export const securityTag = ({ id }: SecurityRow): string => `@${id}`;
