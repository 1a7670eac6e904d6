/** docs/reference/limits.md: every cap, from the table that the rooms read, and what holds each. */
import { LIMIT_TABLE, type Limit } from '../../src/kernel/limits.ts';
import { page, table } from './markdown.ts';
import { type Tagged, testCells } from './tagged-tests.ts';

const amount = ({ most, unit }: Limit) => `${most.toLocaleString('en-GB')} ${unit}`;

/** Its tests carry it: `tags: '@limit-form'`. */
export const limitTag = (name: string): string => `@limit-${name}`;

export function limitsPage(tagged: Tagged): string {
  const rows = Object.entries<Limit>(LIMIT_TABLE).map(([name, limit]) => [
    limit.what,
    amount(limit),
    limit.above,
    testCells(tagged, limitTag(name)).join('; '),
  ]);
  return page('Limits', 'src/kernel/limits.ts and the tags of the tests', [
    'Nothing that a request brings grows without a bound. What is capped, at how much, what the one above gets, and which tests hold it:',
    table(['what', 'at most', 'the one above', 'held by'], rows),
    'Not capped, because whoever may do it owns the simulator: how many persons and services the tester’s zone makes. Every list of them is paged, and what their pages and calls cost does not grow with their number ([measured](../performance.md)).',
  ]);
}
