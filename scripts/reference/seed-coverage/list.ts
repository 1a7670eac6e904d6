/** The 97 rows that two help pages gave, one list. docs/reference/seed-coverage.md is written from it; a guard walks it. */
import { APP_ROWS } from './app.ts';
import { LOGIN_ROWS } from './login.ts';
import { MOBILE_ROWS } from './mobile.ts';
import type { SeedRow, Way } from './row.ts';
import { SITE_ROWS } from './site.ts';
import { TROUBLE_ROWS } from './trouble.ts';

const BANKID_ROWS = [...LOGIN_ROWS, ...TROUBLE_ROWS, ...APP_ROWS];

const ALL: readonly SeedRow[] = [
  ...SITE_ROWS,
  ...MOBILE_ROWS,
  ...BANKID_ROWS.map((row): SeedRow => ({ eid: 'bankid', ...row })),
].toSorted((one, other) => one.row - other.row);

export const seedTag = ({ row }: SeedRow): string => `@seed-${row}`;

/** Without those of eIDs that are not there; all of them where none are told. */
export function seedRows(eids?: readonly string[]): readonly SeedRow[] {
  return ALL.filter(({ eid }) => eid === undefined || (eids?.includes(eid) ?? true));
}

/** All that is followed to see a row. */
export function waysTo({ after, ways }: SeedRow): readonly Way[] {
  return [...(ALL.find(({ row }) => row === after)?.ways ?? []), ...ways];
}
