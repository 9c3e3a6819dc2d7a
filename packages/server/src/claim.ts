import {
  type ClaimFilter as ClaimFilterRow,
  type ClaimParent,
  type ClaimRow,
  claimArticle,
  claimById,
  claimCount,
  claimEntities,
  claimEvidence,
  claimPage,
  claimPageAlong,
  claimPrints,
  claimReviews,
  claimSpeaker,
  claimTargets,
} from '@sayso/graph'
import type { GraphQLResolveInfo } from 'graphql'
import { alongOf, whenThere } from './along.ts'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { changedMeanwhile } from './error.ts'
import { ClaimFilter, readClaimFilter } from './filter.ts'
import { parseId } from './global-id.ts'
import type { Loader } from './loader.ts'
import { firstArgs, type PageArgs, pageArgs, readFirst } from './page.ts'
import { Article, Claim, ClaimStance, Entity, Evidence, Node, Review, TextSpan } from './ref.ts'
import { DateOrder, QuoteKind, Stance } from './vocabulary.ts'

export const ClaimConnection = connectionType({
  name: 'Claim',
  noun: 'claims',
  node: Claim,
  nodeOf: (row: ClaimRow) => row,
})

/** The arguments of every list of claims. */
export const claimArgs = builder.args(t => ({
  filter: t.field({ type: ClaimFilter, description: 'Which claims; all of them without it.' }),
  orderBy: t.field({
    type: DateOrder,
    required: true,
    defaultValue: 'NEWEST_FIRST',
    description: 'The order of the claims.',
  }),
  ...pageArgs,
}))

interface ClaimArgs extends PageArgs {
  readonly filter?: Parameters<typeof readClaimFilter>[0]
  readonly orderBy: 'NEWEST_FIRST' | 'OLDEST_FIRST'
}

/** The claims of a node, or of the whole graph; `fixed` holds whatever the arguments say. */
export function claimsOf(
  loader: Loader,
  parent: ClaimParent,
  key: string,
  args: ClaimArgs,
  info: GraphQLResolveInfo,
  fixed: ClaimFilterRow = {},
): Connection<ClaimRow> {
  const filter = { ...readClaimFilter(args.filter), ...fixed }
  const { along, brief } = alongOf(info)
  return new Connection(args, {
    kind: 'claim',
    ascending: args.orderBy === 'OLDEST_FIRST',
    sortKey: row => row.sortKey,
    rows: async page => {
      if (along.length === 0) return loader.rows(claimPage, { parent, filter, ...page }, key)
      const found = await loader.rows(claimPageAlong, { parent, filter, ...page, along, brief }, key)
      return found.map(({ claim, along }) => ({ ...claim, along }))
    },
    count: () => loader.count(claimCount, { parent, filter }, key),
  })
}

/** Entities by name, articles by date. */
export const bySortKey = <Row extends { readonly sortKey: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))

/** Whom it is about, by name. */
const targetsOf = ({ id, along }: typeof Claim.$inferType, loader: Loader) =>
  whenThere(along?.claimTargets ?? loader.rows(claimTargets, null, id), targets =>
    targets.toSorted((a, b) => (a.entity.sortKey < b.entity.sortKey ? -1 : 1)),
  )

