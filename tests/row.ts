import type { Graph } from '@sayso/graph'

/** All rows of a statement, which may write. */
export async function rowsOf(graph: Pick<Graph, 'query'>, statement: string) {
  const { rows } = await graph.query(statement, { write: true, timeoutMs: 10_000, maxRows: 10_000 })
  return rows
}
