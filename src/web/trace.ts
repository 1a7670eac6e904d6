/** The trace id: one per request, in the answer, in the log, in the trail and on every refusal. */
import type { Request, RequestHandler } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import { hexadecimal } from '../kernel/entropy.ts';
import { isFromTrustedProxy } from './trusted-proxy.ts';

declare global {
  namespace Express {
    interface Request {
      /** 32 hexadecimal digits, as W3C Trace Context's `trace-id`. */
      trace: string;
      /** Id of the login that the request was about, once that is known to exist; for log and traces. */
      loginId?: string;
    }
  }
}

/** The requests that are being answered, by trace id: what is committed under it tells their login. */
export class OpenRequests {
  readonly #open = new Map<string, Request>();

  /**
   * Gives the request its trace id: that of a proxy in PROVEPORTEN_PROXIES, or a new one. One that any other
   * client sent is not taken over. It reads as no person's number (people/digits.ts), so that it is shown as
   * it is.
   */
  readonly handler: RequestHandler = (req, res, next) => {
    const trace = given(req) ?? hexadecimal(16);
    req.trace = trace;
    res.setHeader('x-trace-id', trace);
    this.#open.set(trace, req);
    res.once('close', () => void this.#open.delete(trace));
    next();
  };

  /** Whether a request with this trace id is being answered. */
  has(trace: string): boolean {
    return this.#open.has(trace);
  }

  /** Hears of events that this process has committed. */
  committed(events: readonly AuditEvent[]): void {
    for (const { trace, login } of events) {
      if (trace === undefined || login === undefined) continue;
      const request = this.#open.get(trace);
      // Its own login comes first; a step of it may end waits of others.
      if (request !== undefined) request.loginId ??= login;
    }
  }
}

/** `X-Request-Id` as nginx (32 digits) and others (UUID) make it: one per request. */
const REQUEST_ID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
/** W3C Trace Context, 3.2: version, trace-id, parent-id, flags; ids of noughts alone are none. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/;

function given(req: Request): string | undefined {
  const { 'x-request-id': id, traceparent } = req.headers;
  if ((id === undefined && traceparent === undefined) || !isFromTrustedProxy(req)) return undefined;
  if (typeof id === 'string' && REQUEST_ID.test(id)) return id.replaceAll('-', '').toLowerCase();
  return parentOf(req)?.traceId;
}

/** The span that a request is part of, by its `traceparent`. */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether the caller records its trace. */
  readonly isSampled: boolean;
}

/** Undefined where there is none, or it is not well-formed. */
export function parentOf(req: Pick<Request, 'headers'>): TraceParent | undefined {
  const { traceparent } = req.headers;
  const found = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null;
  const [, traceId, spanId, flags = '00'] = found ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
