/** All that watches a running simulator and changes nothing: its meters, its open requests, its traces, its output. */
import type { Environment } from './environment.ts';
import type { AuditEvent } from './kernel/audit.ts';
import { Meters } from './metrics/meters.ts';
import type { StoreWatch } from './storage/watched.ts';
import type { Traces } from './traces/open.ts';
import { version } from './version.ts';
import type { HearRequest, Log } from './web/log.ts';
import { OpenRequests } from './web/trace.ts';

export interface Watching {
  readonly meters: Meters;
  readonly requests: OpenRequests;
  readonly store: StoreWatch;
  /** Hear of each request when it is over. */
  readonly hearRequest: readonly HearRequest[];
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

/** `print`: gets the events of each change that this process has committed. */
export async function watching(
  environment: Environment,
  log: Log,
  print: (events: readonly AuditEvent[]) => void,
): Promise<Watching> {
  const [meters, requests] = [new Meters(), new OpenRequests()];
  const traces = await tracesFor(environment, requests, log);
  const spans = traces?.spans;
  return {
    meters,
    requests,
    store: {
      ended: meters.ended,
      committed(events, from, to) {
        meters.committed(events);
        print(events);
        requests.committed(events);
        spans?.committed(events, from, to);
      },
    },
    hearRequest: [meters.request, ...(spans === undefined ? [] : [spans.request.bind(spans)])],
    close: async () => traces?.close(),
  };
}

/** Loads what sends traces where they are wanted, and only there. */
async function tracesFor(
  { PROVEPORTEN_TRACES: to, PROVEPORTEN_TRACES_SHARE: share }: Environment,
  requests: OpenRequests,
  log: Log,
): Promise<Traces | undefined> {
  if (to === 'off') return undefined;
  const { openTraces } = await import('./traces/open.ts');
  return openTraces({ to, share, version, requests, told: (sentence) => log.warn(sentence) });
}
