/** What stands in the way of a release, and what its statement of origin says. */
import { describe, expect, it } from 'vitest';
import { provenanceOf } from '../../scripts/release/provenance.ts';
import { type Tree, treeProblems } from '../../scripts/release/tree.ts';

const ready: Tree = {
  version: '1.2.0',
  changelog: '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-28\n\n- A line.\n',
  uncommitted: '',
  head: 'c0ffee',
  tagged: '',
  repository: '',
  longRun: [{ name: 'browser tests', failed: 0 }],
};

describe('a tree', () => {
  it('that is committed, described and tested is released, also where its commit has the tag already', () => {
    expect(treeProblems(ready)).toEqual([]);
    expect(treeProblems({ ...ready, tagged: ready.head })).toEqual([]);
  });

  it.each<[string, Partial<Tree>, string]>([
    [
      'with changes',
      { uncommitted: ' M a.ts\n?? b.ts' },
      '2 files are not committed, the first one:  M a.ts.',
    ],
    ['of no described version', { version: '1.20' }, 'CHANGELOG.md has no heading "## [1.20] - <date>".'],
    [
      'with entries of no version',
      { changelog: ready.changelog.replace('[Unreleased]\n', '[Unreleased]\n\n- Another.\n') },
      'CHANGELOG.md has entries under "Unreleased": move them.',
    ],
    [
      'whose version is another commit',
      { tagged: 'decaf' },
      'The tag v1.2.0 is another commit (decaf): choose another version.',
    ],
    [
      'whose long run failed',
      { longRun: [{ name: 'browser tests', failed: 2 }] },
      'The last long run failed (2 of browser tests): npm run test:long.',
    ],
  ])('%s is refused in a sentence', (_, change, sentence) => {
    expect(treeProblems({ ...ready, ...change })).toEqual([sentence]);
  });
});

describe('the statement', () => {
  const origin = {
    ...{ version: '1.2.0', commit: 'c0ffee', repository: 'https://git.example/proveporten' },
    ...{
      node: 'v24.21.0',
      npm: '11.19.1',
      builder: 'https://ci.example/release',
      materials: [{ name: 'a', sha256: '00' }],
    },
    ...{ began: new Date(0), ended: new Date(60_000) },
  };

  it('names every file by its digest, the commit, and who made it: SLSA provenance v1', () => {
    expect(provenanceOf([{ name: 'b', sha256: '01' }], origin)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'b', digest: { sha256: '01' } }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          buildType: 'https://docs.npmjs.com/cli/v11/commands/npm-pack',
          externalParameters: { command: 'npm run release', version: '1.2.0' },
          internalParameters: { node: 'v24.21.0', npm: '11.19.1' },
          resolvedDependencies: [
            { name: 'source', uri: 'git+https://git.example/proveporten', digest: { gitCommit: 'c0ffee' } },
            { name: 'a', digest: { sha256: '00' } },
          ],
        },
        runDetails: {
          builder: { id: 'https://ci.example/release' },
          metadata: { startedOn: '1970-01-01T00:00:00.000Z', finishedOn: '1970-01-01T00:01:00.000Z' },
        },
      },
    });
  });

  it('claims no address where git knows none', () => {
    const told = JSON.stringify(provenanceOf([], { ...origin, repository: '' }));
    expect(told).toContain('{"name":"source","digest":{"gitCommit":"c0ffee"}}');
  });
});
