/** Reads Prometheus' text format 0.0.4 strictly: a line that is none of it is an error. */

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Exposition {
  /** Metric → its type. */
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
}

/** A value as Go's ParseFloat reads it, which takes NaN in any case. */
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?[\d.]+(?:e[+-]?\d+)?|[+-]Inf|[Nn]a[Nn])$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\["\\n])*)"(?:,|$)/y;

/** @throws Error naming the line that cannot be read, or the series that is told twice or has no type */
export function exposition(text: string): Exposition {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const series = new Set<string>();
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('# HELP '))) {
    const [, typed, type] = /^# TYPE (\S+) (counter|gauge|histogram|summary|untyped)$/.exec(line) ?? [];
    if (typed !== undefined && type !== undefined) {
      types.set(typed, type);
      continue;
    }
    const sample = sampleOf(line);
    const family = sample.name.replace(/_(bucket|sum|count)$/, '');
    if (!types.has(sample.name) && types.get(family) !== 'histogram') throw new Error(`No type: ${line}`);
    const key = line.slice(0, line.lastIndexOf(' '));
    if (series.has(key)) throw new Error(`Told twice: ${line}`);
    series.add(key);
    samples.push(sample);
  }
  return { types, samples };
}

function sampleOf(line: string): Sample {
  const [, name, inner = '', value] = SAMPLE.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`No sample: ${line}`);
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  for (let end = 0; end < inner.length; end = LABEL.lastIndex) {
    const [, label, text] = LABEL.exec(inner) ?? [];
    if (label === undefined || text === undefined) throw new Error(`No labels: ${line}`);
    labels[label] = text;
  }
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) };
}

/** The sum of the samples of this name that have these labels. */
export function sum({ samples }: Exposition, name: string, labels: Readonly<Record<string, string>> = {}) {
  return samples
    .filter((one) => one.name === name)
    .filter((one) => Object.entries(labels).every(([label, value]) => one.labels[label] === value))
    .reduce((all, { value }) => all + value, 0);
}
