import type { Span } from '@sayso/core'
import type { Engine, Params } from '../engine.ts'

/** What of an engine a statement may ask for. */
export type Dialect = Pick<Engine, 'textMatch'>

/**
 * A reading statement that answers for many keys at once, so that all lookups of one level of a query can be sent as
 * one statement. Its text is put together from closed lists only; every value is a parameter.
 */
export interface Lookup<Args, Result> {
  // Methods, not properties: lookups with different arguments stand in one list.
  readonly name: string
  /** The statement up to RETURN; `key` is bound to each of the keys in turn. */
  match(args: Args, dialect: Dialect): string
  /** The map expression that one result row is. */
  readonly row: string
  /** Beside the keys. */
  params(args: Args, dialect: Dialect): Params
  read(row: LookupRow, args: Args): Result
}

/** A lookup that counts the nodes that a pattern binds to `node`, for each key. */
export const countLookup = <Args>(
  name: string,
  node: string,
  pattern: (args: Args, dialect: Dialect) => string,
  params: (args: Args, dialect: Dialect) => Params = () => ({}),
): Lookup<Args, number> => ({
  name,
  match: (args, dialect) => `CALL (key) { ${pattern(args, dialect)} RETURN count(${node}) AS total }`,
  row: '{total: total}',
  params,
  read: row => row['total'] as number,
})

export type LookupRow = Readonly<Record<string, unknown>>

/** Spans are stored as one flat list, start and end in turn: stores keep no lists of maps. */
export function readSpans(flat: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i + 1 < flat.length; i += 2) spans.push({ start: flat[i] ?? 0, end: flat[i + 1] ?? 0 })
  return spans
}

export interface LookupRequest<Args = unknown, Result = unknown> {
  readonly lookup: Lookup<Args, Result>
  readonly args: Args
  readonly key: string
}

/** Requests that differ only in their key. */
interface Part {
  readonly lookup: Lookup<unknown, unknown>
  readonly args: unknown
  readonly keys: Set<string>
}

/** One statement that answers many requests, and which part of it answers which. */
export interface LevelStatement {
  readonly cypher: string
  readonly params: Params
  readonly parts: readonly Part[]
  /** The part that answers each request, in the order of the requests. */
  readonly partOf: readonly number[]
}

/** What tells a request's part from others: the same lookup with the same arguments. */
const partName = ({ lookup, args }: LookupRequest): string => `${lookup.name} ${JSON.stringify(args ?? null)}`

/** What tells a request from others: equal requests have equal answers. */
export const requestName = (request: LookupRequest): string => `${partName(request)} ${request.key}`

/** Puts all requests of a level into one statement, a UNION ALL with a part for each lookup and its arguments. */
export function composeLevel(requests: readonly LookupRequest[], dialect: Dialect): LevelStatement {
  const parts: Part[] = []
  const indexes = new Map<string, number>()
  const partOf = requests.map(request => {
    const name = partName(request)
    const index = indexes.get(name) ?? parts.length
    if (index === parts.length) {
      indexes.set(name, index)
      parts.push({ lookup: request.lookup, args: request.args, keys: new Set() })
    }
    parts[index]?.keys.add(request.key)
    return index
  })
  const params: Record<string, unknown> = {}
  const texts = parts.map(({ lookup, args, keys }, index) => {
    for (const [name, value] of Object.entries({ ...lookup.params(args, dialect), keys: [...keys] }))
      params[`${name}_${index}`] = value
    return `UNWIND $keys AS key ${lookup.match(args, dialect)} RETURN ${index} AS part, key, ${lookup.row} AS row`.replace(
      /\$(\w+)/g,
      `$$$1_${index}`,
    )
  })
  return { cypher: texts.join('\nUNION ALL\n'), params, parts, partOf }
}

/** Sorts the rows of a level statement to the requests that they answer. */
export function answersOf(
  requests: readonly LookupRequest[],
  { parts, partOf }: LevelStatement,
  rows: readonly LookupRow[],
): unknown[][] {
  const answers = parts.map(() => new Map<string, unknown[]>())
  for (const { part, key, row } of rows) {
    const found = answers[part as number]
    const results = found?.get(key as string)
    const asked = parts[part as number]
    const result = asked?.lookup.read(row as LookupRow, asked.args)
    if (results) results.push(result)
    else found?.set(key as string, [result])
  }
  return requests.map((request, index) => answers[partOf[index] ?? -1]?.get(request.key) ?? [])
}
