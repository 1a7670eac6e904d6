/** The program's output: JSON lines of a log, or plain lines on a terminal. */
import { type DestinationStream, destination } from 'pino';
import type { Environment } from './environment.ts';
import type { Clock } from './kernel/clock.ts';
import type { StartOptions } from './options.ts';
import { createLog, type Log } from './web/log.ts';

/** Bytes that leave together, and after how long fewer do (ms). */
const [TOGETHER, LATEST_MS] = [4096, 100];

/**
 * Standard output for JSON lines, many to a write; pino writes the rest when the process ends. A closed pipe
 * does not end the program.
 */
export function bufferedOutput(): DestinationStream {
  const out = destination({ dest: 1, sync: false, minLength: TOGETHER, periodicFlush: LATEST_MS });
  out.on('error', () => undefined);
  return out;
}

/** The destination of plain lines; null = the log is JSON. */
export function linesTo(options: StartOptions, { LOG_FORMAT }: Environment): DestinationStream | null {
  const lines = LOG_FORMAT === 'lines' || (LOG_FORMAT === 'auto' && options.terminal === true);
  return lines ? (options.output ?? null) : null;
}

export function logFor(options: StartOptions, environment: Environment, clock: Clock): Log {
  const lines = linesTo(options, environment);
  return createLog({
    level: options.output === undefined ? 'silent' : quietOn(lines, environment.LOG_LEVEL),
    json: lines === null,
    clock,
    out: options.output ?? { write: () => undefined },
  });
}

/**
 * On a terminal a line per login event is enough: requests are listed only where the tester asks for more
 * than `info`.
 */
function quietOn(lines: DestinationStream | null, level: string): string {
  return lines !== null && level === 'info' ? 'warn' : level;
}
