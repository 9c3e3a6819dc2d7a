import { type ExecutionResult, type GraphQLError, getOperationAST, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { maskError } from './error.ts'
import type { Exchange } from './exchange.ts'
import type { Log } from './http/log.ts'
import type { Viewer } from './token/token.ts'

/** What comes along with a request; absent where nobody wants to know. */
export interface Heard {
  readonly exchange?: Exchange
  /** Whose token came with it. */
  readonly viewer?: Viewer | null
  /** Whether it would still be let in. */
  readonly admitted?: () => Promise<boolean>
}

/** Writes down in the exchange what is asked and how it ends, and in the log, under its id, what went wrong. */
export const recorder = (log: Pick<Log, 'fault'>): Plugin<Heard, Heard> => ({
  onParse({ context }) {
    const { exchange, params } = context
    return ({ result }) => {
      if (!exchange || !isDocument(result)) return
      const operation = getOperationAST(result, params.operationName)
      if (operation) exchange.begin({ name: operation.name?.value ?? null, type: operation.operation })
    }
  },
  onExecute({ args }) {
    return { onExecuteDone: masking(log, args.contextValue) }
  },
  onSubscribe({ args }) {
    const mask = masking(log, args.contextValue)
    return {
      onSubscribeResult(subscribed) {
        mask(subscribed)
        return { onNext: mask }
      },
    }
  },
  onResultProcess({ result, serverContext }) {
    const { errors } = result as ExecutionResult
    for (const error of errors ?? []) serverContext.exchange?.codes.add(codeOf(error))
  },
})

interface Settled {
  readonly result: unknown
  readonly setResult: (result: ExecutionResult) => void
}

/** Makes the errors of a result, or of an event, fit to be sent; notes their codes, and in the log what clients are not told. */
const masking =
  (log: Pick<Log, 'fault'>, { exchange }: Heard) =>
  ({ result, setResult }: Settled): void => {
    const { errors } = result as ExecutionResult
    if (!errors) return
    const masked = errors.map(error => {
      const shown = maskError(error)
      exchange?.codes.add(codeOf(shown))
      if (shown !== error && shown.extensions['code'] !== 'QUERY_CANCELLED')
        log.fault(faultLine(error), exchange?.id)
      return shown
    })
    setResult({ ...(result as ExecutionResult), errors: masked })
  }

const codeOf = ({ extensions }: Pick<GraphQLError, 'extensions'>): string =>
  String(extensions?.['code'] ?? 'GRAPHQL_INVALID')

const isDocument = (result: unknown): result is Parameters<typeof getOperationAST>[0] =>
  typeof result === 'object' && result !== null && (result as { kind?: unknown }).kind === Kind.DOCUMENT

/** Where a fault was thrown; the client is not told. */
export function faultLine(what: unknown): string {
  if (!(what instanceof Error)) return String(what)
  const cause = (what as { originalError?: Error }).originalError ?? what
  return cause.stack ?? cause.message
}
