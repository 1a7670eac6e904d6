/** No block of a document is forgotten, and what is not run is told why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { allBlocks, blocksOf, DRAWN, RUN_BY_READERS } from './blocks.ts';
import { CONFIG, CONTAINERS, LEFT_OUT, NEWCOMER, NOT_RUN, PACKAGE, SHELL, STEPS } from './list.ts';

const blocks = allBlocks();

describe('the blocks of README, CONTRIBUTING, docs and examples', () => {
  it('are each on one list, and no list names a block that is gone', () => {
    const listed = [
      ...[...SHELL, ...CONFIG, ...STEPS, ...CONTAINERS, ...PACKAGE, ...NEWCOMER],
      ...Object.keys(NOT_RUN),
    ];
    const copied = blocks.filter(({ language }) => !DRAWN.includes(language));
    expect(listed.toSorted()).toEqual(copied.map(({ name }) => name).toSorted());
  });

  it('say their language', () => {
    const unknown = blocks.filter(({ language }) => ![...RUN_BY_READERS, ...DRAWN].includes(language));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('are run, all but one and a line', () => {
    expect(Object.keys(NOT_RUN)).toHaveLength(1);
    const elsewhere: readonly string[] = CONTAINERS;
    const lines = blocks
      .filter(({ language, name }) => language === 'sh' && !elsewhere.includes(name))
      .flatMap(({ text }) => text.split('\n'));
    const left = lines.filter((text) => LEFT_OUT.some(({ line }) => line.test(text)));
    expect(left).toHaveLength(1);
  });
});

it('npm ci, which blocks begin with, finds a lock file that agrees with package.json', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const { packages } = read('package-lock.json');
  for (const [key, path] of [
    ['', 'package.json'],
    ['scripts/runtime', 'scripts/runtime/package.json'],
  ] as const) {
    const { dependencies, devDependencies, optionalDependencies, workspaces } = read(path);
    const { [key]: locked } = packages;
    expect(locked).toMatchObject(
      JSON.parse(JSON.stringify({ dependencies, devDependencies, optionalDependencies, workspaces })),
    );
  }
});

describe('a block is seen', () => {
  const names = (markdown: string) => blocksOf('a.md', markdown).map(({ name, text }) => [name, text]);

  it('by its heading and its place under it', () => {
    const markdown = '# One\n```sh\na\n```\n```sh\nb\n```\n## Two\n```yaml\n# no heading\nc\n```';
    expect(names(markdown)).toEqual([
      ['a.md › One 1', 'a'],
      ['a.md › One 2', 'b'],
      ['a.md › Two 1', '# no heading\nc'],
    ]);
  });

  it('where it is indented, longer fenced or never closed', () => {
    expect(names('# One\n  ````sh\na\n```\nb\n````\n~~~json\n{}')).toEqual([
      ['a.md › One 1', 'a\n```\nb'],
      ['a.md › One 2', '{}'],
    ]);
  });
});
