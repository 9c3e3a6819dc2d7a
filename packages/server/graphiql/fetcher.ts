import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit'
import { type ExecutionResult, getOperationAST, Kind, OperationTypeNode, parse } from 'graphql'
import { createClient } from 'graphql-sse'

const send = createGraphiQLFetcher({ url: '/graphql' })

/**
 * The names of a document's operations lag a moment behind the editor: run right after a change of tabs, a query
 * would be sent with the name of the one before it. A name that the document does not have is left out.
 */
function ownOperation(params: FetcherParams): FetcherParams {
  const { operationName, ...unnamed } = params
  try {
    const own = parse(params.query).definitions.some(
      definition => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    )
    return own ? params : unnamed
  } catch {
    // Not GraphQL yet: the server says where.
    return params
  }
}

const isSubscription = ({ query, operationName }: FetcherParams): boolean => {
  try {
    return getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION
  } catch {
    return false
  }
}

/** Sends an operation to the API of the server that the page came from. What a subscription tells comes as events. */
export const fetcher: Fetcher = (params, options) => {
  const own = ownOperation(params)
  if (!isSubscription(own)) return send(own, options)
  const client = createClient({ url: '/graphql', retryAttempts: 0, headers: options?.headers ?? {} })
  const { query, variables, operationName } = own
  return client.iterate({
    query,
    variables,
    ...(operationName && { operationName }),
  }) as AsyncIterableIterator<ExecutionResult>
}
