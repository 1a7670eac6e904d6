/**
 * The log: one line per request with method, route, status, time and trace id; never an address, a query or a
 * body.
 */
import type { Request, RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import { type Clock, rfc3339 } from '../kernel/clock.ts';
import { mask } from './rule.ts';

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

/** Logs each request when it is over. After `trace`. */
export function requestLog(logger: Log, clock: Clock): RequestHandler {
  return (req, res, next) => {
    const begun = clock.now();
    res.once('close', () => {
      if (res.statusCode < 500 && !logger.isLevelEnabled('info')) return;
      const facts = {
        method: req.method,
        route: routeOf(req),
        status: res.statusCode,
        ms: clock.now() - begun,
        trace: req.trace,
      };
      if (res.statusCode >= 500) logger.error(facts);
      else logger.info(facts);
    });
    next();
  };
}

/** The pattern of the address. */
function routeOf(req: Request): string {
  const route: unknown = req.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return '(no route)';
  return String(route.path);
}
