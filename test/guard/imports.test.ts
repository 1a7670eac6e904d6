import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { importGraph, roomOf } from '../../scripts/imports.ts';
import { MAY_IMPORT, PLACES } from './import-table.ts';
import { circles, importBreaches, placeOf } from './imports.ts';

const sources = readFiles(['src'], ['.ts']);
const everything = readFiles(['src', 'test', 'scripts', 'bench', 'e2e'], ['.ts', '.mjs']);
const breach = (from: string, source: string) => importBreaches(new Map([[from, source]]));

test('imports point downwards only', () => {
  expect(importBreaches(everything)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circles(everything)).toEqual([]);
});

test.each([
  ['of values', ["import { b } from './b.ts';", "import { a } from './a.ts';"]],
  ['of types', ["import type { B } from './b.ts';", "import { type A } from './a.ts';"]],
  ['of a value and a type', ["import { b } from './b.ts';", "export type { A } from './a.ts';"]],
  ['of three', ["import './b.ts';", "import './c.ts';", "import type { A } from './a.ts';"]],
  ['of one', ["import type { A } from './a.ts';"]],
])('a circle is seen: %s', (_, texts) => {
  const files = texts.map((text, n) => [`e2e/support/${'abc'[n]}.ts`, text] as const);
  expect(circles(new Map([...files, ['e2e/x.spec.ts', "import './support/a.ts';"]]))).toHaveLength(1);
  expect(circles(new Map([...files.slice(1), ['e2e/x.spec.ts', "import './support/b.ts';"]]))).toEqual([]);
});

test('the table has no two rooms that may import each other', () => {
  const both = Object.entries(MAY_IMPORT).flatMap(([room, others]) =>
    others.filter((other) => MAY_IMPORT[other]?.includes(room)).map((other) => `${room} and ${other}`),
  );
  expect(both).toEqual([]);
});

test('every file stands in a place of the table', () => {
  expect([...everything.keys()].filter((path) => placeOf(path) === undefined)).toEqual([]);
  for (const [place, others] of Object.entries(PLACES))
    expect(others.filter((other) => PLACES[other]?.includes(place) ?? true)).toEqual([]);
});

test('every file of src stands in a room of the table', () => {
  const strangers = [...sources.keys()].filter((path) => MAY_IMPORT[roomOf(path) ?? ''] === undefined);
  expect(strangers).toEqual([]);
});

test.each([
  ['login reaches up to oidc', 'src/login/x.ts', "import { tokens } from '../oidc/tokens.ts';"],
  ['a type reaches up too', 'src/login/x.ts', "import type { Tokens } from '../oidc/tokens.ts';"],
  ['over several lines', 'src/kernel/x.ts', "import {\n  change,\n} from '../storage/store.ts';"],
  ['a re-export', 'src/kernel/x.ts', "export * from '../storage/store.ts';"],
  ['a dynamic import', 'src/people/x.ts', "const { x } = await import('../login/login.ts');"],
  ['an import for its effect', 'src/storage/x.ts', "import '../web/render.ts';"],
  ['oidc names the eIDs', 'src/oidc/x.ts', "import { loadMethods } from '../methods/load.ts';"],
  ['control is imported beside app', 'src/tester/x.ts', "import { api } from '../control/api.ts';"],
  [
    'an eID draws its own pages',
    'src/methods/one/method.ts',
    "import { render } from '../../web/render.ts';",
  ],
  ['an eID knows another', 'src/methods/one/method.ts', "import other from '../two/method.ts';"],
  ['the loader names an eID', 'src/methods/load.ts', "import one from './one/method.ts';"],
  ['an eID uses express', 'src/methods/one/method.ts', "import express from 'express';"],
  ['the demo uses the inside', 'src/demo/x.ts', "import { session } from '../web/session.ts';"],
  ['SQL outside storage', 'src/login/x.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['src uses a script', 'src/main.ts', "import { ROOT } from '../scripts/files.ts';"],
  ['src uses a test', 'src/main.ts', "import { world } from '../test/support/world.ts';"],
  ['the world uses a test', 'test/support/x.ts', "import { rooms } from '../control/support.ts';"],
  ['a way uses a test', 'test/ways/x.ts', "import { rooms } from '../control/support.ts';"],
  ['a script uses a test', 'scripts/x.ts', "import { circles } from '../test/guard/imports.ts';"],
  ['a script uses a benchmark', 'scripts/x.ts', "import { load } from '../bench/load.ts';"],
  ['a test uses a benchmark', 'test/x.test.ts', "import { load } from '../bench/load.ts';"],
  ['a test uses a browser test', 'test/x.test.ts', "import { visits } from '../e2e/support/visits.ts';"],
  ['a benchmark uses a browser test', 'bench/x.ts', "import { visits } from '../e2e/support/visits.ts';"],
  ['a browser test uses a benchmark', 'e2e/x.spec.ts', "import { load } from '../bench/load.ts';"],
  ['a room nobody planned', 'src/misc/x.ts', "import { now } from '../kernel/clock.ts';"],
])('a breach is seen: %s', (_, from, source) => {
  expect(breach(from, source)).toHaveLength(1);
});

test('comments import nothing', () => {
  expect(breach('src/kernel/x.ts', "// import x from '../oidc/x.ts';\n/* import '../web/x.ts' */")).toEqual(
    [],
  );
});

test('the graph leaves out arrows that follow from others', () => {
  const graph = importGraph(
    new Map([
      ['src/app.ts', "import './login/a.ts'; import './kernel/b.ts';"],
      ['src/login/a.ts', "import '../kernel/b.ts';"],
    ]),
  );
  expect(graph).toBe('```mermaid\nflowchart TD\n  app --> login\n  login --> kernel\n```');
});
