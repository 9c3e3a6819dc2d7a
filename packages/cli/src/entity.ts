import { ENTITY_LABELS, type EntityLabel, nameKey, SaysoError } from '@sayso/core'
import {
  callingCount,
  type EntityRow,
  entityById,
  entityByName,
  entityByVariant,
  entityVariants,
  type Graph,
  type VariantRow,
} from '@sayso/graph'
import { plural, print } from './output.ts'

/** An entity as a person sees it. */
export interface NamedEntity {
  readonly id: string
  readonly name: string
  readonly type: EntityLabel
  readonly articles: number
}

const ID = /^[0-9a-f]{32}$/

/** Entities by their ids; those that are not there any more are left out. */
export async function readEntities(graph: Graph, ids: Iterable<string>): Promise<Map<string, NamedEntity>> {
  const keys = [...new Set(ids)]
  const answers = await graph.look([
    ...keys.map(key => ({ lookup: entityById, args: null, key })),
    ...keys.map(key => ({ lookup: callingCount, args: null, key })),
  ])
  const found = new Map<string, NamedEntity>()
  keys.forEach((id, index) => {
    const [row] = answers[index] as EntityRow[]
    const [articles = 0] = answers[keys.length + index] as number[]
    if (row) found.set(id, { id, name: row.name, type: row.label, articles })
  })
  return found
}

/**
 * The id of an entity that a person names by its id, or by a name that nobody else of the labels has.
 * @throws SaysoError NOT_FOUND, USAGE
 */
export async function entityIdOf(
  graph: Graph,
  text: string,
  labels: readonly EntityLabel[] = ENTITY_LABELS,
): Promise<string> {
  if (ID.test(text)) return text
  const requests = labels.map(label => ({ lookup: entityByName, args: { label }, key: nameKey(text) }))
  const rows = (await graph.look(requests)).flat() as EntityRow[]
  const [row] = rows
  if (!row)
    throw new SaysoError(
      'NOT_FOUND',
      `nobody is called '${text}'`,
      'give an id, or a name as `sayso entities` lists it',
    )
  if (rows.length === 1) return row.id
  const entities = await readEntities(
    graph,
    rows.map(({ id }) => id),
  )
  const list = [...entities.values()]
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .map(entity => `${describeEntity(entity)} ${entity.id}`)
  throw new SaysoError('USAGE', `'${text}' may be ${list.join(' or ')}`, 'say which by its id')
}

const describeEntity = ({ name, type, articles }: NamedEntity): string =>
  `${name} (${type.toLowerCase()}, ${plural(articles, 'article')})`

/** The variants of entities, by the ids of the entities. */
export async function readVariants(graph: Graph, ids: readonly string[]): Promise<VariantRow[][]> {
  const answers = await graph.look(ids.map(key => ({ lookup: entityVariants, args: null, key })))
  return answers as VariantRow[][]
}

/** Prints what has come of variants: the entities that they are of, each with its names. */
export async function printEntitiesOf(graph: Graph, variants: readonly string[]): Promise<void> {
  const answers = await graph.look(variants.map(key => ({ lookup: entityByVariant, args: null, key })))
  const entities = await readEntities(
    graph,
    (answers.flat() as EntityRow[]).map(({ id }) => id),
  )
  const called = await readVariants(graph, [...entities.keys()])
  for (const [index, entity] of [...entities.values()].entries()) {
    const counts = new Map<string, number>()
    for (const { name, articles } of called[index] ?? []) counts.set(name, (counts.get(name) ?? 0) + articles)
    const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    await print(`  ${entity.id}  ${describeEntity(entity)}`)
    await print(`    called ${names.map(([name, articles]) => `${name} (${articles})`).join(', ')}`)
  }
}
