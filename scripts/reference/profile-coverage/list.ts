/** The rows of ID-porten's profile, one list. docs/reference/profile-coverage.md is written from it and from the tests' tags. */
import { BEHAVIOURS } from './behaviours.ts';
import { REQUESTS } from './requests.ts';
import type { ProfileRow, ProfileSection } from './row.ts';
import { TOKENS } from './tokens.ts';

export const PROFILE: readonly ProfileSection[] = [...REQUESTS, ...TOKENS, ...BEHAVIOURS];

export const profileRows: readonly ProfileRow[] = PROFILE.flatMap(({ rows }) => rows);

/** Its tests carry it: `tags: '@profile-2.1.7'`. */
export const profileTag = ({ id }: ProfileRow): string => `@profile-${id}`;
