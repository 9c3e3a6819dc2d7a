import type { Graph } from '@sayso/graph'
import type { Desk } from '../packages/server/src/desk.ts'
import { createServer } from '../packages/server/src/server.ts'
import type { Viewer } from '../packages/server/src/token/token.ts'

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect in it
  readonly data?: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: { readonly code: string }
  }[]
}

/** Asks a GraphQL query of a graph, over HTTP but without a port. */
export async function ask(
  graph: Pick<Graph, 'look'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  log: (line: string) => void = () => {},
  { desk, viewer = null }: { readonly desk?: Desk; readonly viewer?: Viewer | null } = {},
): Promise<Reply> {
  const server = createServer({ graph, log: { fault: log }, desk })
  const response = await server.fetch(
    'http://localhost/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    },
    { viewer },
  )
  return { status: response.status, ...((await response.json()) as object) }
}
