import type { Graph } from '@sayso/graph'
import { GraphQLError, getOperationAST, parse } from 'graphql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import type { Context } from './builder.ts'
import { measure, refusalOf } from './cost.ts'
import type { Decider } from './decider.ts'
import { maskError, refusal } from './error.ts'
import { LIMITS } from './limits.ts'
import { Loader } from './loader.ts'
import { schema } from './schema.ts'

export interface ServerOptions {
  readonly graph: Pick<Graph, 'look'>
  /** Takes decisions, where that is allowed; without it mutations are refused. */
  readonly decider?: Decider | undefined
  /** Where faults are reported of which clients are told only that there was one. */
  readonly log: (line: string) => void
}

export type GraphQLServer = YogaServerInstance<object, Context>

/** GraphQL over HTTP on `/graphql`, without a port: give it requests. */
export function createServer({ graph, decider, log }: ServerOptions): GraphQLServer {
  return createYoga<object, Context>({
    schema,
    context: () => ({ loader: new Loader(graph), decider: decider ?? null }),
    plugins: [onlyJson, limitTokens, limitMeasure],
    // Bounded where bodies are read, see body.ts: Yoga would stream each one through a counter, which takes longer than the rest.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    logging: {
      debug() {},
      info() {},
      warn() {},
      error: (...what: unknown[]) => log(what.map(lineOf).join(' ')),
    },
    // Pages of other origins get nothing, and one request is one operation.
    cors: false,
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
  })
}

/** Forms and plain text are what a page of another origin can send without being asked: they are refused. */
const onlyJson: Plugin = {
  onRequestParse({ request, fetchAPI, endResponse }) {
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (request.method === 'POST' && type !== 'application/json')
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
        throw error
      }
    })
  },
}

const limitMeasure: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    const refused = refusalOf(measure(args.schema, args.document, operation, args.variableValues ?? {}))
    if (refused) setResultAndStopExecution({ errors: [refused] })
  },
}

const lineOf = (what: unknown): string => {
  if (!(what instanceof Error)) return String(what)
  const cause = (what as { originalError?: Error }).originalError ?? what
  return cause.stack ?? cause.message
}
