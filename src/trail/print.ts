/** The trail as it happens, on the program's output. */
import type { DestinationStream, Logger } from 'pino';
import type { AuditEvent } from '../kernel/audit.ts';
import type { Store } from '../storage/store.ts';
import { follow } from './trail.ts';

/**
 * One plain line per login event where there are lines, else one JSON line. Begins with the events from now
 * on.
 */
export function printTrail(store: Store, logger: Logger, lines: DestinationStream | null): () => void {
  if (lines === null && !logger.isLevelEnabled('info')) return () => undefined;
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  void store.latestEvents({}, 1).then(([latest]) => {
    if (stopped) return;
    stop = follow(store, {}, latest?.seq ?? 0, (event) => {
      if (lines === null) {
        const { kind, login, service, person, trace, rule, summary } = event;
        logger.info({ kind, login, service, person, trace, rule }, summary);
        return undefined;
      }
      const line = terminalLine(event);
      if (line !== undefined) lines.write(`${line}\n`);
      return undefined;
    });
  });
  return () => stop();
}

/** The machine's own time zone: the reader compares it with the clock on the wall. */
const wallClock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** One plain line for an event of a login, or for a refusal before one began; undefined for all else. */
export function terminalLine(event: AuditEvent): string | undefined {
  const { at, service, summary, login, rule } = event;
  if (login === undefined && rule === undefined) return undefined;
  const parts = [wallClock.format(at), service, summary, login === undefined ? undefined : `(${login})`];
  return plain(parts.filter((part) => part !== undefined).join('  '));
}

/** A client may have sent control characters; they must neither colour the terminal nor forge a line. */
function plain(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ');
}
