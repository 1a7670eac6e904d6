/** What the servers of all tests have logged, and where they have led, searched for what they were told and have given (test/support/traces.ts). */
import { createReadStream, readdirSync } from 'node:fs';
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
  line.replace(/"ms":\d+/, '"ms":0').replace(/(localhost|127\.0\.0\.1)(?::|%3A)\d+/g, '$1');

/** The start tells a developer whom of the cast to log in as, with the password of all test persons. */
const isReady = (line: string) => line.includes('"msg":"ready"');

export async function searchTraces(folder: string): Promise<Searched> {
  const known: Known[] = [];
  for await (const line of linesOf(folder, '.secrets')) known.push(JSON.parse(line) as Known);
  const leaks = new Leaks(known);
  const found = new Set<string>();
  let lines = 0;
  for await (const line of linesOf(folder, '.log')) {
    if (!line.startsWith('{') || isReady(line)) continue;
    lines += 1;
    for (const { name } of leaks.in(without(line))) found.add(`${name} stands in the log: ${kindOf(line)}.`);
  }
  for await (const to of linesOf(folder, '.addresses')) {
    lines += 1;
    for (const { name } of leaks.in(without(to))) found.add(`${name} stands in an address: ${shapeOf(to)}.`);
  }
  return { secrets: leaks.size, lines, found: [...found] };
}

/** Read in pieces: what a program says in ten minutes of load is longer than a string may be. */
async function* linesOf(folder: string, ending: string): AsyncGenerator<string> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(ending))) {
    let rest = '';
    for await (const piece of createReadStream(join(folder, name), 'utf8')) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines.filter((line) => line !== '');
    }
    if (rest !== '') yield rest;
  }
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
