/** Every metric of `GET /metrics`, from a registry as a simulator makes it. */
import { z } from 'zod';
import { registryOf } from '../../src/metrics/exposition.ts';
import { Meters } from '../../src/metrics/meters.ts';
import { page, table } from './markdown.ts';

/** What a metric of prom-client tells of itself, beside its types. */
const told = z.object({ name: z.string(), help: z.string(), labelNames: z.array(z.string()) });

export async function metricsPage(): Promise<string> {
  const standing = { version: '', engine: '', openStreams: () => 0, draining: () => false };
  const registry = await registryOf(new Meters(), standing);
  const metrics = registry.getMetricsAsArray().map((metric) => told.parse(metric));
  const rows = (own: boolean) =>
    metrics
      .filter(({ name }) => name.startsWith('proveporten_') === own)
      .map(({ name, help, labelNames }) => [
        `\`${name}\``,
        labelNames.map((label) => `\`${label}\``).join(' '),
        help,
      ]);
  registry.clear();
  return page('Metrics', 'src/metrics/exposition.ts', [
    'What `GET /metrics` tells, in Prometheus’ text format. Each instance counts for itself, from its start on: sums over instances are what happened. No label holds a person, a service, a login or anything that was sent. How to ask for them, and what to be woken for: [operations](../operations.md).',
    table(['metric', 'labels', 'what it is'], rows(true)),
    'By [prom-client](https://github.com/siimon/prom-client), of Node and the process; the lag of the event loop is measured from the first scrape on:',
    table(['metric', 'labels', 'what it is'], rows(false)),
  ]);
}
