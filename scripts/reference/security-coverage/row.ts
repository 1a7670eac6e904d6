/** What a row of the security requirements is here: the tests tagged with it, or the line that says why ID-porten's behaviour wins. */

export interface SecurityRow {
  /** Its tests carry it behind an at sign: `tags: '@asvs-3.4.1'`. */
  readonly id: string;
  /** In our own words. */
  readonly what: string;
  /** What holds it beside tests, or instead of them: how a line of the table in docs/security.md begins. */
  readonly held: readonly string[];
}

export interface SecuritySection {
  readonly title: string;
  /** Where the rows come from, in Markdown. */
  readonly source: string;
  readonly rows: readonly SecurityRow[];
}

export const row = (id: string, what: string, ...held: SecurityRow['held']): SecurityRow => ({
  id,
  what,
  held,
});

export const securityTag = ({ id }: SecurityRow): string => `@${id}`;
