/** What a row of ID-porten's profile is here: the tests tagged with it, the lines that say how it differs, or the part that brings it. */
import type { Part } from '../seed-coverage/row.ts';

export interface ProfileRow {
  /** Its tests carry it: `tags: '@profile-2.1.7'`. */
  readonly id: string;
  /** In our own words. */
  readonly what: string;
  /** What holds it beside tests, or instead of them: how a line of docs/differences-from-idporten.md begins, or a later part. */
  readonly held: readonly (string | Part)[];
}

export interface ProfileSection {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
}

export const section = (title: string, rows: readonly ProfileRow[]): ProfileSection => ({ title, rows });
export const row = (id: string, what: string, ...held: ProfileRow['held']): ProfileRow => ({
  id,
  what,
  held,
});
