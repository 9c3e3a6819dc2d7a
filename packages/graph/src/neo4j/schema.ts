import type { SearchLabel } from '../engine.ts'
import { INDEXED, ORDERED, SEARCHED, UNIQUE } from '../schema.ts'

/** The statements that create the constraints and indexes that are missing. */
export const neo4jSchema = (): string[] => [
  ...UNIQUE.map(
    ([label, property]) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  ),
  ...[...INDEXED, ...ORDERED].map(
    ([label, property]) =>
      `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  // Nothing but spaces parts words here, as they are folded already.
  ...SEARCHED.map(
    label =>
      `CREATE FULLTEXT INDEX ${searchIndex(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchText] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  ),
]

/** The names of all of them. */
export const neo4jSchemaNames = (): string[] =>
  neo4jSchema().map(
    statement => /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/.exec(statement)?.[1] ?? '',
  )

/** The full-text index of a label. */
export const searchIndex = (label: SearchLabel): string => `${label.toLowerCase()}_searchtext`

/** After an import of CSV, in which a list without a member is no list. */
export const NEO4J_EMPTY_LISTS: readonly string[] = [
  'MATCH (:Claim)-[r:ABOUT]->(:Entity) WHERE r.words IS NULL CALL (r) { SET r.words = [], r.wordSpans = [] } IN TRANSACTIONS',
  'MATCH (:Article)-[r:MENTIONS]->(:Entity) WHERE r.spans IS NULL CALL (r) { SET r.spans = [] } IN TRANSACTIONS',
  'MATCH (v:Variant) WHERE v.blocks IS NULL CALL (v) { SET v.blocks = [] } IN TRANSACTIONS',
]
