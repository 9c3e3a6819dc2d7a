/** What both engines are asked to keep unique and indexed. Labels and properties are a closed list. */

/** Counts up whenever a store written before has to be migrated. */
export const SCHEMA_VERSION = 4

/** Label and property that identify a node: a uniqueness constraint, backed by an index. */
export const UNIQUE = [
  ['Article', 'id'],
  ['Claim', 'id'],
  ['Entity', 'id'],
  ['Alias', 'key'],
  ['Reading', 'id'],
  ['Variant', 'id'],
  ['Block', 'key'],
  ['Decision', 'id'],
  ['Period', 'key'],
  ['SchemaVersion', 'id'],
] as const

/** Label and property that nodes are looked up or ordered by without being unique. */
export const INDEXED = [
  ['Article', 'sortKey'],
  ['Claim', 'sortKey'],
  ['Person', 'sortKey'],
  ['Organisation', 'sortKey'],
  ['Place', 'sortKey'],
  ['Decision', 'a'],
  ['Decision', 'b'],
  ['Decision', 'decision'],
] as const

export const READ_VERSION = `MATCH (v:SchemaVersion {id: 'sayso'}) RETURN v.version AS version`
export const WRITE_VERSION = `MERGE (v:SchemaVersion {id: 'sayso'}) SET v.version = $version`
