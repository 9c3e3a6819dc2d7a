import {
  type ClaimRow,
  claimCount,
  claimPage,
  type EntityName,
  relatedPage,
  stanceTowards,
  turnedFrom,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { ClaimConnection, claimArgs, claimsOf } from './claim.ts'
import { Connection, connectionType } from './connection.ts'
import { ClaimFilter, readClaimFilter, readName } from './filter.ts'
import { LIMITS } from './limits.ts'
import { pageArgs } from './page.ts'
import { Claim, ClaimStance } from './ref.ts'
import { Relation, relationOf } from './relation.ts'

const SPEAKER = 'Who made the claims: any name, or an id.'
const TARGET = 'Whom or what they are about: any name, or an id.'

/** A claim of the speaker, and the target that it is looked at for. */
interface Moment {
  readonly claim: ClaimRow
  readonly speaker: EntityName
  readonly about: EntityName
}

const TimelineConnection = connectionType({
  name: 'Timeline',
  noun: 'claims of one speaker about one target, in the order of time',
  node: Claim,
  nodeOf: ({ claim }: Moment) => claim,
  edgeFields: t => ({
    stance: t.field({
      type: ClaimStance,
      nullable: true,
      description: 'Where the claim stands towards the target; null only if that has changed meanwhile.',
      resolve: async ({ row }, _, { loader }) => {
        const { claim, about } = row as Moment
        const stances = await loader.rows(stanceTowards, { about }, claim.id)
        // Several may bear the name, and the claim be about two of them: the surest stance tells.
        const [surest = null] = stances.toSorted(
          (a, b) => b.score - a.score || (a.entity.sortKey < b.entity.sortKey ? -1 : 1),
        )
        return surest
      },
    }),
    turnedFrom: t.field({
      type: Claim,
      nullable: true,
      description:
        'The last claim of an earlier date in which the speaker took a stance towards the target, if that was the opposite one; else null.',
      resolve: async ({ row }, _, { loader }) => {
        const { claim, about } = row as Moment
        return loader.row(turnedFrom, { about }, claim.id)
      },
    }),
    contradicts: t.field({
      type: [Relation],
      description: `Other claims of the speaker that this one contradicts, or that contradict it, the newest first; at most ${LIMITS.defaultPageRows}.`,
      resolve: async ({ row }, _, { loader }) => {
        const { claim, speaker } = row as Moment
        const rows = await loader.rows(
          relatedPage,
          {
            filter: { relation: 'CONTRADICTS', other: { speaker } },
            limit: LIMITS.defaultPageRows,
            ascending: false,
            after: null,
            before: null,
          },
          claim.id,
        )
        return rows
          .toSorted((a, b) => (a.claim.sortKey < b.claim.sortKey ? 1 : -1))
          .slice(0, LIMITS.defaultPageRows)
          .map(related => relationOf({ ...related, of: claim }))
      },
    }),
  }),
})

builder.queryFields(t => ({
  saidAbout: t.field({
    type: ClaimConnection,
    description: 'What one said about another, the newest first unless `orderBy` says otherwise.',
    args: {
      speaker: t.arg.string({ required: true, description: SPEAKER }),
      target: t.arg.string({ required: true, description: TARGET }),
      ...claimArgs,
    },
    resolve: (_, { speaker, target, ...args }, { loader }, info) =>
      claimsOf(loader, 'all', '', args, info, {
        speaker: readName('speaker', speaker),
        about: readName('target', target),
      }),
  }),
  timeline: t.field({
    type: TimelineConnection,
    description:
      'What one said about another over time, the oldest first: where each claim stands towards the target, where the speaker turned round, and which of their own claims they contradict.',
    args: {
      speaker: t.arg.string({ required: true, description: SPEAKER }),
      target: t.arg.string({ required: true, description: TARGET }),
      filter: t.arg({ type: ClaimFilter, description: 'Which of these claims; all of them without it.' }),
      ...pageArgs,
    },
    resolve: (_, { speaker: by, target, filter, ...args }, { loader }) => {
      const [speaker, about] = [readName('speaker', by), readName('target', target)]
      const claims = { parent: 'all', filter: { ...readClaimFilter(filter), speaker, about } } as const
      return new Connection(args, {
        kind: 'claim',
        ascending: true,
        sortKey: ({ claim }: Moment) => claim.sortKey,
        rows: async page =>
          (await loader.rows(claimPage, { ...claims, ...page })).map(claim => ({ claim, speaker, about })),
        count: () => loader.count(claimCount, claims),
      })
    },
  }),
}))
