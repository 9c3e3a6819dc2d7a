import {
  type ClaimFilter as ClaimFilterArgs,
  type ClaimRow,
  type CoverageRow,
  coverage,
  leftOutCount,
  leftOutPage,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { ClaimConnection, claimArgs, claimsOf } from './claim.ts'
import { Connection } from './connection.ts'
import { ClaimFilter, readClaimFilter, readName } from './filter.ts'
import { firstArgs, pageArgs, readFirst } from './page.ts'
import { Organisation } from './ref.ts'

/** One outlet, and the claims that were asked for. */
interface OutletCoverage extends CoverageRow {
  readonly filter: ClaimFilterArgs
}

const OutletCoverage = builder.objectRef<OutletCoverage>('OutletCoverage').implement({
  description: 'What one outlet printed about something, and what it left out.',
  fields: t => ({
    outlet: t.expose('outlet', { type: Organisation, description: 'The outlet.' }),
    claimCount: t.exposeInt('claims', { description: 'How many of the claims it printed.' }),
    articleCount: t.exposeInt('articles', { description: 'In how many articles.' }),
    firstSeen: t.expose('firstSeen', {
      type: 'Date',
      nullable: true,
      description: 'When the first of these articles was published; null where none has a date.',
    }),
    lastSeen: t.expose('lastSeen', {
      type: 'Date',
      nullable: true,
      description: 'When the last of them was published; null where none has a date.',
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'The claims that it printed, under what `coverage` was asked for and this filter; what both give holds as `coverage` has it.',
      args: claimArgs,
      resolve: ({ filter, outlet }, args, { loader }, info) =>
        claimsOf(loader, 'all', '', args, info, { ...filter, outlet: { id: outlet.id } }),
    }),
    leftOut: t.field({
      type: ClaimConnection,
      description:
        'Claims that at least two other outlets printed and this one did not, each as it was printed first, the newest first.',
      args: pageArgs,
      resolve: ({ filter, outlet }, args, { loader }) =>
        new Connection(args, {
          kind: 'claim',
          ascending: false,
          sortKey: (row: ClaimRow) => row.sortKey,
          rows: page => loader.rows(leftOutPage, { filter, ...page }, outlet.id),
          count: () => loader.count(leftOutCount, filter, outlet.id),
        }),
    }),
  }),
})

builder.queryField('coverage', t =>
  t.field({
    type: [OutletCoverage],
    description:
      'What each outlet printed about somebody or something, side by side, and what it left out. Those that printed most come first.',
    args: {
      of: t.arg.string({
        required: true,
        description: 'Whom or what the claims are about: any name, or an id.',
      }),
      filter: t.arg({
        type: ClaimFilter,
        description:
          'Which claims about them; `about` is taken from `of`, and `outlet` gives a single column.',
      }),
      ...firstArgs,
    },
    resolve: async (_, { of, filter: given, first }, { loader }) => {
      const filter = { ...readClaimFilter(given), about: readName('of', of) }
      const rows = await loader.rows(coverage, { filter, limit: readFirst(first) })
      const { outlet: _outlet, ...rest } = filter
      return rows
        .toSorted((a, b) => b.claims - a.claims || (a.outlet.sortKey < b.outlet.sortKey ? -1 : 1))
        .map(row => ({ ...row, filter: rest }))
    },
  }),
)
