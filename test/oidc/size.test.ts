/** Decision 1 stands on a small engine: lines of `src/oidc` that are neither blank nor comment. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/oidc');

/** Comments of ours begin a line; a block comment ends one. */
function linesOfCode(text: string): number {
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '').split('\n');
  return code.filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}

test('counts code alone', () => {
  expect(linesOfCode('/** a\n * b\n */\n\n// c\nconst d = 1; // e\n  /* f */\nconst g = "/*";\n')).toBe(2);
});

test('src/oidc has at most 2,500 lines of code', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const lines = files.map((name) => linesOfCode(readFileSync(join(FOLDER, name), 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2_500);
});
