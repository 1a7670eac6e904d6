/** What a row of ID-porten's profile is here: the tests tagged with it, the lines that say how it differs, or the part that brings it. */
import { type HeldRow, heldRow } from '../held-rows.ts';
import type { Part } from '../seed-coverage/row.ts';

/** Its `held`: how a line of docs/differences-from-idporten.md begins, or a later part. */
export type ProfileRow = HeldRow<string | Part>;

export interface ProfileSection {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
}

export const section = (title: string, rows: readonly ProfileRow[]): ProfileSection => ({ title, rows });
export const row = heldRow<string | Part>;
