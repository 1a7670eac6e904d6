/**
 * `npm run test:long` searches what all servers of its tests have logged for what they were told and have
 * given (scripts/traces.ts). Here each process writes both down, where TEST_TRACES names a folder.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressesIn, secretsOf } from './secrets.ts';
import { overhear } from './traffic.ts';

const folder = process.env.TEST_TRACES;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

interface Logging {
  readonly logLevel?: string;
  readonly output?: { write(line: string): void };
  readonly terminal?: boolean;
  readonly environment?: { readonly LOG_LEVEL?: string; readonly LOG_FORMAT?: string };
}

function keep(kind: 'secrets' | 'addresses' | 'log', line: string): void {
  if (folder !== undefined) appendFileSync(join(folder, `${process.pid}.${kind}`), line);
}

/** With a log at trace, all of which is kept; its own output gets what it asked for. Plain lines are left alone. */
export function traced<Options extends Logging>(options: Options): Options {
  const isPlain = options.terminal === true || options.environment?.LOG_FORMAT === 'lines';
  if (folder === undefined || isPlain) return options;
  const wanted = LEVELS.indexOf(options.logLevel ?? options.environment?.LOG_LEVEL ?? 'info');
  const write = (line: string) => {
    keep('log', line);
    const level = LEVELS.indexOf(/"level":"(\w+)"/.exec(line)?.[1] ?? 'fatal');
    if (level >= wanted) options.output?.write(line);
  };
  return { ...options, logLevel: 'trace', output: { write } };
}

/** Of a program of its own: what Node is told, so that it writes down what it hears, and its log at trace. */
export const TRACED_PROGRAM: {
  readonly node: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} =
  folder === undefined
    ? { node: [], env: {} }
    : {
        node: ['--import', fileURLToPath(import.meta.url)],
        env: { LOG_LEVEL: 'trace', TEST_TRACES: folder },
      };

/** What such a program has said, once it has ended. */
export function keepSaid(text: string): void {
  keep('log', text.endsWith('\n') ? text : `${text}\n`);
}

if (folder !== undefined) {
  const known = new Set<string>();
  overhear((exchange) => {
    for (const secret of secretsOf(exchange)) {
      if (known.has(secret.value)) continue;
      known.add(secret.value);
      keep('secrets', `${JSON.stringify(secret)}\n`);
    }
    for (const address of addressesIn(exchange)) {
      if (known.has(address)) continue;
      known.add(address);
      keep('addresses', `${address}\n`);
    }
  });
}
