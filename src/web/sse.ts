/** Server-sent events (WHATWG HTML, 9.2) over one response. */
import type { ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import { every } from '../kernel/clock.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { type StreamAbout, streamsOf } from './streams.ts';

/** Proxies and browsers drop a silent connection after about 30 s. */
const HEARTBEAT_MS = 15_000;

/** The application's setting (`app.set`) that holds the milliseconds between two heartbeats. */
export const HEARTBEAT = 'heartbeat of event streams';

export interface ServerEvent {
  readonly id?: string | number;
  readonly event?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

/** Sends an event; where the reader is behind, it says when more can be sent. */
type Send = (event: ServerEvent) => Promise<void> | undefined;

/** Begins a stream's events; the stream calls the returned function once, when client or server ends it. */
export type Following = (send: Send) => () => void;

/**
 * Answers with a stream of what `following` sends. HEAD gets the head that a GET would: nothing is followed.
 *
 * @throws Refused 429 where there are as many of them as there may be.
 */
export function eventStream(res: Response, about: StreamAbout, following: Following): void {
  const { req } = res;
  const place = req.method === 'HEAD' ? undefined : streamsOf(req).open(req, about, () => end());
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
  let unread = 0;
  const stops: (() => void)[] = place === undefined ? [] : [place];
  function end(): void {
    over = true;
    for (const stop of stops.splice(0)) stop();
    res.end();
  }
  const write = (text: string) => {
    if (isGone(req, res)) end();
    else res.write(text);
    return res.writableNeedDrain && !over ? readOn(res) : undefined;
  };
  const beat = () => {
    unread = res.writableNeedDrain ? unread + 1 : 0;
    // Its end would wait in the same line as what is not read.
    if (unread > LIMIT_TABLE.stream_unread.most) res.destroy();
    else if (unread === 0) write(':\n\n');
  };
  stops.push(every(heartbeatOf(req), beat));
  // Slow is not gone: a client that has taken something since the last heartbeat reads.
  res.on('drain', () => {
    unread = 0;
  });
  // A response behind another on its connection (pipelining) hears nothing of its end: its request does.
  req.once('close', end);
  res.once('close', end).once('error', end);
  stops.push(following((event) => write(textOf(event))));
  if (over || isGone(req, res)) end();
}

/** Whether an answer is such a stream. */
export function isEventStream(res: ServerResponse): boolean {
  return String(res.getHeader('content-type')).startsWith('text/event-stream');
}

/** When what waits has been taken, or never will be. */
function readOn(res: Response): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go).off('close', go);
      resolve();
    };
    res.on('drain', go).on('close', go);
  });
}

/** The client reads no more, or a handler has ended the answer. */
function isGone(req: Request, res: Response): boolean {
  return res.writableEnded || res.destroyed || req.destroyed;
}

const written = new WeakMap<ServerEvent, string>();

/** An event that goes to many streams is written out for the first of them. */
function textOf(sent: ServerEvent): string {
  const { id, event, data } = sent;
  const head = (id === undefined ? '' : `id: ${id}\n`) + (event === undefined ? '' : `event: ${event}\n`);
  const text = written.get(sent) ?? `${head}data: ${JSON.stringify(data)}\n\n`;
  written.set(sent, text);
  return text;
}

function heartbeatOf(req: Request): number {
  const set: unknown = req.app.get(HEARTBEAT);
  return typeof set === 'number' ? set : HEARTBEAT_MS;
}
