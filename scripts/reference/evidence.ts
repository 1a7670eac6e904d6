/** What each row of the differences rests on, and which rows have to be looked at again. */

export interface Evidence {
  readonly line: number;
  /** How the row begins: what it is about. */
  readonly row: string;
  /** Its last cell as it stands. */
  readonly cell: string;
  /** A release note's id, `documentation`, `decided` or `assumed`. */
  readonly source: string;
  /** ISO 8601, a day or a month. Undefined where the cell has another form. */
  readonly date: string | undefined;
}

/** Chosen here. */
export const MONTHS_GOOD = 18;

const FORM =
  /^((?:ID|MIN)-\d+(?: as read)?|documentation|decided|assumed), (\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?)$/;

/** The rows of every table of the page whose last column is headed `known by`. */
export function evidenceOf(page: string): readonly Evidence[] {
  let inside = false;
  return page.split('\n').flatMap((text, index) => {
    if (!text.startsWith('|')) inside = false;
    if (/^\|( --- \|)+$/.test(text) || !text.startsWith('|')) return [];
    if (!inside) {
      inside = text.endsWith('| known by |');
      return [];
    }
    const cells = text.slice(2, -2).split(' | ');
    const cell = cells.at(-1) ?? '';
    const [, source = '', date] = FORM.exec(cell) ?? [];
    return [{ line: index + 1, row: cells[0] ?? '', cell, source, date }];
  });
}

/** Rows whose evidence is older than 18 months on the day `today` (ISO 8601), the oldest first. A month counts from its first day. */
export function outdated(rows: readonly Evidence[], today: string): readonly Evidence[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - MONTHS_GOOD;
  const month = String((months % 12) + 1).padStart(2, '0');
  // Compared as text, so that a day which the month lacks does no harm.
  const oldest = `${Math.floor(months / 12)}-${month}${today.slice(7)}`;
  const since = ({ date = '' }: Evidence) => date.padEnd(10, '-01');
  return rows
    .filter((row) => since(row) < oldest)
    .toSorted((one, other) => since(one).localeCompare(since(other)));
}
