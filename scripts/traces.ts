/** What the servers of all tests have logged, and where they have led, searched for what they were told and have given (test/support/traces.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Known, Leaks } from './leaks.ts';

interface Searched {
  readonly secrets: number;
  readonly lines: number;
  /** One sentence for each name of a secret and kind of line that holds it; no sentence holds a secret. */
  readonly found: readonly string[];
}

/** Without the numbers of this machine: a stream lasts for as many milliseconds, and a port has as many digits, as a code. */
const without = (line: string) =>
  line.replace(/"ms":\d+/, '"ms":0').replace(/(localhost|127\.0\.0\.1):\d+/g, '$1');

/** The start tells a developer whom of the cast to log in as, with the password of all test persons. */
const isReady = (line: string) => line.includes('"msg":"ready"');

export function searchTraces(folder: string): Searched {
  const leaks = new Leaks(linesOf(folder, '.secrets').map((line) => JSON.parse(line) as Known));
  const log = linesOf(folder, '.log').filter((line) => line.startsWith('{') && !isReady(line));
  const addresses = linesOf(folder, '.addresses');
  const found = [
    ...log.flatMap((line) =>
      leaks.in(without(line)).map(({ name }) => `${name} stands in the log: ${kindOf(line)}.`),
    ),
    ...addresses.flatMap((to) =>
      leaks.in(to).map(({ name }) => `${name} stands in an address: ${shapeOf(to)}.`),
    ),
  ];
  return { secrets: leaks.size, lines: log.length + addresses.length, found: [...new Set(found)] };
}

function linesOf(folder: string, ending: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
}

function kindOf(line: string): string {
  try {
    const { kind = '', route = '', rule = '' }: Record<string, unknown> = JSON.parse(line);
    return ['line', kind, route, rule].filter((one) => one !== '').join(' ');
  } catch {
    return 'a line that is no JSON';
  }
}

/** Path and names of parameters. */
function shapeOf(address: string): string {
  const url = URL.parse(address);
  return url === null
    ? 'no URL'
    : `${url.pathname.replace(/\d{4,}/g, '…')}?${[...url.searchParams.keys()].join('&')}`;
}
