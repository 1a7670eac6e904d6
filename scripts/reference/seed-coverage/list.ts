/** The 97 rows that two help pages gave, one list. docs/reference/seed-coverage.md is written from it; a guard walks it. */
import { ACTIVATION_ROWS } from './activation.ts';
import { APP_ROWS } from './app.ts';
import { APP_USE_ROWS } from './app-use.ts';
import { BROWSER_ROWS } from './browsers.ts';
import { CHIP_ROWS } from './chip.ts';
import { LOGIN_ROWS } from './login.ts';
import { MOBILE_ROWS } from './mobile.ts';
import { PASSWORD_ROWS } from './password.ts';
import type { SeedRow, Way } from './row.ts';
import { SITE_ROWS } from './site.ts';
import { TROUBLE_ROWS } from './trouble.ts';

const BANKID_ROWS = [
  ...LOGIN_ROWS,
  ...CHIP_ROWS,
  ...PASSWORD_ROWS,
  ...TROUBLE_ROWS,
  ...BROWSER_ROWS,
  ...APP_ROWS,
  ...ACTIVATION_ROWS,
  ...APP_USE_ROWS,
];

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
