/** A collector of OpenTelemetry traces: takes OTLP over HTTP in JSON (opentelemetry.io/docs/specs/otlp, JSON Protobuf). */
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { served } from '../support/served.ts';

export interface TakenSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined = the first of its trace. */
  readonly parent: string | undefined;
  readonly name: string;
  /** Nanoseconds since 1970. */
  readonly start: bigint;
  readonly end: bigint;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly events: readonly string[];
  readonly links: readonly string[];
  readonly service: string;
}

export interface Collector {
  readonly origin: string;
  readonly spans: readonly TakenSpan[];
  /** As it came. */
  readonly sent: readonly string[];
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
}

interface SpanJson {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly events?: readonly { readonly name: string }[];
  readonly links?: readonly { readonly traceId: string }[];
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly SpanJson[] }[];
  }[];
}

/** Of the test that asks for it; answers with `status` what it could take. */
export async function collector(status = 200): Promise<Collector> {
  const spans: TakenSpan[] = [];
  const sent: string[] = [];
  const server = await served(async (req, res) => {
    const body = await text(req);
    sent.push(body);
    const right = req.method === 'POST' && req.url === '/v1/traces';
    if (right) spans.push(...spansIn(JSON.parse(body)));
    res.writeHead(right ? status : 404, { 'content-type': 'application/json' }).end('{}');
  });
  onTestFinished(() => server.close());
  return { origin: server.origin, spans, sent };
}

function spansIn({ resourceSpans }: Export): readonly TakenSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parent: span.parentSpanId === '' ? undefined : span.parentSpanId,
        name: span.name,
        start: BigInt(span.startTimeUnixNano),
        end: BigInt(span.endTimeUnixNano),
        attributes: plain(span.attributes),
        events: (span.events ?? []).map(({ name }) => name),
        links: (span.links ?? []).map(({ traceId }) => traceId),
        service: String(plain(resource.attributes)['service.name']),
      })),
    ),
  );
}

function plain(attributes: readonly Attribute[]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
  );
}
