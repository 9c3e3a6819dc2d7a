import { decisionCount, decisionPage, decisionPairs, type TrailRow, variantById } from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { firstArgs, pageArgs, readFirst } from './page.ts'
import { Decision, Node, Variant } from './ref.ts'

const DecisionAction = builder.enumType('DecisionAction', {
  description: 'What a person decided.',
  values: {
    MERGE: { description: 'They are one.' },
    SPLIT: { description: 'Some names of an entity are somebody else.' },
    DISTINGUISH: { description: 'They are two, whatever their names.' },
  },
})

interface PairRow {
  readonly a: string
  readonly b: string
}

const DecisionPair = builder.objectRef<PairRow>('DecisionPair').implement({
  description: 'Two names that a decision ties to each other, or parts.',
  fields: t => ({
    a: t.field({
      type: Variant,
      nullable: true,
      description: 'One of them; null if no article uses it any more.',
      resolve: ({ a }, _, { loader }) => loader.row(variantById, null, a),
    }),
    b: t.field({
      type: Variant,
      nullable: true,
      description: 'The other; null if no article uses it any more.',
      resolve: ({ b }, _, { loader }) => loader.row(variantById, null, b),
    }),
  }),
})

Decision.implement({
  description:
    'What a person said of names: that they are one, or are not. Of several that contradict the last holds.',
  interfaces: [Node],
  fields: t => ({
    action: t.expose('action', { type: DecisionAction, description: 'What was decided.' }),
    by: t.exposeString('by', {
      description: 'Who decided: whom their token is for, or what the command line was told.',
    }),
    at: t.expose('at', { type: 'Date', description: 'When.' }),
    undoneBy: t.exposeString('undoneBy', {
      nullable: true,
      description: 'Who took it back; null where it holds.',
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'Date',
      nullable: true,
      description: 'When it was taken back; null where it holds.',
    }),
    pairs: t.field({
      type: [DecisionPair],
      description: 'The names that it ties or parts, two by two, in no order that means anything.',
      args: firstArgs,
      resolve: async ({ id }, { first }, { loader }) => {
        const limit = readFirst(first)
        const pairs = await loader.rows(decisionPairs, null, id)
        return pairs.toSorted((x, y) => (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1)).slice(0, limit)
      },
    }),
  }),
})

const DecisionConnection = connectionType({
  name: 'Decision',
  noun: 'decisions',
  node: Decision,
  nodeOf: (row: TrailRow) => row,
})

builder.queryField('decisions', t =>
  t.field({
    type: DecisionConnection,
    description: 'What people decided about names, the newest first; what was taken back too.',
    args: pageArgs,
    resolve: (_, args, { loader }) =>
      new Connection(args, {
        kind: 'decision',
        ascending: false,
        sortKey: (row: TrailRow) => row.sortKey,
        rows: page => loader.rows(decisionPage, page),
        count: () => loader.count(decisionCount, null),
      }),
  }),
)
