/** The trail as it happens, on the program's output. */
import type { DestinationStream, Logger } from 'pino';
import type { AuditEvent } from '../kernel/audit.ts';
import { dateFormat } from '../kernel/date-format.ts';

/**
 * One plain line per login event where there are lines, else one JSON line. Each instance on a store prints
 * the events of its own changes: what gathers the output of several has every event once.
 */
export function trailPrinter(
  logger: Logger,
  lines: DestinationStream | null,
): (events: readonly AuditEvent[]) => void {
  const print = lines === null ? toLog(logger) : toLines(lines);
  return (events) => {
    for (const event of events) print(event);
  };
}

function toLog(logger: Logger): (event: AuditEvent) => void {
  return ({ kind, login, service, person, trace, rule, summary }) =>
    logger.info({ kind, login, service, person, trace, rule }, summary);
}

function toLines(lines: DestinationStream): (event: AuditEvent) => void {
  return (event) => {
    const line = terminalLine(event);
    if (line !== undefined) lines.write(`${line}\n`);
  };
}

/** The machine's own time zone: the reader compares it with the clock on the wall. */
const wallClock = dateFormat('en-GB', { timeStyle: 'medium' });

/** One plain line for an event of a login, or for a refusal before one began; undefined for all else. */
export function terminalLine(event: AuditEvent): string | undefined {
  const { at, service, summary, login, rule } = event;
  if (login === undefined && rule === undefined) return undefined;
  const parts = [wallClock(at), service, summary, login === undefined ? undefined : `(${login})`];
  return plain(parts.filter((part) => part !== undefined).join('  '));
}

/** A client may have sent control characters; they must neither colour the terminal nor forge a line. */
function plain(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ');
}
