import type { Graph } from '@sayso/graph'
import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST, parse } from 'graphql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { askAgain } from './again.ts'
import type { Context } from './builder.ts'
import { measure, refusalOf } from './cost.ts'
import type { Desk } from './desk.ts'
import { maskError, refusal } from './error.ts'
import { Feed } from './feed.ts'
import type { Log } from './http/log.ts'
import { LIMITS } from './limits.ts'
import { Loader } from './loader.ts'
import { PERSISTED_PARAMS, type PersistedOptions, persistedOperations } from './persisted.ts'
import { faultLine, type Heard, recorder } from './recorder.ts'
import { schema } from './schema.ts'

export interface ServerOptions {
  readonly graph: Pick<Graph, 'look'>
  /** Takes mutations, where that is allowed; without it they are refused. */
  readonly desk?: Desk | undefined
  /** @default one that nobody publishes to */
  readonly feed?: Feed | undefined
  /** Where faults are reported of which clients are told only that there was one. */
  readonly log: Pick<Log, 'fault'>
  readonly persisted?: PersistedOptions | undefined
}

export type GraphQLServer = YogaServerInstance<Heard, Context>

/** GraphQL over HTTP on `/graphql`, without a port: give it requests. */
export function createServer({
  graph,
  desk,
  feed = new Feed(),
  log,
  persisted,
}: ServerOptions): GraphQLServer {
  return createYoga<Heard, Context>({
    schema,
    context: ({ exchange, viewer = null, admitted }) => ({
      loader: new Loader(graph, exchange),
      desk: desk ?? null,
      viewer,
      admitted,
      feed,
      exchange,
    }),
    plugins: [
      recorder(log),
      onlyJson,
      ...(persisted ? [persistedOperations(persisted)] : []),
      limitTokens,
      limitMeasure,
      askAgain,
    ],
    ...(persisted && { extraParamNames: PERSISTED_PARAMS }),
    parserAndValidationCache: { documentCache: documents(), errorCache: { get() {}, set() {} } },
    // Bounded where bodies are read, see body.ts: Yoga would stream each one through a counter, which takes longer than the rest.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    logging: {
      debug() {},
      info() {},
      warn() {},
      error: (...what: unknown[]) => log.fault(what.map(faultLine).join(' ')),
    },
    // Decided for every reply where requests arrive, see http/cors.ts; and one request is one operation.
    cors: false,
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
  })
}

/** Characters of the queries whose documents are kept. A document takes up to half a kilobyte for each. */
const KEPT = 50_000

/** Bounded by length, not by number: a thousand of the longest that are taken would fill a gigabyte. */
const documents = (): LRUCache<string, DocumentNode> =>
  new LRUCache({ maxSize: KEPT, sizeCalculation: (_, text) => text.length + 1 })

/** Forms and plain text are what a page of another origin can send without being asked: they are refused. */
const onlyJson: Plugin<Heard, Heard> = {
  onRequestParse({ request, serverContext, fetchAPI, endResponse }) {
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (request.method !== 'POST' || type === 'application/json') return
    serverContext.exchange?.codes.add('NOT_JSON')
    endResponse(
      new fetchAPI.Response(
        JSON.stringify({
          errors: [
            {
              message: "send the query as 'content-type: application/json'",
              extensions: { code: 'NOT_JSON' },
            },
          ],
        }),
        { status: 415, headers: { 'content-type': 'application/json; charset=utf-8' } },
      ),
    )
  },
}

const limitTokens: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source: Parameters<typeof parse>[0]) => {
      try {
        return parse(source, { maxTokens: LIMITS.tokens })
      } catch (error) {
        if (error instanceof GraphQLError && error.message.includes('Parsing aborted'))
          throw refusal(
            'TOO_MANY_TOKENS',
            `the query has more than ${LIMITS.tokens} tokens: pass long values as variables, or ask in several requests`,
          )
        // The parser calls itself for each list in a list, and there are fewer calls than tokens.
        if (error instanceof RangeError)
          throw refusal(
            'QUERY_TOO_DEEP',
            'values are too deep inside one another to be read: pass them as variables',
          )
        throw error
      }
    })
  },
}

const limitMeasure: Plugin<Heard, Heard> = {
  onExecute({ args, setResultAndStopExecution }) {
    const refused = tooMuchOf(args)
    if (refused) setResultAndStopExecution({ errors: [refused] })
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const refused = tooMuchOf(args)
    if (refused) setResultAndStopExecution({ errors: [refused] })
  },
}

function tooMuchOf({
  schema,
  document,
  operationName,
  variableValues,
  contextValue,
}: ExecutionArgs): GraphQLError | null {
  const operation = getOperationAST(document, operationName)
  if (!operation) return null
  const measured = measure(schema, document, operation, variableValues ?? {})
  const { exchange } = contextValue as Heard
  if (exchange) exchange.cost = measured.cost
  return refusalOf(measured)
}
