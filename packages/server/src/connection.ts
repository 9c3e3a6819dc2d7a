import type { FieldMap, InterfaceRef, ObjectFieldBuilder, ObjectRef } from '@pothos/core'
import type { Page } from '@sayso/graph'
import { builder } from './builder.ts'
import { type CursorKind, formatCursor, type PageArgs, readPage, type Wanted } from './page.ts'

/** A list in the store that pages are cut from. */
export interface Source<Row> {
  readonly kind: CursorKind
  readonly ascending: boolean
  readonly sortKey: (row: Row) => string
  /** How sort keys follow each other in ascending order; as text without it. */
  readonly compare?: (a: string, b: string) => number
  /** Rows of a page, and one more if there is one, in no particular order. */
  readonly rows: (page: Page) => Promise<readonly Row[]>
  readonly count: () => Promise<number>
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

interface Edge<Row> {
  readonly kind: CursorKind
  readonly key: string
  readonly row: Row
}

const cursorOf = ({ kind, key }: Edge<unknown>): string => formatCursor(kind, key)

/**
 * A page that is read when its fields ask for it: rows and total are asked for at the same level of the query, and
 * neither is if it is not selected.
 */
export class Connection<Row> {
  readonly #source: Source<Row>
  readonly #wanted: Wanted
  #slice: Promise<{ readonly edges: Edge<Row>[]; readonly more: boolean }> | undefined

  /** @throws INVALID_PAGE, PAGE_TOO_LONG, INVALID_CURSOR */
  constructor(args: PageArgs, source: Source<Row>) {
    this.#source = source
    this.#wanted = readPage(args, source.kind, source.ascending)
  }

  async edges(): Promise<Edge<Row>[]> {
    return (await this.#read()).edges
  }

  async pageInfo(): Promise<PageInfo> {
    const { reversed, bounded } = this.#wanted
    const { edges, more } = await this.#read()
    const [first, last] = [edges[0], edges.at(-1)]
    return {
      hasNextPage: bounded.end || (!reversed && more),
      hasPreviousPage: bounded.start || (reversed && more),
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    }
  }

  totalCount(): Promise<number> {
    return this.#source.count()
  }

  #read() {
    this.#slice ??= this.#cut()
    return this.#slice
  }

  async #cut() {
    const { kind, rows, sortKey, compare = compareText } = this.#source
    const { page, reversed } = this.#wanted
    const found = (await rows(page)).map(row => ({ kind, key: sortKey(row), row }))
    const order = page.ascending ? 1 : -1
    found.sort((a, b) => order * compare(a.key, b.key))
    const edges = found.slice(0, page.limit)
    if (reversed) edges.reverse()
    return { edges, more: found.length > page.limit }
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : 1)

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: t => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Whether rows follow. With `before`, the row of that cursor is taken to follow.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether rows precede. With `after`, the row of that cursor is taken to precede.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first row, for `before`; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last row, for `after`; null on an empty page.',
    }),
  }),
})

type Types = (typeof builder)['$inferSchemaTypes']

interface ConnectionOptions<Row, Node> {
  /** `Claim` for ClaimConnection and ClaimEdge. */
  readonly name: string
  /** What is listed, as the descriptions call it. */
  readonly noun: string
  readonly node: ObjectRef<Types, Node> | InterfaceRef<Types, Node>
  readonly nodeOf: (row: Row) => Node
  /** What the relationship itself says, beside its node. */
  readonly edgeFields?: (t: ObjectFieldBuilder<Types, Edge<Row>>) => FieldMap
}

/** Defines the types of a list: a connection and its edges, as Relay has them. */
export function connectionType<Row, Node>({
  name,
  noun,
  node,
  nodeOf,
  edgeFields,
}: ConnectionOptions<Row, Node>): ObjectRef<Types, Connection<Row>> {
  const EdgeRef = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    description: `One row of a list of ${noun}.`,
    fields: t => ({
      cursor: t.string({
        description: 'The row’s place in the list, for `after` and `before`.',
        resolve: cursorOf,
      }),
      node: t.field({
        type: node as ObjectRef<Types, object>,
        description: 'What the row is about.',
        resolve: edge => nodeOf(edge.row) as object,
      }),
      ...edgeFields?.(t),
    }),
  })
  return builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
    description: `A page of ${noun}.`,
    fields: t => ({
      edges: t.field({
        type: [EdgeRef],
        description: 'The rows of the page.',
        resolve: connection => connection.edges(),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where the page stands in the list.',
        resolve: connection => connection.pageInfo(),
      }),
      totalCount: t.int({
        description: 'How many rows all pages have together. Counted only where it is asked for.',
        resolve: connection => connection.totalCount(),
      }),
    }),
  })
}
