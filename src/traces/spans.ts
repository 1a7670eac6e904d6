/**
 * A login as a trace (OpenTelemetry): a span for each request of it, below them one for each step. The ids of a
 * login's trace follow from the login's id, so that several instances write one trace and keep nothing for it.
 * Spans name routes, eIDs, steps, rules, the service and the login: no person, and nothing that was sent.
 */
import { createHash } from 'node:crypto';
import {
  type Attributes,
  type Context,
  type Link,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { Request } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import { wallTime } from '../kernel/clock.ts';
import type { EndedRequest } from '../web/log.ts';
import { type OpenRequests, parentOf } from '../web/trace.ts';

/** Ids that the next span of a tracer takes, in place of drawn ones. */
export interface NextIds {
  traceId: string | undefined;
  spanId: string | undefined;
}

/** An event, and the time in which it was committed (`elapsed`). */
interface Told {
  readonly event: AuditEvent;
  readonly from: number;
  readonly to: number;
}

/** Asked by machines, every few seconds; nobody reads their traces. */
const UNTOLD = /^\/(health|isalive|ready|metrics|assets\b)/;
/** Pages that a browser asks for: a `traceparent` there is none of a service. */
const OF_BROWSERS = /^\/(authorize|logout)\b/;

export class Spans {
  readonly #tracer: Tracer;
  readonly #next: NextIds;
  readonly #requests: Pick<OpenRequests, 'has'>;
  /** Events of requests that are being answered, by trace id. */
  readonly #told = new Map<string, Told[]>();

  constructor(tracer: Tracer, next: NextIds, requests: Pick<OpenRequests, 'has'>) {
    this.#tracer = tracer;
    this.#next = next;
    this.#requests = requests;
  }

  /** Hears of events that this process has committed. */
  committed(events: readonly AuditEvent[], from: number, to: number): void {
    for (const event of events) {
      if (event.trace !== undefined && this.#requests.has(event.trace)) {
        const told = this.#told.get(event.trace) ?? [];
        told.push({ event, from, to });
        this.#told.set(event.trace, told);
      } else if (event.login !== undefined) this.#step({ event, from, to }, inTrace(originOf(event.login)));
    }
  }

  /** Hears of each request when it is over. */
  request(ended: EndedRequest, req: Request): void {
    const told = this.#told.get(req.trace) ?? [];
    this.#told.delete(req.trace);
    if (UNTOLD.test(ended.route)) return;
    const span = this.#tracer.startSpan(
      `${ended.method} ${ended.route}`,
      {
        kind: SpanKind.SERVER,
        startTime: wallTime(ended.from),
        attributes: attributesOf(ended, req, told),
        links: linksOf(ended, req),
      },
      this.#parent(ended, req, told),
    );
    if (ended.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    for (const { event, to } of told) {
      if (event.kind !== 'login.step') span.addEvent(event.kind, ruleOf(event), wallTime(to));
    }
    const own = below(span.spanContext());
    for (const one of told) {
      const { login = req.loginId } = one.event;
      this.#step(one, login === undefined || login === req.loginId ? own : inTrace(originOf(login)));
    }
    span.end(wallTime(ended.to));
  }

  /**
   * The context of a request's span: its service's, its login's, or one of its own. The request that begins a
   * login is the first span of its trace; one of no login has the trace id that log and trail know it by.
   */
  #parent(ended: EndedRequest, req: Request, told: readonly Told[]): Context {
    const service = serviceParent(ended, req);
    if (service !== undefined) return below(service);
    const { loginId } = req;
    const begins = told.some(({ event }) => event.kind === 'login.begun');
    if (loginId !== undefined && !begins) return inTrace(originOf(loginId));
    const first = loginId === undefined ? { traceId: req.trace, spanId: undefined } : originOf(loginId);
    this.#next.traceId = first.traceId;
    this.#next.spanId = first.spanId;
    return ROOT_CONTEXT;
  }

  #step({ event, from, to }: Told, context: Context): void {
    if (event.kind !== 'login.step') return;
    const { data = {}, login } = event;
    const { eid, from: step, to: leads, by, event: kind } = data;
    const attributes = texts({ eid, step, to: leads, by, event: kind, login });
    const name = `step ${[eid, step].filter((part) => typeof part === 'string').join('.')}`;
    this.#tracer.startSpan(name, { startTime: wallTime(from), attributes }, context).end(wallTime(to));
  }
}

/** The first span of a login's trace. */
function originOf(login: string): SpanContext {
  const digest = createHash('sha256').update(`trace of ${login}`).digest('hex');
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48), traceFlags: TraceFlags.SAMPLED };
}

/** Below a span that says itself whether it is recorded. */
function below(parent: SpanContext): Context {
  return trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
}

/** Below the first span of a login, wherever that was written: the sampler decides by the trace id. */
function inTrace(origin: SpanContext): Context {
  return trace.setSpanContext(ROOT_CONTEXT, { ...origin, isRemote: false });
}

/** The span of the service that called, where it told one. */
function serviceParent({ route }: EndedRequest, req: Request): SpanContext | undefined {
  const parent = OF_BROWSERS.test(route) ? undefined : parentOf(req);
  if (parent === undefined) return undefined;
  const { traceId, spanId, isSampled } = parent;
  return { traceId, spanId, traceFlags: isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE };
}

/** A call in the service's trace leads to the login that it was about. */
function linksOf(ended: EndedRequest, req: Request): Link[] {
  const isTheirs = serviceParent(ended, req) !== undefined;
  return isTheirs && req.loginId !== undefined ? [{ context: originOf(req.loginId) }] : [];
}

function attributesOf(
  { method, route, status }: EndedRequest,
  req: Request,
  told: readonly Told[],
): Attributes {
  const service = told.find(({ event }) => event.service !== undefined)?.event.service;
  return {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
    ...texts({ trace: req.trace, login: req.loginId, service }),
  };
}

const ruleOf = ({ rule }: AuditEvent): Attributes => texts({ rule });

/** The members that are text, under our own name. */
function texts(members: Readonly<Record<string, unknown>>): Attributes {
  const known = Object.entries(members).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(known.map(([name, value]) => [`proveporten.${name}`, String(value)]));
}
