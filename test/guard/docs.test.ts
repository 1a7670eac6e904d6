import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readFiles } from '../../scripts/files.ts';
import { generatedPages } from '../../scripts/reference/all.ts';
import {
  brokenLinks,
  missingCitations,
  packagesUsed,
  stalePages,
  unknownCommands,
  unlistedPages,
} from './docs.ts';

const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
const documents = readFiles([...PAGES, 'docs', 'examples'], ['.md']);
const manifest: Readonly<Record<string, object | undefined>> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

test('generated pages are what the sources say', {
  tags: ['@asvs-6.1.1', '@asvs-6.1.3', '@asvs-7.1.1', '@asvs-7.6.1'],
}, async () => {
  const present = readFiles([...PAGES, 'docs'], ['.md', '.json']);
  expect(stalePages(await generatedPages(), present)).toEqual([]);
});

test('links lead somewhere', () => {
  expect(brokenLinks(documents, (path) => existsSync(join(ROOT, path)))).toEqual([]);
});

test('what comments cite is there', () => {
  const sources = readFiles(['src', 'scripts', 'bench', 'test', 'e2e', 'vitest.config.ts'], ['.ts']);
  const cited = new Map([...sources].filter(([path]) => !path.startsWith('test/guard/')));
  expect(missingCitations(cited, documents)).toEqual([]);
});

test('commands are there', () => {
  expect(unknownCommands(documents, Object.keys(manifest.scripts ?? {}))).toEqual([]);
});

test('every page stands in the list of all pages', () => {
  expect(unlistedPages(documents)).toEqual([]);
});

test('every decision has a number of its own', () => {
  const numbers = [...readFiles(['docs/decisions'], ['.md']).keys()].map((path) => path.slice(15, 19));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true);
});

test('every package that the sources use is named with its licence', () => {
  const notices = documents.get('docs/third-party.md') ?? '';
  const used = packagesUsed(readFiles(['src'], ['.ts']), Object.keys(manifest.devDependencies ?? {}));
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !notices.includes(`| ${name} |`))).toEqual([]);
});

// The built program holds the packages it uses: a list in `dependencies` would be installed beside it for nothing.
test('the package installs nothing: what the sources use stands in devDependencies', () => {
  expect(manifest.dependencies ?? manifest.optionalDependencies ?? 'none').toBe('none');
});

describe('a breach is seen', () => {
  const one = (text: string) => new Map([['docs/a.md', text]]);
  const nothing = () => false;

  test.each(['[b](b.md)', '[b](../src/b.ts)', '![picture](b.png)', '<img src="b.png">'])(
    'broken link %s',
    (text) => {
      expect(brokenLinks(one(text), nothing)).toHaveLength(1);
    },
  );

  test('a heading that is not there', () => {
    expect(brokenLinks(one('# There\n[x](#there)'), () => true)).toEqual([]);
    expect(brokenLinks(one('# There\n[x](#elsewhere)'), () => true)).toHaveLength(1);
  });

  test.each(['docs/b.md', 'docs/a.md#elsewhere', 'DESIGN, law 10', 'idporten-profile §2', 'libraries.md §3'])(
    'a citation of %s',
    (text) => {
      const cited = (text: string) => new Map([['src/a.ts', `/** As told (${text}). */`]]);
      expect(missingCitations(cited('docs/a.md, docs/a.md#over-there'), one('## Over there'))).toEqual([]);
      expect(missingCitations(cited(text), one('## Over there'))).toHaveLength(1);
    },
  );

  test.each([
    "import { a } from 'pkg';",
    "import 'pkg';",
    "await import('pkg/deep')",
    'resolve(`pkg/files/latin.woff2`)',
    "read('pkg/a.css')",
  ])('a package used by %s', (source) => {
    const files = new Map([['src/a.ts', source]]);
    expect(packagesUsed(files, ['pkg', 'pk', 'files'])).toEqual(['pkg']);
  });

  test('a page that the list of all pages lacks', () => {
    const pages = new Map([...one('# A'), ['docs/b/c.md', '# C'], ['docs/README.md', '[a](a.md)']]);
    expect(unlistedPages(pages)).toEqual(['docs/b/c.md']);
  });

  test('other hosts and code are left alone', () => {
    expect(brokenLinks(one('[x](https://example.org) `[y](z.md)`'), nothing)).toEqual([]);
  });

  test.each(['npm run fly', 'npm start'])('unknown command %s', (command) => {
    expect(unknownCommands(one(`Run \`${command}\`.`), ['test'])).toHaveLength(1);
  });

  test('a stale page, a missing page, and one nothing generates', () => {
    const generated = new Map([
      ['docs/x.md', 'new'],
      ['docs/y.md', 'new'],
    ]);
    const present = new Map([
      ['docs/x.md', 'old'],
      ['docs/reference/eids/gone.md', 'old'],
    ]);
    expect(stalePages(generated, present)).toHaveLength(3);
  });
});
