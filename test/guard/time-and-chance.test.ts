import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { reservedUses } from './time-and-chance.ts';

test('time, chance and the process are met where they live', { tags: '@asvs-11.5.1' }, () => {
  expect(reservedUses(readFiles(['src'], ['.ts']))).toEqual([]);
});

test.each([
  'const at = Date.now();',
  'const at = new Date();',
  'const id = crypto.randomUUID();',
  "import { randomBytes } from 'node:crypto';",
  'const dice = Math.random();',
  'crypto.getRandomValues(bytes);',
  'setTimeout(expire, 1000);',
  'setInterval(sweep, 1000);',
  'const port = process.env.PORT;',
])('a breach is seen: %s', (source) => {
  expect(reservedUses(new Map([['src/login/x.ts', source]]))).toHaveLength(1);
});

test('an instant may be written out, a comment may say what it likes', () => {
  const source = '// not Date.now()\nconst text = new Date(at).toISOString();';
  expect(reservedUses(new Map([['src/login/x.ts', source]]))).toEqual([]);
});

test('the kernel has time, the command line has the process', () => {
  expect(reservedUses(new Map([['src/kernel/clock.ts', 'export const now = () => Date.now();']]))).toEqual(
    [],
  );
  expect(reservedUses(new Map([['src/command-line.ts', 'process.exitCode = 1;']]))).toEqual([]);
});
