/** The trail as the developer's terminal shows it while the tests run. */
import type { AuditEvent } from '../kernel/audit.ts';

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
