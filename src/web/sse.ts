/** Server-sent events (WHATWG HTML, 9.2) over one response. */
import type { Request, Response } from 'express';
import { every } from '../kernel/clock.ts';

/** Proxies and browsers drop a silent connection after about 30 s. */
const HEARTBEAT_MS = 15_000;

export interface ServerEvent {
  readonly id?: string | number;
  readonly event?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

export interface EventStream {
  send(event: ServerEvent): void;
  /** Ends the response; also called by the browser's going away. */
  close(): void;
}

/** Opens the stream; `closed` is called once when it ends, whoever ends it. */
export function eventStream(req: Request, res: Response, closed: () => void = () => undefined): EventStream {
  res.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would hold the events back otherwise.
    'x-accel-buffering': 'no',
  });
  res.flushHeaders();
  const stop = every(HEARTBEAT_MS, () => res.write(':\n\n'));
  req.on('close', () => res.end());
  res.once('close', () => {
    stop();
    closed();
  });
  // HEAD asks how a GET would be answered, and hears nothing.
  if (req.method === 'HEAD') res.end();
  return {
    send({ id, event, data }) {
      if (res.writableEnded) return;
      const head = (id === undefined ? '' : `id: ${id}\n`) + (event === undefined ? '' : `event: ${event}\n`);
      res.write(`${head}data: ${JSON.stringify(data)}\n\n`);
    },
    close: () => res.end(),
  };
}
