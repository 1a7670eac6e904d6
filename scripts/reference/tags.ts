/** What tests may carry as tags: the rows of the coverage pages and the limits. `npx vitest --list-tags` prints them. */
import { LIMIT_TABLE, type Limit } from '../../src/kernel/limits.ts';
import { limitTag } from './limits.ts';
import { profileRows, profileTag } from './profile-coverage/list.ts';
import { securityRows } from './security-coverage/list.ts';
import { securityTag } from './security-coverage/row.ts';
import { seedRows, seedTag } from './seed-coverage/list.ts';

export const coverageTags: readonly { readonly name: string; readonly description: string }[] = [
  ...profileRows.map((row) => ({ name: profileTag(row), description: row.what })),
  ...securityRows.map((row) => ({ name: securityTag(row), description: row.what })),
  ...Object.entries<Limit>(LIMIT_TABLE).map(([name, { what }]) => ({
    name: limitTag(name),
    description: what,
  })),
  ...seedRows().map((row) => ({ name: seedTag(row), description: row.what })),
];
