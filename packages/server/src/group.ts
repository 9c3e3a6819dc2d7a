import { claimGroups, type GroupRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { ClaimFilter, readClaimFilter } from './filter.ts'
import { firstArgs, readFirst } from './page.ts'
import { Entity } from './ref.ts'
import { ClaimGrouping, Stance } from './vocabulary.ts'

const ClaimGroup = builder.objectRef<GroupRow>('ClaimGroup').implement({
  description: 'How many claims have something in common.',
  fields: t => ({
    count: t.exposeInt('claims', { description: 'How many claims.' }),
    entity: t.expose('entity', {
      type: Entity,
      nullable: true,
      description:
        'Their outlet, speaker or target. Null for claims that have none, and where they are counted by something else.',
    }),
    month: t.exposeString('month', {
      nullable: true,
      description:
        'The month of their date: `2014-09`. Null for claims without a date, and where they are counted by something else.',
    }),
    stance: t.expose('stance', {
      type: Stance,
      nullable: true,
      description: 'Where they stand. Null where they are counted by something else.',
    }),
  }),
})

/** What tells groups of one size apart; those of claims that have nothing of the kind come last. */
const keyOf = ({ entity, stance }: GroupRow): string => entity?.sortKey ?? stance ?? '\uffff'

const byMonth = (a: GroupRow, b: GroupRow): number => ((a.month ?? '\uffff') < (b.month ?? '\uffff') ? -1 : 1)

const bySize = (a: GroupRow, b: GroupRow): number => b.claims - a.claims || (keyOf(a) < keyOf(b) ? -1 : 1)

builder.queryField('claimGroups', t =>
  t.field({
    type: [ClaimGroup],
    description:
      'All claims, or those under a filter, counted by outlet, month, stance, speaker or target. The largest groups come first, and those of one size by name; months come in their order.',
    args: {
      by: t.arg({ type: ClaimGrouping, required: true, description: 'What they are counted by.' }),
      filter: t.arg({ type: ClaimFilter, description: 'Which claims; all of them without it.' }),
      ...firstArgs,
    },
    resolve: async (_, { by, filter, first }, { loader }) => {
      const rows = await loader.rows(claimGroups, {
        by,
        filter: readClaimFilter(filter),
        limit: readFirst(first),
      })
      return rows.toSorted(by === 'MONTH' ? byMonth : bySize)
    },
  }),
)
