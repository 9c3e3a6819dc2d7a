import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit'
import { Kind, parse } from 'graphql'

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

/** Sends an operation to the API of the server that the page came from. */
export const fetcher: Fetcher = (params, options) => send(ownOperation(params), options)
