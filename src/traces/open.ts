/**
 * Opens the way of spans to a collector: OpenTelemetry's SDK with OTLP over HTTP (JSON). This file and the SDK
 * are loaded where PROVEPORTEN_TRACES asks for traces, and only there. What the standard variables
 * `OTEL_EXPORTER_OTLP_*`, `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` say, the SDK reads itself.
 */
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { lapse } from '../kernel/clock.ts';
import { hexadecimal } from '../kernel/entropy.ts';
import type { OpenRequests } from '../web/trace.ts';
import { type NextIds, Spans } from './spans.ts';

export interface TracesOptions {
  /** `otlp`, or the address of a collector. */
  readonly to: string;
  /** The share of traces that is kept, by their trace id: 0 to 1. */
  readonly share: number;
  readonly version: string;
  readonly requests: Pick<OpenRequests, 'has'>;
  /** Told once when the collector takes nothing any more, and once when it does again. */
  readonly told: (sentence: string) => void;
}

export interface Traces {
  readonly spans: Spans;
  /** Sends what waits, for at most `PATIENCE`. */
  close(): Promise<void>;
}

/** At the end the collector is waited for so long (ms). */
const PATIENCE = 2_000;

export function openTraces({ to, share, version, requests, told }: TracesOptions): Traces {
  const exporter = new OTLPTraceExporter(to === 'otlp' ? {} : { url: new URL('/v1/traces', to).href });
  const next: NextIds = { traceId: undefined, spanId: undefined };
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'proveporten', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    idGenerator: {
      generateTraceId: () => taken(next, 'traceId') ?? hexadecimal(16),
      generateSpanId: () => taken(next, 'spanId') ?? hexadecimal(8),
    },
    sampler: samplerFor(share),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, told) })],
  });
  return {
    spans: new Spans(provider.getTracer('proveporten', version), next, requests),
    close: () => Promise.race([provider.shutdown().catch(() => undefined), lapse(PATIENCE)]),
  };
}

/** An id that was set serves one span. */
function taken(next: NextIds, name: keyof NextIds): string | undefined {
  const id = next[name];
  next[name] = undefined;
  return id;
}

/**
 * A service's own decision holds for its trace. Whether the trace of a login is kept follows from its id alone,
 * on every instance alike: its first span may be written elsewhere.
 */
function samplerFor(share: number): Sampler {
  const root = share === 1 ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(share);
  return new ParentBasedSampler({ root, localParentSampled: root });
}

function telling(exporter: OTLPTraceExporter, told: TracesOptions['told']): SpanExporter {
  let fails = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined;
        if (failed !== fails)
          told(
            failed ? `the collector takes no traces: ${result.error?.message}` : 'the collector takes traces',
          );
        fails = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
}
