import {
  type ClaimRow,
  type DisputeRow,
  disputeCount,
  disputePage,
  type RelatedFilter,
  type RelatedRow,
  type RelationRow,
  relatedCount,
  relatedPage,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { ClaimFilter, readClaimFilter } from './filter.ts'
import { pageArgs } from './page.ts'
import { Claim } from './ref.ts'
import { ClaimRelation } from './vocabulary.ts'

/** A pair of claims as a reader sees it. */
export interface Relation extends RelationRow {
  readonly from: ClaimRow
  readonly to: ClaimRow
}

/** A related claim, beside the one that it was asked of. */
export interface RelatedOf extends RelatedRow {
  readonly of: ClaimRow
}

const METHOD =
  'What found it: the rule, as `negation` or `position`, or the name of the language model that judged.'

export const Relation = builder.objectRef<Relation>('Relation').implement({
  description: 'How one claim stands to another, and why. Rules find it; it says nothing about who is right.',
  fields: t => ({
    kind: t.expose('relation', { type: ClaimRelation, description: 'How `from` stands to `to`.' }),
    from: t.expose('from', {
      type: Claim,
      description: 'The claim that objects, where one does; else the later of the two.',
    }),
    to: t.expose('to', { type: Claim, description: 'The claim that it stands to.' }),
    score: t.exposeFloat('score', { description: 'From 0 to 1: how sure. A rule gives it, no probability.' }),
    reason: t.exposeString('reason', { description: 'Why, for somebody who sees both.' }),
    method: t.exposeString('method', { description: METHOD }),
  }),
})

export const relationOf = ({ of, claim, outgoing, relation }: RelatedOf): Relation => ({
  ...relation,
  from: outgoing ? of : claim,
  to: outgoing ? claim : of,
})

const RelatedClaimConnection = connectionType({
  name: 'RelatedClaim',
  noun: 'claims that repeat, bear out or contradict a claim',
  node: Claim,
  nodeOf: ({ claim }: RelatedOf) => claim,
  edgeFields: t => ({
    relation: t.field({
      type: Relation,
      description: 'How the two stand to each other.',
      resolve: ({ row }) => relationOf(row as RelatedOf),
    }),
  }),
})

builder.objectField(Claim, 'related', t =>
  t.field({
    type: RelatedClaimConnection,
    description:
      'Other claims that repeat it, bear it out or contradict it, the newest first. Claims are compared whose articles lie within a year.',
    args: {
      kind: t.arg({ type: ClaimRelation, description: 'Only this; all three without it.' }),
      filter: t.arg({ type: ClaimFilter, description: 'What the other claims must be.' }),
      ...pageArgs,
    },
    resolve: (claim, { kind, filter: given, ...args }, { loader }) => {
      const filter: RelatedFilter = { other: readClaimFilter(given), ...(kind && { relation: kind }) }
      return new Connection(args, {
        kind: 'claim',
        ascending: false,
        sortKey: (row: RelatedOf) => row.claim.sortKey,
        rows: async page =>
          (await loader.rows(relatedPage, { filter, ...page }, claim.id)).map(row => ({ ...row, of: claim })),
        count: () => loader.count(relatedCount, filter, claim.id),
      })
    },
  }),
)

const DisputeConnection = connectionType({
  name: 'Dispute',
  noun: 'pairs of claims that contradict each other',
  node: Relation,
  nodeOf: ({ relation, claim, rival }: DisputeRow) => ({ ...relation, from: claim, to: rival }),
})

builder.queryField('disputes', t =>
  t.field({
    type: DisputeConnection,
    description:
      'Pairs of claims that cannot both be right, or that take opposite sides, the newest first. With `filter` and `rival`, one of the two must be the one and the other the other: `filter: { speaker: "Kerry" }, rival: { speaker: "Lavrov" }`.',
    args: {
      filter: t.arg({ type: ClaimFilter, description: 'What one of the two claims must be.' }),
      rival: t.arg({ type: ClaimFilter, description: 'What the other claim must be.' }),
      ...pageArgs,
    },
    resolve: (_, { filter: given, rival, ...args }, { loader }) => {
      const filter = { claim: readClaimFilter(given), rival: readClaimFilter(rival) }
      return new Connection(args, {
        kind: 'dispute',
        ascending: false,
        sortKey: (row: DisputeRow) => row.sortKey,
        rows: page => loader.rows(disputePage, { filter, ...page }),
        count: () => loader.count(disputeCount, filter),
      })
    },
  }),
)
