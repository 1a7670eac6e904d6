/** Every cap, from the table that the rooms read. */
import { LIMIT_TABLE, type Limit } from '../../src/kernel/limits.ts';
import { page, table } from './markdown.ts';

const amount = ({ most, unit }: Limit) => `${most.toLocaleString('en-GB')} ${unit}`;

export function limitsPage(): string {
  const rows = Object.values<Limit>(LIMIT_TABLE).map((limit) => [limit.what, amount(limit), limit.above]);
  return page('Limits', 'src/kernel/limits.ts', [
    'Nothing that a request brings grows without a bound. What is capped, at how much, and what the one above gets:',
    table(['what', 'at most', 'the one above'], rows),
    'Not capped, because whoever may do it owns the simulator: how many persons and services the tester’s zone makes. Every list of them is paged, and what their pages and calls cost does not grow with their number ([measured](../performance.md)).',
  ]);
}
