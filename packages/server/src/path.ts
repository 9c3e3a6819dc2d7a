import { type PathRow, shortestPath } from '@sayso/graph'
import { builder } from './builder.ts'
import { changedMeanwhile, clientError } from './error.ts'
import { readName } from './filter.ts'
import { type GlobalId, NODE_TYPES } from './global-id.ts'
import { LIMITS } from './limits.ts'
import type { Loader } from './loader.ts'
import { loadNode } from './node.ts'
import { Node, type NodeRow } from './ref.ts'
import { PathRelation } from './vocabulary.ts'

type Relation = typeof PathRelation.$inferType

interface Step {
  readonly relation: Relation
  readonly from: GlobalId
  readonly to: GlobalId
}

/** A node of a path: all of them are loaded at one level, each of them once. */
async function nodeOf(loader: Loader, id: GlobalId): Promise<NodeRow> {
  const row = await loadNode(loader, id)
  if (!row) throw changedMeanwhile()
  return row
}

function globalId({ id, labels }: PathRow['nodes'][number]): GlobalId {
  const type = NODE_TYPES.find(type => labels.includes(type))
  if (!type) throw new Error(`a path leads through ${labels.join(':')}`)
  return { type, id }
}

/** The relationships as they are directed in the graph, whichever way the path takes them. */
function stepsOf({ nodes, relations }: PathRow): Step[] {
  const ids = nodes.map(globalId)
  return ids.slice(1).flatMap((next, i) => {
    const [previous, relation] = [ids[i], relations[i] as Relation | undefined]
    if (!previous || !relation) return []
    // Speakers make claims; all else leads from the claim to somebody.
    const forward = (relation === 'MADE') === (next.type === 'Claim')
    return [forward ? { relation, from: previous, to: next } : { relation, from: next, to: previous }]
  })
}

const PathEdge = builder.objectRef<Step>('PathEdge').implement({
  description: 'One relationship of a path, directed as in the graph.',
  fields: t => ({
    relation: t.expose('relation', { type: PathRelation, description: 'How the two are related.' }),
    from: t.field({
      type: Node,
      description: 'The speaker, or the claim.',
      resolve: (step, _, { loader }) => nodeOf(loader, step.from),
    }),
    to: t.field({
      type: Node,
      description: 'The claim, or whom it is about or was said to.',
      resolve: (step, _, { loader }) => nodeOf(loader, step.to),
    }),
  }),
})

const Path = builder.objectRef<PathRow>('Path').implement({
  description: 'A chain of claims that leads from one person, organisation or place to another.',
  fields: t => ({
    length: t.int({
      description: 'How many relationships it has.',
      resolve: path => path.relations.length,
    }),
    nodes: t.field({
      type: [Node],
      description:
        'What it leads through, both ends included: people, organisations, places, and the claims between.',
      resolve: (path, _, { loader }) => path.nodes.map(node => nodeOf(loader, globalId(node))),
    }),
    edges: t.field({
      type: [PathEdge],
      description: 'The relationships between the nodes, in their order; one fewer.',
      resolve: stepsOf,
    }),
  }),
})

builder.queryField('path', t =>
  t.field({
    type: Path,
    nullable: true,
    description:
      'The shortest chain of claims between two: who said something about whom, and to whom. Null if there is none, or both are the same.',
    args: {
      from: t.arg.string({ required: true, description: 'Where it begins: any name, or an id.' }),
      to: t.arg.string({ required: true, description: 'Where it ends: any name, or an id.' }),
      maxHops: t.arg.int({
        required: true,
        defaultValue: LIMITS.defaultHops,
        description: `How many relationships it may have, 1 to ${LIMITS.hops}. From one speaker over a claim to another takes 2.`,
      }),
    },
    resolve: (_, { from, to, maxHops }, { loader }) => {
      if (maxHops < 1 || maxHops > LIMITS.hops)
        throw clientError('INVALID_HOPS', `'maxHops' is ${maxHops}: ask for 1 to ${LIMITS.hops}`)
      return loader.row(shortestPath, { from: readName('from', from), to: readName('to', to), maxHops })
    },
  }),
)
