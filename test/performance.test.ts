/** No figure about speed is typed by hand: the tables are docs/performance.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { barsTable } from '../scripts/reference/bars.ts';
import type { Performance } from '../scripts/reference/figures.ts';
import { filled, PLACES } from '../scripts/reference/performance.ts';

const root = join(import.meta.dirname, '..');

it('stand in README and docs as they were measured (node bench/tables.ts writes them)', () => {
  const measured = JSON.parse(readFileSync(join(root, 'docs/performance.json'), 'utf8')) as Performance;
  for (const place of PLACES) {
    const text = readFileSync(join(root, place), 'utf8');
    expect(text).toMatch(/<!-- \w+:begin -->/);
    expect(filled(place, text, measured)).toBe(text);
  }
});

describe('a measure that was asked for', () => {
  const measured = JSON.parse(readFileSync(join(root, 'docs/performance.json'), 'utf8')) as Performance;
  const rowOf = (figures: Performance, measure: string) =>
    barsTable(figures)
      .split('\n')
      .find((line) => line.includes(measure));

  it.each([
    [199, 'goal'],
    [220, 'bar'],
    [251, 'no'],
  ])('process of %d MiB: %s', (rss_mib, met) => {
    const row = rowOf(
      { ...measured, memory: { ...measured.memory, processes: [{ program: 'main.js', rss_mib }] } },
      'process after',
    );
    expect(row).toMatch(new RegExp(`${rss_mib} MiB \\| ${met} \\|$`));
  });

  it.each([
    [0.96, 0, 'bar'],
    [0.96, 0.02, 'no'],
    [1.01, 0.02, 'goal'],
  ])('ratio %d ± %d: %s', (median, error, met) => {
    const scale = { ...measured.scale, per_second: { median, error } };
    expect(rowOf({ ...measured, scale }, 'full store, to those')).toMatch(new RegExp(`\\| ${met} \\|$`));
  });
});
