import type { EntityLabel } from '@sayso/core'
import {
  articleById,
  claimById,
  decisionById,
  type EntityRow,
  entityById,
  entityByVariant,
  variantById,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { formatId, type GlobalId, type NodeType, parseId } from './global-id.ts'
import { LIMITS } from './limits.ts'
import type { Loader } from './loader.ts'
import { Node, type NodeRow } from './ref.ts'

function typeOf(row: NodeRow): NodeType {
  if ('label' in row) return row.label
  if ('title' in row) return 'Article'
  if ('rule' in row) return 'Variant'
  return 'action' in row ? 'Decision' : 'Claim'
}

Node.implement({
  description: 'Anything with an id of its own, to be asked for again with `node`.',
  resolveType: typeOf,
  fields: t => ({
    id: t.id({
      description:
        'The same for the same thing in every copy of the graph: its type, a colon and 32 hexadecimal digits.',
      resolve: row => formatId({ type: typeOf(row), id: row.id }),
    }),
  }),
})

/** What an id names; null if it is not in the graph, or is of another type than the id says. */
async function loadNode(loader: Loader, { type, id }: GlobalId): Promise<NodeRow | null> {
  if (type === 'Article') return loader.row(articleById, null, id)
  if (type === 'Claim') return loader.row(claimById, null, id)
  if (type === 'Variant') return loader.row(variantById, null, id)
  if (type === 'Decision') return loader.row(decisionById, null, id)
  return loadEntity(loader, type, id)
}

/** The entity that has the id, or else the one that it has become part of: it is the id of its leading variant. */
export async function loadEntity(loader: Loader, label: EntityLabel, id: string): Promise<EntityRow | null> {
  const [row, now] = await Promise.all([
    loader.row(entityById, null, id),
    loader.row(entityByVariant, null, id),
  ])
  const found = row ?? now
  return found?.label === label ? found : null
}

builder.queryFields(t => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'What an id names; null if the graph has no such thing any more. The id of somebody who has since been found to be one with another names that one.',
    args: { id: t.arg.id({ required: true, description: 'An `id` of an earlier reply.' }) },
    resolve: (_, { id }, { loader }) => loadNode(loader, parseId(String(id))),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'What the ids name, in their order; null for each that the graph does not have any more.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids of earlier replies, at most ${LIMITS.pageRows}.`,
      }),
    },
    resolve: (_, { ids }, { loader }) => {
      if (ids.length > LIMITS.pageRows)
        throw clientError('PAGE_TOO_LONG', `${ids.length} ids: ask for at most ${LIMITS.pageRows} at a time`)
      return ids.map(id => parseId(String(id))).map(id => loadNode(loader, id))
    },
  }),
}))
