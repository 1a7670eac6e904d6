/** The alerts of examples/prometheus: each expression is PromQL, and speaks of metrics and labels that a simulator tells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/files.ts';
import { exposition } from '../support/exposition.ts';
import { serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const rulesOf = (text: string) =>
  z
    .object({
      groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
    })
    .parse(parse(text))
    .groups.flatMap(({ rules }) => rules);

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const rules = rulesOf(read('examples/prometheus/proveporten.rules.yml'));
/** Prometheus knows these by itself: of a target, and of each of its series. */
const OF_PROMETHEUS = { metrics: ['up'], labels: ['job', 'instance', 'le'] };

/** Metrics and labels of an expression. @throws Error where it is no PromQL */
function namesIn(expr: string): { readonly metrics: readonly string[]; readonly labels: readonly string[] } {
  const [metrics, labels]: [string[], string[]] = [[], []];
  parser.parse(expr).iterate({
    enter({ type, node, from, to }) {
      const text = expr.slice(from, to);
      if (type.isError) throw new Error(`No PromQL at ${from}: ${expr}`);
      if (type.name === 'Identifier' && node.parent?.type.name === 'VectorSelector') metrics.push(text);
      if (type.name === 'LabelName') labels.push(text);
    },
  });
  return { metrics, labels };
}

const running = await sharedWorld();
await (await serviceOf(running)).logIn(await running.control.person());

it('there are five, and the page on operations tells of each', () => {
  const page = read('docs/operations.md');
  expect(rules).toHaveLength(5);
  for (const { alert } of rules) expect(page).toContain(`| \`${alert}\` |`);
});

it.each(rules)('$alert: metrics and labels are those that a simulator tells', async ({ expr }) => {
  const { types, samples } = exposition(await (await fetch(`${running.issuer}/metrics`)).text());
  const { metrics, labels } = namesIn(expr);
  expect(metrics.length).toBeGreaterThan(0);
  const told = [...types.keys(), ...samples.map(({ name }) => name), ...OF_PROMETHEUS.metrics];
  expect(metrics.filter((name) => !told.includes(name))).toEqual([]);
  const carried = samples.filter(({ name }) => metrics.includes(name));
  const known = [...carried.flatMap((one) => Object.keys(one.labels)), ...OF_PROMETHEUS.labels];
  expect(labels.filter((label) => !known.includes(label))).toEqual([]);
});

it('an expression with a mistake is seen', () => {
  expect(() => namesIn('sum(rate(proveporten_logins_total[5m])')).toThrow('No PromQL');
  expect(namesIn('sum by (eid) (proveporten_logins_total{outcome="completed"})')).toEqual({
    metrics: ['proveporten_logins_total'],
    labels: ['eid', 'outcome'],
  });
});
