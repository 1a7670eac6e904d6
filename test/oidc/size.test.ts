/** Decisions 1 and 17 stand on a small engine: lines of `src/oidc` that are neither blank nor comment, beside those of oidc-provider. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Comments begin a line; a block comment ends one. */
function linesOfCode(text: string): number {
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '').split('\n');
  return code.filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}

function counted(folder: string, extension: string) {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith(extension));
  const lines = files.map((name) => linesOfCode(readFileSync(join(ROOT, folder, name), 'utf8')));
  return { files: files.length, lines: lines.reduce((sum, one) => sum + one, 0) };
}

test('counts code alone', () => {
  expect(linesOfCode('/** a\n * b\n */\n\n// c\nconst d = 1; // e\n  /* f */\nconst g = "/*";\n')).toBe(2);
});

test('src/oidc has at most two fifths of the code of oidc-provider', () => {
  const ours = counted('src/oidc', '.ts');
  const theirs = counted('node_modules/oidc-provider/lib', '.js');
  expect(ours.files).toBeGreaterThan(20);
  expect(theirs.files).toBeGreaterThan(100);
  expect(ours.lines).toBeLessThanOrEqual(theirs.lines * 0.4);
});