Claim.implement({
  description:
    'A statement that an article attributes to somebody: what was said, by whom, about whom, and the words that prove it. It says that it was said, not that it is true.',
  interfaces: [Node],
  fields: t => ({
    text: t.exposeString('text', {
      description:
        'What was said, in the words of the article; pieces that are apart there are joined by ` … `.',
    }),
    quote: t.expose('quote', { type: QuoteKind, description: 'How the article gives the statement.' }),
    negated: t.exposeBoolean('negated', {
      description: 'The speaker says that it is not so: `denied that …`.',
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'When the article was published; null where that is not known.',
    }),
    cue: t.expose('cue', {
      type: TextSpan,
      nullable: true,
      description: 'The words that attribute it: `said`, `according to`; null where there are none.',
    }),
    source: t.expose('source', {
      type: TextSpan,
      nullable: true,
      description: 'The words that name the speaker: `she`, `officials`; null where there are none.',
    }),
    evidence: t.field({
      type: [Evidence],
      description:
        'The pieces of the statement where they stand in the article, in reading order; at least one.',
      resolve: async (claim, _, { loader }) =>
        (await loader.rows(claimEvidence, null, claim.id)).toSorted((a, b) => a.start - b.start),
    }),
    article: t.field({
      type: Article,
      description: 'The article that reports it.',
      resolve: ({ id, along }, _, { loader }) =>
        whenThere(along?.claimArticle ?? loader.rows(claimArticle, null, id), ([article]) => {
          if (!article) throw changedMeanwhile()
          return along?.articleOutlet ? { ...article, outlet: along.articleOutlet[0] ?? null } : article
        }),
    }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Who said it; null where that is nobody in particular (`officials`, `some`).',
      resolve: ({ id, along }, _, { loader }) =>
        along?.claimSpeaker ? (along.claimSpeaker[0] ?? null) : loader.row(claimSpeaker, null, id),
    }),
    office: t.exposeString('office', {
      nullable: true,
      description:
        'The title of the post that the source names instead of a person (`the Norwegian foreign minister`). The speaker is then whom at least two articles of that time say to hold it, if that is one person only. Null for all other sources.',
    }),
    copyOf: t.field({
      type: Claim,
      nullable: true,
      description:
        'The claim of the original that this one of a copy prints again, in the same words, by the same cue and of the same source; null for all others. Such claims are listed where `filter: {copies: true}` asks for them.',
      resolve: ({ copyOf }, _, { loader }) => (copyOf === null ? null : loader.row(claimById, null, copyOf)),
    }),
    printedIn: t.field({
      type: [Article],
      description:
        'The articles that print this statement: the original, then its copies (`Article.copies`) by date; for most claims their one article.',
      args: firstArgs,
      resolve: async ({ id }, { first }, { loader }) =>
        bySortKey(await loader.rows(claimPrints, { limit: readFirst(first) }, id)),
    }),
    reviews: t.field({
      type: [Review],
      description: 'What people found of it, at most one of each; those who found it first come first.',
      args: firstArgs,
      resolve: async (claim, { first }, { loader }) => {
        const limit = readFirst(first)
        const reviews = await loader.rows(claimReviews, null, claim.id)
        return reviews.toSorted((a, b) => (`${a.at} ${a.by}` < `${b.at} ${b.by}` ? -1 : 1)).slice(0, limit)
      },
    }),
    about: t.field({
      type: [Entity],
      description: 'Whom it is about, by name; never the speaker.',
      resolve: (claim, _, { loader }) =>
        whenThere(targetsOf(claim, loader), targets => targets.map(({ entity }) => entity)),
    }),
    stances: t.field({
      type: [ClaimStance],
      description: 'Where it stands towards each of those that it is about, in the order of `about`.',
      resolve: (claim, _, { loader }) => targetsOf(claim, loader),
    }),
    addressedTo: t.field({
      type: [Entity],
      description: 'To whom it was said, by name: `told Lavrov that …`.',
      resolve: async (claim, _, { loader }) =>
        bySortKey(await loader.rows(claimEntities, { relation: 'ADDRESSED_TO' }, claim.id)),
    }),
    via: t.field({
      type: [Entity],
      description: 'Through whom the article has it, by name: `in an interview with CBS`, `SANA reported`.',
      resolve: async (claim, _, { loader }) =>
        bySortKey(await loader.rows(claimEntities, { relation: 'VIA' }, claim.id)),
    }),
  }),
})

ClaimStance.implement({
  description:
    'Where a claim stands towards one of those that it is about, as far as its words and the words that attribute it tell.',
  fields: t => ({
    target: t.expose('entity', { type: Entity, description: 'Whom or what it is about.' }),
    stance: t.expose('stance', { type: Stance, description: 'Good or bad of them, or neither.' }),
    score: t.exposeFloat('score', {
      description:
        'From 0 to 1: how sure and how strong. A rule gives it, no probability; 0 for all that is NEUTRAL.',
    }),
    words: t.field({
      type: [TextSpan],
      description: 'The words that say so, in reading order; none where it is NEUTRAL.',
      resolve: ({ words }) => [...words],
    }),
  }),
})

builder.queryFields(t => ({
  claim: t.field({
    type: Claim,
    nullable: true,
    description: 'One claim; null if the graph does not have it.',
    args: { id: t.arg.id({ required: true, description: 'The claim’s `id`.' }) },
    resolve: (_, { id }, { loader }) => loader.row(claimById, null, parseId(String(id), ['Claim']).id),
  }),
  claims: t.field({
    type: ClaimConnection,
    description: 'All claims, or those under a filter: who said what about whom, and where.',
    args: claimArgs,
    resolve: (_, args, { loader }, info) => claimsOf(loader, 'all', '', args, info),
  }),
}))
