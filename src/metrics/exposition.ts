/** The meters in Prometheus' text format, by prom-client, which is loaded when somebody asks for the first time. */
import type { Registry } from 'prom-client';
import { BOUNDS, type Cells, type Count, type Durations } from './cells.ts';
import type { Meters } from './meters.ts';

/** Facts that are told as they stand at the time of a scrape. */
export interface Standing {
  readonly version: string;
  /** The storage engine: `sqlite`, `memory`, `postgres`. */
  readonly engine: string;
  readonly openStreams: () => number;
  /** The program is on its way out. */
  readonly draining: () => boolean;
}

type Client = typeof import('prom-client');

/** Where metrics go: the library, its registry, and the engine's name. */
interface Into {
  readonly client: Client;
  readonly registry: Registry;
}

/** Everything of this process: its meters, and what prom-client measures of Node and of the process. */
export async function registryOf(meters: Meters, standing: Standing): Promise<Registry> {
  const client = await import('prom-client');
  const registry = new client.Registry();
  const into = { client, registry };
  client.collectDefaultMetrics({ register: registry });
  addRequests(into, meters);
  addLogins(into, meters);
  addStore(into, meters, standing.engine);
  addStanding(into, standing);
  return registry;
}

function addRequests(into: Into, { requests, requestDurations }: Meters): void {
  counter(into, {
    name: 'proveporten_http_requests_total',
    help: 'Requests that are over.',
    labels: ['method', 'route', 'status'],
    cells: requests,
  });
  histogram(into, {
    name: 'proveporten_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer; without event streams.',
    labels: ['method', 'route'],
    cells: requestDurations,
  });
}

function addLogins(into: Into, { logins, steps, codes, refusals, messages, events }: Meters): void {
  counter(into, {
    name: 'proveporten_logins_total',
    help: 'Logins with pages that ended here: completed, cancelled or failed. One that is left ends nowhere.',
    labels: ['eid', 'outcome'],
    cells: logins,
  });
  counter(into, {
    name: 'proveporten_login_steps_total',
    help: 'Steps of logins: from where to where.',
    labels: ['eid', 'from', 'to'],
    cells: steps,
  });
  counter(into, {
    name: 'proveporten_codes_total',
    help: 'Authorization codes by how they came about: a login, the SSO session, or headless.',
    labels: ['by'],
    cells: codes,
  });
  counter(into, {
    name: 'proveporten_refusals_total',
    help: 'Refusals by the rule of docs/reference/rules.md.',
    labels: ['rule'],
    cells: refusals,
  });
  counter(into, {
    name: 'proveporten_messages_total',
    help: 'Messages that steps sent to a phone or another device.',
    labels: ['kind'],
    cells: messages,
  });
  counter(into, {
    name: 'proveporten_events_total',
    help: 'Events of the trail that this instance committed.',
    labels: ['kind'],
    cells: events,
  });
}

function addStore(into: Into, { storeDurations, storeFailures }: Meters, engine: string): void {
  histogram(into, {
    name: 'proveporten_store_operation_duration_seconds',
    help: 'Operations of the store, with the wait for their turn.',
    labels: ['operation'],
    cells: storeDurations,
    always: { engine },
  });
  counter(into, {
    name: 'proveporten_store_failures_total',
    help: 'Operations of the store that failed and wrote nothing.',
    labels: ['operation'],
    cells: storeFailures,
    always: { engine },
  });
}

function addStanding({ client, registry }: Into, { version, engine, openStreams, draining }: Standing): void {
  const registers = [registry];
  new client.Gauge({
    name: 'proveporten_info',
    help: 'Always 1; the labels tell version and storage engine.',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version, engine }, 1);
  new client.Gauge({
    name: 'proveporten_streams_open',
    help: 'Event streams that are open.',
    registers,
    collect() {
      this.set(openStreams());
    },
  });
  new client.Gauge({
    name: 'proveporten_draining',
    help: '1 while the program is on its way out, else 0.',
    registers,
    collect() {
      this.set(draining() ? 1 : 0);
    },
  });
}

interface Metric<Cell> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly cells: Cells<Cell>;
  /** Labels with one value for all. */
  readonly always?: Readonly<Record<string, string>>;
}

/** The cells' values by the metric's labels. */
function* labelled<Cell>({ labels, cells, always = {} }: Metric<Cell>) {
  for (const [values, cell] of cells.all()) {
    const own = Object.fromEntries(labels.map((label, place) => [label, values[place] ?? '']));
    yield [{ ...own, ...always }, cell] as const;
  }
}

function labelNames({ labels, always = {} }: Metric<unknown>): string[] {
  return [...labels, ...Object.keys(always)];
}

function counter({ client, registry }: Into, metric: Metric<Count>): void {
  new client.Counter({
    name: metric.name,
    help: metric.help,
    labelNames: labelNames(metric),
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, { value }] of labelled(metric)) this.inc(labels, value);
    },
  });
}

/** prom-client's histogram observes one value at a time: ours has them counted already. */
function histogram({ client, registry }: Into, metric: Metric<Durations>): void {
  const { name, help } = metric;
  class Counted extends client.Histogram {
    /** What the registry writes as text; `get` rests on it too (prom-client 15.1, lib/histogram.js). */
    getForPromString() {
      return { name, help, type: 'histogram', values: [...valuesOf(metric)], aggregator: 'sum' };
    }
  }
  new Counted({ name, help, labelNames: labelNames(metric), buckets: [...BOUNDS], registers: [registry] });
}

/** A histogram's series: each bucket with all below it, then the sum and the count. */
function* valuesOf(metric: Metric<Durations>) {
  for (const [labels, { buckets, sum }] of labelled(metric)) {
    let below = 0;
    for (const [place, count] of buckets.entries()) {
      below += count;
      const le = BOUNDS[place] ?? '+Inf';
      yield { metricName: `${metric.name}_bucket`, labels: { ...labels, le }, value: below };
    }
    yield { metricName: `${metric.name}_sum`, labels, value: sum };
    yield { metricName: `${metric.name}_count`, labels, value: below };
  }
}
