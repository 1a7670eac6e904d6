/** docs/reference/profile-coverage.md: ID-porten's profile row by row, and what holds each. */
import type { NamedTest } from '../../named-tests.ts';
import { code, page, table } from '../markdown.ts';
import { PARTS } from '../seed-coverage/row.ts';
import { ANSWERS } from './answers.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { CLIENTS } from './clients.ts';
import { DECIDED } from './decided.ts';
import { HOSTS } from './hosts.ts';
import { PAGES } from './pages.ts';
import { REQUESTS } from './requests.ts';
import type { ProfileRow, ProfileSection, Proof } from './row.ts';
import { SESSIONS } from './sessions.ts';
import { TOKENS } from './tokens.ts';

export const PROFILE: readonly ProfileSection[] = [
  ...[...HOSTS, ...REQUESTS, ...ANSWERS, ...CLIENTS, ...TOKENS, ...SESSIONS, ...PAGES],
  ...[BEHAVIOURS, ...DECIDED],
];

export const profileProofs = (): readonly Proof[] =>
  PROFILE.flatMap(({ rows }) => rows.flatMap(({ proofs }) => proofs));

/** Each test that some row names. */
export const profileTests = (): readonly NamedTest[] =>
  profileProofs().flatMap(({ test }) => (test === undefined ? [] : [test]));

export function profileCoveragePage(): string {
  return page('Profile coverage', 'scripts/reference/profile-coverage', [
    'What is publicly known of ID-porten’s OpenID profile, row by row, and what holds it here: a test, or a line of the [differences](../differences-from-idporten.md). A guard looks for each line, and `npm test` fails where a named test has not passed.',
    ...PROFILE.flatMap(({ title, rows }) => [`## ${title}`, table(['row', 'held by'], rows.map(cells))]),
  ]);
}

const cells = ({ what, proofs }: ProfileRow) => [what, proofs.map(told).join('; ')];

function told({ test, differs, part }: Proof): string {
  if (test !== undefined) return `${code(test[0])} ${test[1]}`;
  if (differs !== undefined) return `difference: ${differs.replace(/ \|$/, '')}`;
  return part === undefined ? '' : `later: ${part}, ${PARTS[part]}`;
}
