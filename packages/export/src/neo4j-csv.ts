import { type Relation, SaysoError } from '@sayso/core'
import { ENDS, type Graph, KEY_OF, NEO4J_EMPTY_LISTS, type NodeLabel, neo4jSchema } from '@sayso/graph'
import { stringify } from 'csv-stringify/sync'

/** Between the values of a list: in no text, as it is not printed. */
const DELIMITER = '\u001f'

type ColumnType = 'string' | 'long' | 'double' | 'boolean' | 'string[]' | 'long[]'
type Columns = Readonly<Record<string, ColumnType>>

/** The properties of several of which each has the same type. */
const all = (type: ColumnType, ...names: readonly string[]): Columns =>
  Object.fromEntries(names.map(name => [name, type]))

/** What nodes of each label have beside what identifies them. */
const NODES: Readonly<Record<NodeLabel, Columns>> = {
  Article: all(
    'string',
    ...[
      'url',
      'title',
      'text',
      'language',
      'publishedAt',
      'contentHash',
      'extractor',
      'sortKey',
      'searchText',
    ],
  ),
  Claim: {
    ...all('string', 'text', 'quote', 'date', 'cue', 'source', 'office', 'sortKey', 'searchText', 'copyOf'),
    ...all('long', 'cueStart', 'cueEnd', 'sourceStart', 'sourceEnd'),
    negated: 'boolean',
  },
  Entity: {
    ...all('string', 'name', 'kind', 'wikidata', 'sortKey', 'mentionKey', 'searchText', 'tally'),
    aliases: 'string[]',
  },
  Alias: {},
  Reading: all('string', 'data'),
  Version: all('string', 'title', 'text', 'publishedAt', 'contentHash'),
  Variant: {
    ...all('string', 'name', 'tally', 'entity', 'rule', 'reason', 'why'),
    articles: 'long',
    blocks: 'string[]',
    score: 'double',
  },
  Block: {},
  Decision: all('string', 'decision', 'action', 'kind', 'a', 'b', 'by', 'at', 'undoneBy', 'undoneAt'),
  Review: all('string', 'claim', 'by', 'at', 'verdict', 'note'),
  Period: { compared: 'boolean', judge: 'string' },
  SchemaVersion: { version: 'long' },
}

const RELATED: Columns = { score: 'double', ...all('string', 'method', 'reason', 'sortKey') }

const RELATIONSHIPS: Readonly<Record<Relation, Columns>> = {
  PUBLISHED: { name: 'string' },
  MENTIONS: { name: 'string', names: 'string[]', count: 'long', spans: 'long[]', kind: 'string' },
  REPORTED_IN: { ...all('long', 'start', 'end'), ...all('string', 'exact', 'prefix', 'suffix') },
  MADE: { ...all('string', 'cue', 'surface'), ...all('long', 'start', 'end') },
  ABOUT: { stance: 'string', score: 'double', words: 'string[]', wordSpans: 'long[]' },
  ADDRESSED_TO: {},
  VIA: {},
  FROM_OFFICE: {},
  HOLDS_ROLE: {
    ...all('string', 'id', 'title', 'firstSeen', 'lastSeen', 'sortKey', 'searchText'),
    former: 'boolean',
    articleIds: 'string[]',
  },
  NAMES: {},
  CALLS: {},
  VARIANT_OF: {},
  HOLDS: {},
  VERSION_OF: {},
  COPY_OF: { score: 'double' },
  REPEATS: RELATED,
  SUPPORTS: RELATED,
  CONTRADICTS: RELATED,
}

/** One file of a folder. */
export interface ExportedFile {
  readonly name: string
  readonly chunks: AsyncIterable<string>
}

/** What `neo4j-admin` is told beside the files; it reads the folder that it is started in. */
const ARGUMENTS = [
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  // No article is longer.
  '--read-buffer-size=64m',
]

/** The command that makes a database of the files, in their folder. */
export const IMPORT_COMMAND = 'neo4j-admin database import full neo4j @import.args'

/**
 * All nodes and relationships with all properties, as `neo4j-admin database import` takes them; beside them its arguments,
 * and what is to be run afterwards: constraints, indexes, and the lists that are empty, which the files cannot tell from none.
 * @throws SaysoError STORE_FAILED for a property that Sayso does not know, and for a list of texts with a U+001F
 */
export function* toNeo4jCsv(graph: Graph): Generator<ExportedFile> {
  const labels = Object.keys(NODES) as NodeLabel[]
  const types = Object.keys(RELATIONSHIPS) as Relation[]
  for (const label of labels) yield { name: `${label}.csv`, chunks: nodeRows(graph, label) }
  for (const type of types) yield { name: `${type}.csv`, chunks: relationshipRows(graph, type) }
  yield file('import.args', [
    ...labels.map(label => `--nodes=${label}.csv`),
    ...types.map(type => `--relationships=${type}.csv`),
    ...ARGUMENTS,
  ])
  yield file(
    'schema.cypher',
    [...neo4jSchema(), ...NEO4J_EMPTY_LISTS].map(statement => `${statement};`),
  )
}

async function* nodeRows(graph: Graph, label: NodeLabel): AsyncGenerator<string> {
  const columns = NODES[label]
  yield csv([[`${KEY_OF[label]}:ID(${label})`, ...headersOf(columns), ':LABEL']])
  for await (const nodes of graph.storedNodes(label))
    yield csv(
      nodes.map(({ key, labels, properties: { [KEY_OF[label]]: _, ...properties } }) => [
        key,
        ...cellsOf(label, columns, properties),
        labels.join(DELIMITER),
      ]),
    )
}

async function* relationshipRows(graph: Graph, type: Relation): AsyncGenerator<string> {
  const { from, to, by } = ENDS[type]
  const columns = RELATIONSHIPS[type]
  yield csv([[`:START_ID(${from})`, `:END_ID(${to})`, ':TYPE', ...headersOf(columns)]])
  for await (const keys of graph.storedKeys(by === 'from' ? from : to)) {
    const found = await graph.storedRelationships(type, keys)
    if (found.length > 0)
      yield csv(
        found.map(({ from, to, properties }) => [from, to, type, ...cellsOf(type, columns, properties)]),
      )
  }
}

const file = (name: string, lines: readonly string[]): ExportedFile => ({
  name,
  chunks: (async function* () {
    yield `${lines.join('\n')}\n`
  })(),
})

const headersOf = (columns: Columns): string[] =>
  Object.entries(columns).map(([name, type]) => `${name}:${type}`)

type Cell = string | number | boolean | null

function cellsOf(owner: string, columns: Columns, properties: Readonly<Record<string, unknown>>): Cell[] {
  const unknown = Object.keys(properties).find(name => !(name in columns))
  if (unknown !== undefined)
    throw new SaysoError(
      'STORE_FAILED',
      `the store has a property that Sayso does not know, ${unknown} of ${owner}`,
      'take it away, or export in another format',
    )
  return Object.keys(columns).map(name => cellOf(properties[name]))
}

function cellOf(value: unknown): Cell {
  if (!Array.isArray(value)) return (value as Cell | undefined) ?? null
  if (value.some(part => typeof part === 'string' && part.includes(DELIMITER)))
    throw new SaysoError(
      'STORE_FAILED',
      'a name in the store has the character U+001F, which parts names in the files',
      'export in another format',
    )
  return value.join(DELIMITER)
}

/** Texts in quotation marks, so that empty ones are told from none. */
const csv = (rows: readonly Cell[][]): string =>
  stringify(rows as Cell[][], {
    quoted_string: true,
    record_delimiter: '\n',
    cast: { boolean: String, number: String },
  })
