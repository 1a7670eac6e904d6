/** Whether the working tree is what a release may be made of. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../files.ts';

/** What is asked of the tree. */
export interface Tree {
  /** In package.json. */
  readonly version: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** `git status --porcelain`: a line for each file that is not committed. */
  readonly uncommitted: string;
  /** The commit that is checked out. */
  readonly head: string;
  /** The address that git fetches from, without a password; empty where there is none. */
  readonly repository: string;
  /** The commit that bears the version's tag; empty where none does. */
  readonly tagged: string;
  /** The groups of the last long run, with how many of each failed. */
  readonly longRun: readonly { readonly name: string; readonly failed: number }[];
}

const longRunFormat = z.object({ groups: z.array(z.object({ name: z.string(), failed: z.number() })) });

/** What git prints, without the line break at its end. */
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** @throws Error where the repository is no working tree of git. */
export function readTree(): Tree {
  const { version }: { readonly version: string } = JSON.parse(read('package.json'));
  return {
    version,
    changelog: read('CHANGELOG.md'),
    uncommitted: git('status', '--porcelain'),
    head: git('rev-parse', 'HEAD'),
    repository: git('config', '--default', '', '--get', 'remote.origin.url').replace(/\/\/[^@/]*@/, '//'),
    tagged: git('for-each-ref', '--format=%(objectname)', `refs/tags/v${version}`),
    longRun: longRunFormat.parse(JSON.parse(read('docs/reference/long-run.json'))).groups,
  };
}

/** What stands in the way of a release, each a sentence; none where nothing does. */
export function treeProblems(tree: Tree): readonly string[] {
  const { version, changelog, uncommitted, head, tagged, longRun } = tree;
  const files = uncommitted.split('\n').filter((line) => line !== '');
  const failed = longRun.filter((group) => group.failed > 0).map(({ name, failed: n }) => `${n} of ${name}`);
  const dated = new RegExp(`^## \\[${RegExp.escape(version)}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm');
  const [, unreleased = ''] = /^## \[Unreleased\]\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog) ?? [];
  return [
    ...(files.length === 0 ? [] : [`${files.length} files are not committed, the first one: ${files[0]}.`]),
    ...(dated.test(changelog) ? [] : [`CHANGELOG.md has no heading "## [${version}] - <date>".`]),
    ...(unreleased.trim() === '' ? [] : ['CHANGELOG.md has entries under "Unreleased": move them.']),
    ...(tagged === '' || tagged === head
      ? []
      : [`The tag v${version} is another commit (${tagged}): choose another version.`]),
    ...(failed.length === 0 ? [] : [`The last long run failed (${failed.join(', ')}): npm run test:long.`]),
  ];
}
