import {
  claimArticle,
  claimById,
  claimEvidence,
  claimLinks,
  type EntityRow,
  entityById,
  type LinkRow,
  type PathRow,
  shortestPaths,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { changedMeanwhile, clientError } from './error.ts'
import { readName } from './filter.ts'
import { LIMITS } from './limits.ts'
import type { Loader } from './loader.ts'
import { readFirst } from './page.ts'
import { Article, ClaimStance, Evidence, Node, type NodeRow, TextSpan } from './ref.ts'
import { PathRelation } from './vocabulary.ts'

/** A claim of a path and somebody beside it there; ids. */
interface Step {
  readonly claim: string
  readonly entity: string
}

/** What was there when the path was found. */
async function present<T>(row: Promise<T | null>): Promise<T> {
  const found = await row
  if (found === null) throw changedMeanwhile()
  return found
}

/** Entities and claims stand in turn. */
const nodeOf = (loader: Loader, id: string, index: number): Promise<NodeRow> =>
  present<NodeRow>(loader.row<null, NodeRow>(index % 2 === 0 ? entityById : claimById, null, id))

const stepsOf = ({ ids }: PathRow): Step[] =>
  ids.slice(1).map((id, i) => {
    const previous = ids[i] ?? ''
    return i % 2 === 0 ? { claim: id, entity: previous } : { claim: previous, entity: id }
  })

const RELATIONS: readonly LinkRow['relation'][] = ['MADE', 'ABOUT', 'ADDRESSED_TO']

/** How the two are related; a claim can be both about somebody and said to them. */
const linkOf = (loader: Loader, { claim, entity }: Step): Promise<LinkRow> =>
  present(
    loader
      .rows(claimLinks, null, claim)
      .then(
        links =>
          links
            .filter(link => link.entity.id === entity)
            .toSorted((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))[0] ?? null,
      ),
  )

/** Both nodes of a step as the relationship is directed in the graph, whichever way the path takes it. */
async function endsOf(loader: Loader, step: Step): Promise<readonly [from: NodeRow, to: NodeRow]> {
  const [link, claim] = await Promise.all([
    linkOf(loader, step),
    present(loader.row(claimById, null, step.claim)),
  ])
  const entity: EntityRow = link.entity
  return link.relation === 'MADE' ? [entity, claim] : [claim, entity]
}

const PathEdge = builder.objectRef<Step>('PathEdge').implement({
  description: 'One relationship of a path, directed as in the graph, and where it is printed.',
  fields: t => ({
    relation: t.field({
      type: PathRelation,
      description: 'How the two are related; where in several ways, the first of them.',
      resolve: async (step, _, { loader }) => (await linkOf(loader, step)).relation,
    }),
    from: t.field({
      type: Node,
      description: 'The speaker, or the claim.',
      resolve: async (step, _, { loader }) => (await endsOf(loader, step))[0],
    }),
    to: t.field({
      type: Node,
      description: 'The claim, or whom it is about or was said to.',
      resolve: async (step, _, { loader }) => (await endsOf(loader, step))[1],
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the article that reports the claim was published; null where that is not known.',
      resolve: async ({ claim }, _, { loader }) => (await present(loader.row(claimById, null, claim))).date,
    }),
    article: t.field({
      type: Article,
      description: 'The article that reports the claim: all offsets count in its text.',
      resolve: ({ claim }, _, { loader }) => present(loader.row(claimArticle, null, claim)),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The pieces of the claim where they stand in the article, in reading order; at least one.',
      resolve: async ({ claim }, _, { loader }) =>
        (await loader.rows(claimEvidence, null, claim)).toSorted((a, b) => a.start - b.start),
    }),
    words: t.field({
      type: TextSpan,
      nullable: true,
      description:
        'For MADE, the words that name the speaker: `she`, `Harf`; null where there are none, and for all else.',
      resolve: async (step, _, { loader }) => (await linkOf(loader, step)).words,
    }),
    stance: t.field({
      type: ClaimStance,
      nullable: true,
      description: 'For ABOUT, where the claim stands towards whom it is about; null for all else.',
      resolve: async (step, _, { loader }) => (await linkOf(loader, step)).target,
    }),
  }),
})

const Path = builder.objectRef<PathRow>('Path').implement({
  description: 'A chain of claims that leads from one person, organisation or place to another.',
  fields: t => ({
    length: t.int({
      description: 'How many relationships it has: two for each claim.',
      resolve: ({ ids }) => ids.length - 1,
    }),
    nodes: t.field({
      type: [Node],
      description:
        'What it leads through, both ends included: people, organisations, places, and the claims between. None twice.',
      resolve: ({ ids }, _, { loader }) => ids.map((id, index) => nodeOf(loader, id, index)),
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
    type: [Path],
    description:
      'The shortest chains of claims between two: who said something about whom, and to whom. Shorter ones come first; those of one length are in an order that stays the same. Each differs from the others in a node. None if there is no chain, or both are the same. A name that several bear stands for the one whom most articles mention.',
    args: {
      from: t.arg.string({ required: true, description: 'Where they begin: any name, or an id.' }),
      to: t.arg.string({ required: true, description: 'Where they end: any name, or an id.' }),
      via: t.arg.string({
        description:
          'Whom they must lead through, other than both ends: any name, or an id. Without it, anybody.',
      }),
      maxHops: t.arg.int({
        required: true,
        defaultValue: LIMITS.defaultHops,
        description: `How many relationships each may have, 1 to ${LIMITS.hops}. From one speaker over a claim to another takes 2.`,
      }),
      avoidHubs: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: `Only chains that lead through nobody with more than ${LIMITS.hubClaims} relationships to claims, but for both ends and \`via\`: what everybody speaks about joins nobody in particular.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: LIMITS.defaultPaths,
        description: `How many chains at most: 0 to ${LIMITS.paths}.`,
      }),
    },
    resolve: async (_, { from, to, via, maxHops, avoidHubs, first }, { loader }) => {
      if (maxHops < 1 || maxHops > LIMITS.hops)
        throw clientError('INVALID_HOPS', `'maxHops' is ${maxHops}: ask for 1 to ${LIMITS.hops}`)
      const wanted = {
        from: readName('from', from),
        to: readName('to', to),
        ...(typeof via === 'string' && { via: readName('via', via) }),
        maxHops,
        avoidHubs,
        first: readFirst(first, LIMITS.paths),
      }
      return (await loader.rows(shortestPaths, wanted)).toSorted((a, b) => a.rank - b.rank)
    },
  }),
)
