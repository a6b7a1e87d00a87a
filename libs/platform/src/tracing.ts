// OpenTelemetry traces of requests, jobs and SQL, switched on by OTEL_EXPORTER_OTLP_ENDPOINT and not even loaded
// without it. Addresses, query strings, SQL parameters and error texts can hold personal data or secrets, so a span
// leaves this process with the listed attributes only.
import { createRequire } from 'node:module';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes } from '@opentelemetry/api';
import type { NodeSDK, tracing } from '@opentelemetry/sdk-node';
import type { Config } from './config.js';

const KEPT = new Set([
  'http.request.method',
  'http.response.status_code',
  'http.method',
  'http.status_code',
  'http.route',
  'db.system',
  'db.system.name',
  'db.name',
  'db.namespace',
  'db.operation.name',
  'db.statement',
  'db.query.text',
  'error.type',
  'loopwright.queue',
]);
const SQL = new Set(['db.statement', 'db.query.text']);
const UNTRACED = /^\/(health|ready|metrics)$/;
const FLUSH_MS_MAX = 3_000;

const withoutLiterals = (sql: string): string => sql.replace(/'(?:[^']|'')*'/g, "'?'");

function withoutPersonalData(span: tracing.ReadableSpan): tracing.ReadableSpan {
  const attributes: Attributes = {};
  for (const [key, value] of Object.entries(span.attributes))
    if (KEPT.has(key)) attributes[key] = SQL.has(key) ? withoutLiterals(String(value)) : value;
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

/** Ends tracing; what was not sent yet is sent, for three seconds at most. */
export type EndTracing = () => Promise<void>;

/** Begins tracing when the configuration asks for it; called first of all by a process. `role` names the process. */
export async function startTracing(
  config: Config,
  role: 'start' | 'gateway' | 'worker',
): Promise<EndTracing> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return () => Promise.resolve();
  const [{ NodeSDK, resources }, { OTLPTraceExporter }, { HttpInstrumentation }, { PgInstrumentation }] =
    await Promise.all([
      import('@opentelemetry/sdk-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/instrumentation-http'),
      import('@opentelemetry/instrumentation-pg'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const sdk = new NodeSDK({
    serviceName: role === 'start' ? 'loopwright' : `loopwright-${role}`,
    resource: resources.resourceFromAttributes({}),
    autoDetectResources: false,
    metricReaders: [],
    logRecordProcessors: [],
    traceExporter: {
      export: (spans, done) => exporter.export(spans.map(withoutPersonalData), done),
      forceFlush: () => exporter.forceFlush(),
      shutdown: () => exporter.shutdown(),
    },
    instrumentations: [
      new HttpInstrumentation({
        disableOutgoingRequestInstrumentation: true,
        ignoreIncomingRequestHook: ({ url }) => UNTRACED.test(url ?? ''),
      }),
      // Without a parent are the queue's polls and the relay's: thousands an hour that say nothing.
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  });
  sdk.start();
  patchLoaded();
  return () => flush(sdk);
}

/**
 * Instrumentations act when a module is required, and ours were imported long ago. What they patch are prototypes that
 * every importer shares, so requiring each of the modules once is enough.
 */
function patchLoaded(): void {
  const require = createRequire(import.meta.url);
  for (const name of ['http', 'pg']) require(name);
}

async function flush(sdk: NodeSDK): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FLUSH_MS_MAX);
  });
  await Promise.race([sdk.shutdown().catch(() => undefined), late]);
  clearTimeout(timer);
}

/** Runs `work` as a span of its own, the parent of what it asks the database; without tracing it just runs. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('loopwright').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Says of the present request which route answers it, such as `/mailbox/:id`; its path is not told, it can hold secrets. */
export function nameRequestSpan(method: string, route: string): void {
  const span = trace.getActiveSpan();
  span?.setAttribute('http.route', route);
  span?.updateName(`${method} ${route}`);
}
