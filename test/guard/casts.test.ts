import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { casts } from './casts.ts';

const of = (source: string) => casts(new Map([['src/methods/one/method.ts', source]]));

test('no eID has a cast', () => {
  expect(casts(readFiles(['src/methods'], ['.ts']))).toEqual([]);
});

test.each([
  ['a cast', 'const own = facts.credential as unknown as Own;'],
  ['over two lines', 'const own = held\n  as Own;'],
  ['to a shape', 'const own = held as { pin: string };'],
  ['broken after the word', 'const own = held as\n  Own;'],
  ['within a template', 'const own = { [`a`]: held as Own };'],
])('a breach is seen: %s', (_, source) => {
  expect(of(source)).not.toEqual([]);
});

test('what only reads like one is none', () => {
  const source =
    "import * as other from './x.ts';\nimport {\n  a as b,\n} from './y.ts';\n// known as one\nconst x = 'as one';\nconst y = [1] as const;";
  expect(of(source)).toEqual([]);
});
