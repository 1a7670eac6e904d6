/** No figure about speed is typed by hand: the tables are docs/performance.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Performance } from '../scripts/reference/figures.ts';
import { filled, PLACES } from '../scripts/reference/performance.ts';

const root = join(import.meta.dirname, '..');

it('stand in README and docs as they were measured (node bench/tables.ts writes them)', () => {
  const measured = JSON.parse(readFileSync(join(root, 'docs/performance.json'), 'utf8')) as Performance;
  for (const place of PLACES) {
    const text = readFileSync(join(root, place), 'utf8');
    expect(text).toContain('<!-- performance:begin -->');
    expect(filled(place, text, measured)).toBe(text);
  }
});
