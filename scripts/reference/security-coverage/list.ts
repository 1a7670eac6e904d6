/** The rows of the security requirements, one list. docs/reference/security-coverage.md is written from it and from the tests' tags. */
import { ASVS } from './asvs.ts';
import { PROTOCOL } from './protocol.ts';
import type { SecurityRow, SecuritySection } from './row.ts';
import { THREATS } from './threats.ts';

export const SECURITY: readonly SecuritySection[] = [...THREATS, PROTOCOL, ASVS];

export const securityRows: readonly SecurityRow[] = SECURITY.flatMap(({ rows }) => rows);
