import type { Params } from './engine.ts'

interface Listed {
  readonly cypher: string
  readonly columns: readonly string[]
}

const listed = new Map<string, Listed>()

/** The statement with `row[0]` in the place of the first property of a row that it names, and so on; there are few statements. */
function listing(cypher: string): Listed {
  const columns: string[] = []
  const text = cypher.replace(/\brow\.(\w+)/g, (_, name: string) => {
    if (!columns.includes(name)) columns.push(name)
    return `row[${columns.indexOf(name)}]`
  })
  const found = { cypher: text, columns }
  listed.set(cypher, found)
  return found
}

/**
 * One of our statements and its `$rows` as lists of what it uses of them: either engine takes these in
 * in half the time that it needs for maps, or less.
 */
export function withRowLists(cypher: string, params: Params): readonly [cypher: string, params: Params] {
  const { rows } = params
  if (!Array.isArray(rows)) return [cypher, params]
  const { cypher: text, columns } = listed.get(cypher) ?? listing(cypher)
  return [text, { ...params, rows: rows.map(row => columns.map(name => row[name] ?? null)) }]
}
