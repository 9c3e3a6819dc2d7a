import { ENTITY_LABELS } from '@sayso/core'
import type { SearchLabel } from './engine.ts'

/** What both engines are asked to keep unique and indexed. Labels and properties are a closed list. */

/** Counts up whenever a store written before has to be migrated. */
export const SCHEMA_VERSION = 7

/** Label and property that identify a node: a uniqueness constraint, backed by an index. */
export const UNIQUE = [
  ['Article', 'id'],
  ['Claim', 'id'],
  ['Entity', 'id'],
  ['Alias', 'key'],
  ['Reading', 'id'],
  ['Version', 'id'],
  ['Variant', 'id'],
  ['Block', 'key'],
  ['Decision', 'id'],
  ['Review', 'id'],
  ['Period', 'key'],
  ['SchemaVersion', 'id'],
] as const

/** Label and property that nodes are looked up by without being unique. */
export const INDEXED = [
  ['Decision', 'a'],
  ['Decision', 'b'],
  ['Decision', 'decision'],
  ['Review', 'claim'],
] as const

/** Label and property that nodes are ordered by: for an engine whose indexes know an order. */
export const ORDERED = [
  ['Article', 'sortKey'],
  ['Claim', 'sortKey'],
  ['Person', 'sortKey'],
  ['Organisation', 'sortKey'],
  ['Place', 'sortKey'],
  ['Person', 'mentionKey'],
  ['Organisation', 'mentionKey'],
  ['Place', 'mentionKey'],
] as const

/** Labels whose nodes have a `searchText`. */
export const SEARCHED: readonly SearchLabel[] = ['Article', 'Claim', ...ENTITY_LABELS]

export const READ_VERSION = `MATCH (v:SchemaVersion {id: 'sayso'}) RETURN v.version AS version`
export const WRITE_VERSION = `MERGE (v:SchemaVersion {id: 'sayso'}) SET v.version = $version`
