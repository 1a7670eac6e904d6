/** The trail as it happens, for whoever watches the program's output. */
import type { DestinationStream, Logger } from 'pino';
import type { Store } from '../storage/store.ts';
import { terminalLine } from './terminal.ts';
import { follow } from './trail.ts';

/** One plain line per login event where there are lines, else one JSON line. Begins with what happens from now on. */
export function printTrail(store: Store, logger: Logger, lines: DestinationStream | null): () => void {
  if (lines === null && !logger.isLevelEnabled('info')) return () => undefined;
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  void store.latestEvents({}, 1).then(([latest]) => {
    if (stopped) return;
    stop = follow(store, {}, latest?.seq ?? 0, (event) => {
      const line = terminalLine(event);
      if (lines === null) {
        const { kind, login, service, person, trace, rule, summary } = event;
        logger.info({ kind, login, service, person, trace, rule }, summary);
      } else if (line !== undefined) {
        lines.write(`${line}\n`);
      }
      return undefined;
    });
  });
  return () => stop();
}
