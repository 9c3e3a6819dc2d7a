import { createHash } from 'node:crypto'

/** Every node and every relationship with all that is on it, whatever it is. */
const ALL = [
  'MATCH (n) RETURN n AS one',
  'MATCH (a)-[r]->(b) RETURN [labels(a), coalesce(a.id, a.key), labels(b), coalesce(b.id, b.key)] AS ends, r AS one',
]

/**
 * What tells two graphs apart: how many nodes and relationships there are, and a hash of all of them with all of their properties.
 *
 * @param {Pick<import('../packages/graph/src/graph.ts').Graph, 'query'>} graph opened for reading only
 * @returns {Promise<string>}
 */
export async function fingerprint(graph) {
  const hash = createHash('sha256')
  const counts = []
  for (const query of ALL) {
    const { rows } = await graph.query(query, { timeoutMs: 60_000, maxRows: 10_000_000 })
    counts.push(rows.length)
    for (const line of rows.map(row => JSON.stringify(sorted(row))).sort()) hash.update(line)
  }
  return `${counts.join(' nodes, ')} relationships, ${hash.digest('hex').slice(0, 16)}`
}

/**
 * With the names of properties in order, and those without a value left out.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]),
  )
}
