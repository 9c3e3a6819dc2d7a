import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { LookupRequest } from '@sayso/graph'

/** Does nothing until the program has an OpenTelemetry SDK; see docs/operation.md. */
const tracer = trace.getTracer('sayso')

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** The span of a request: below the one that is active, or else the one that `traceparent` names. */
export function startRequestSpan(headers: Headers): Span {
  const around = trace.getActiveSpan() ? context.active() : propagation.extract(ROOT_CONTEXT, headers)
  return tracer.startSpan('graphql', { kind: SpanKind.SERVER }, around)
}

/** The span of the statement that answers one level: names of lookups and numbers, never a key or a text. */
export function startStatementSpan(parent: Span, requests: readonly LookupRequest[]): Span {
  const attributes = {
    'sayso.lookups': [...new Set(requests.map(({ lookup }) => lookup.name))].sort(),
    'sayso.keys': requests.length,
  }
  return tracer.startSpan(
    'statement',
    { kind: SpanKind.CLIENT, attributes },
    trace.setSpan(ROOT_CONTEXT, parent),
  )
}

/** Ends a span; `code` is of the error that it ended with. */
export function endSpan(span: Span, code?: string): void {
  if (code !== undefined) span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}
