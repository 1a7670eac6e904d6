/**
 * The log: one line per request with method, route, status, time, trace id and the login that it was about;
 * never an address, a query or a body.
 */
import type { Request, RequestHandler, Response } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import { type Clock, elapsed, rfc3339 } from '../kernel/clock.ts';
import { mask } from './rule.ts';
import { isEventStream } from './sse.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** LOG_FORMAT=json, or standard output is no terminal. */
  readonly json: boolean;
  readonly clock: Clock;
  readonly out: DestinationStream;
}

/** `base: null`: pino's own `pid` would be taken for a national identity number. */
export function createLog({ level, json, clock, out }: LogOptions): Log {
  const timestamp = timeOf(clock);
  const options = {
    level,
    base: null,
    timestamp,
    serializers: { err: masked },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, json ? out : { write: (line) => out.write(`${readable(line)}\n`) });
}

/** pino's member for the time; lines of one millisecond share it. */
function timeOf(clock: Clock): () => string {
  let [last, text] = [Number.NaN, ''];
  return () => {
    const now = clock.now();
    if (now !== last) [last, text] = [now, `,"time":"${rfc3339(now)}"`];
    return text;
  };
}

/** An error's own words may repeat what a citizen typed. */
function masked(error: unknown): { readonly message: string; readonly stack: string } {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return { message: mask(message), stack: mask(stack ?? '') };
}

/** `12:00:01 info  GET /authorize 302 3 ms 6f1c…` */
function readable(line: string): string {
  const { time, level, msg, err, ...rest }: Record<string, unknown> = JSON.parse(line);
  const head = `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${msg === undefined ? '' : String(msg)}`;
  const facts = Object.values(rest).filter((value) => value !== undefined);
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? `\n${String(err.stack)}` : '';
  return (
    [head, ...facts.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))].join(
      ' ',
    ) + stack
  );
}

/** A request that is over. */
export interface EndedRequest {
  readonly method: string;
  /** The pattern of its address; `(no route)` where nothing is served. */
  readonly route: string;
  readonly status: number;
  /** When its head had come, and when its answer was over (`elapsed`). */
  readonly from: number;
  readonly to: number;
  /** It was an event stream: its time is that of a wait. */
  readonly isStream: boolean;
}

/** Hears of each request when it is over. Must not throw. */
export type HearRequest = (ended: EndedRequest, req: Request) => void;

/** Logs each request when it is over, and tells it to `hear`. After `trace`. */
export function requestLog(logger: Logger, hear: readonly HearRequest[]): RequestHandler {
  return (req, res, next) => {
    const from = elapsed();
    res.once('close', () => {
      const ended = endOf(req, res, from);
      for (const one of hear) one(ended, req);
      if (ended.status < 500 && !logger.isLevelEnabled('info')) return;
      const { method, route, status, to } = ended;
      const ms = Math.round(to - from);
      const facts = { method, route, status, ms, trace: req.trace, login: req.loginId };
      if (status >= 500) logger.error(facts);
      else logger.info(facts);
    });
    next();
  };
}

function endOf(req: Request, res: Response, from: number): EndedRequest {
  const [to, isStream] = [elapsed(), isEventStream(res)];
  return { method: req.method, route: routeOf(req), status: res.statusCode, from, to, isStream };
}

/** The pattern of the address. */
function routeOf(req: Request): string {
  const route: unknown = req.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return '(no route)';
  return String(route.path);
}
