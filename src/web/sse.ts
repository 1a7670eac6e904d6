/** Server-sent events (WHATWG HTML, 9.2) over one response. */
import type { Request, Response } from 'express';
import { every } from '../kernel/clock.ts';

/** Proxies and browsers drop a silent connection after about 30 s. */
export const HEARTBEAT_MS = 15_000;

/** The application's setting (`app.set`) that holds the milliseconds between two heartbeats. */
export const HEARTBEAT = 'heartbeat of event streams';

export interface ServerEvent {
  readonly id?: string | number;
  readonly event?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

/** Begins what the stream tells of; what it returns is called once, when the stream is over, whoever ended it. */
export type Following = (send: (event: ServerEvent) => void) => () => void;

/** Answers with a stream of what `following` sends. HEAD asks how a GET would be answered: nothing is followed for it. */
export function eventStream(req: Request, res: Response, following: Following): void {
  res.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would hold the events back otherwise.
    'x-accel-buffering': 'no',
  });
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  res.flushHeaders();
  let over = false;
  const stops: (() => void)[] = [];
  const end = () => {
    over = true;
    for (const stop of stops.splice(0)) stop();
    res.end();
  };
  const write = (text: string) => {
    if (isGone(req, res)) end();
    else res.write(text);
  };
  stops.push(every(heartbeatOf(req), () => write(':\n\n')));
  // A response that waits behind another on its connection (pipelining) hears nothing of its end: its request does.
  req.once('close', end);
  res.once('close', end).once('error', end);
  stops.push(following((event) => write(textOf(event))));
  if (over || isGone(req, res)) end();
}

/** Nobody reads any more, or somebody else has ended the answer. */
function isGone(req: Request, res: Response): boolean {
  return res.writableEnded || res.destroyed || req.destroyed;
}

function textOf({ id, event, data }: ServerEvent): string {
  const head = (id === undefined ? '' : `id: ${id}\n`) + (event === undefined ? '' : `event: ${event}\n`);
  return `${head}data: ${JSON.stringify(data)}\n\n`;
}

function heartbeatOf(req: Request): number {
  const set: unknown = req.app.get(HEARTBEAT);
  return typeof set === 'number' ? set : HEARTBEAT_MS;
}
