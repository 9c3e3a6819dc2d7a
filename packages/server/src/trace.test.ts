import { propagation, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { SaysoError } from '@sayso/core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { empty, query, start } from '../../../tests/http.ts'
import type { StartOptions } from './http/start.ts'

const exporter = new InMemorySpanExporter()
beforeAll(() => {
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  )
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
})
beforeEach(() => exporter.reset())
afterAll(() => {
  trace.disable()
  propagation.disable()
})

const traceId = '0af7651916cd43dd8448eb211c80319c'
const parent = 'b7ad6b7169203331'

/** The spans of one query, once its server has ended: those of statements, then that of the request. */
async function spansOf(text: string, graph = empty, headers: Record<string, string> = {}) {
  const server = await start({ graph })
  await (await query(server.url, text, headers)).text()
  await server.close()
  return exporter.getFinishedSpans()
}

it('spans the request, below that of whoever calls, and each statement below the request', async () => {
  const look: StartOptions['graph']['look'] = async requests => requests.map(() => [])
  const secret = 'hunter2'
  const [statement, request, ...more] = await spansOf(
    `query Who { a: person(name: "${secret}") { id } b: person(name: "other") { id } people { totalCount } }`,
    { ...empty, look },
    { traceparent: `00-${traceId}-${parent}-01` },
  )
  expect(more).toEqual([])
  expect(request?.name).toBe('query')
  expect(request?.spanContext().traceId).toBe(traceId)
  expect(request?.parentSpanContext?.spanId).toBe(parent)
  expect(request?.attributes).toEqual({ 'graphql.operation.type': 'query', 'graphql.operation.name': 'Who' })
  expect(statement?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId)
  expect(statement?.spanContext().traceId).toBe(traceId)
  expect(statement?.name).toBe('statement')
  expect(statement?.attributes).toEqual({
    'sayso.lookups': ['entityByName', 'entityCount'],
    'sayso.keys': 3,
    'sayso.rows': 0,
  })
  const told = [statement, request].map(span => [span?.name, span?.attributes, span?.events, span?.status])
  expect(JSON.stringify(told)).not.toContain(secret)
})

it('marks what failed with its code, and begins a trace where none is told', async () => {
  const look = async () => {
    throw new SaysoError('STORE_UNREACHABLE', 'nothing answers at neo4j://secret', 'x')
  }
  const [statement, request] = await spansOf('{ claims { totalCount } }', { ...empty, look })
  for (const span of [statement, request]) {
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR })
    expect(span?.attributes).toMatchObject({ 'error.type': 'STORE_UNREACHABLE' })
    expect(span?.events).toEqual([])
  }
  expect(request?.parentSpanContext).toBeUndefined()
  expect(request?.attributes).not.toHaveProperty('graphql.operation.name')
})

it('takes no traceparent that is none', async () => {
  const [request] = await spansOf('{ __typename }', empty, { traceparent: '00-nothing-here-01' })
  expect(request?.parentSpanContext).toBeUndefined()
})
