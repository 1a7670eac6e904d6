import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { importGraph, roomOf } from '../../scripts/imports.ts';
import { MAY_IMPORT } from './import-table.ts';
import { importBreaches } from './imports.ts';

const sources = readFiles(['src'], ['.ts']);
const breach = (from: string, source: string) => importBreaches(new Map([[from, source]]));

test('imports point downwards only', () => {
  expect(importBreaches(sources)).toEqual([]);
});

test('the table has no two rooms that may import each other', () => {
  const both = Object.entries(MAY_IMPORT).flatMap(([room, others]) =>
    others.filter((other) => MAY_IMPORT[other]?.includes(room)).map((other) => `${room} and ${other}`),
  );
  expect(both).toEqual([]);
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
