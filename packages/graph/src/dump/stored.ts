import type { Relation } from '@sayso/core'
import type { Params, Row } from '../engine.ts'
import type { NodeLabel } from './statement.ts'
import * as statement from './statement.ts'

/** Runs one reading statement. */
export type Read = (cypher: string, params: Params) => Promise<Row[]>

/** A node with all that the store has of it. */
export interface StoredNode {
  /** What identifies it among the nodes of its label. */
  readonly key: string
  /** Sorted. */
  readonly labels: readonly string[]
  /** Those that it has. */
  readonly properties: Row
}

export interface StoredRelationship {
  readonly from: string
  readonly to: string
  readonly properties: Row
}

const WITH_TEXTS: ReadonlySet<NodeLabel> = new Set(['Article', 'Reading', 'Version'])

/** Nodes that are read with one statement; texts of articles can be long. */
const pageOf = (label: NodeLabel): number => (WITH_TEXTS.has(label) ? 50 : 500)

/** All nodes of a label, page by page, in the order of what identifies them. */
export async function* storedNodes(read: Read, label: NodeLabel): AsyncGenerator<StoredNode[]> {
  for await (const rows of pages(read, statement.NODES_AFTER[label], pageOf(label))) yield rows.map(nodeOf)
}

/** What identifies the nodes of a label, page by page, in ascending order. */
export async function* storedKeys(
  read: Read,
  label: NodeLabel,
  page = pageOf(label),
): AsyncGenerator<string[]> {
  for await (const rows of pages(read, statement.KEYS_AFTER[label], page))
    yield rows.map(row => row['key'] as string)
}

async function* pages(read: Read, cypher: string, limit: number): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await read(cypher, { after, limit })
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    after = rows.at(-1)?.['key'] as string
  }
}

/** Claims by their ids, in the order of these. */
export async function storedClaims(read: Read, ids: readonly string[]): Promise<StoredNode[]> {
  const rows = await read(statement.CLAIMS, { keys: ids })
  return rows.map(nodeOf).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The relationships of a type at the nodes of its `by` end (see ENDS), ordered by what they lead from and to. */
export async function storedRelationships(
  read: Read,
  type: Relation,
  keys: readonly string[],
): Promise<StoredRelationship[]> {
  const rows = await read(statement.RELATIONSHIPS[type], { keys })
  return rows
    .map(row => ({
      from: row['from'] as string,
      to: row['to'] as string,
      properties: known(row['properties'] as Row),
    }))
    .map(one => ({ one, place: placeOf(one) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ one }) => one)
}

/** Where there are several between two nodes, `start` or `id` tells them apart. */
const placeOf = ({ from, to, properties: { start = 0, id = '' } }: StoredRelationship): string =>
  `${from} ${to} ${String(start).padStart(10, '0')} ${id}`

const nodeOf = (row: Row): StoredNode => ({
  key: row['key'] as string,
  labels: [...(row['labels'] as string[])].sort(),
  properties: known(row['properties'] as Row),
})

const known = (properties: Row): Row =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))
