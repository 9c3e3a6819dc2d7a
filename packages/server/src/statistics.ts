import { type Counted, nodeCount } from '@sayso/graph'
import { builder } from './builder.ts'

const Statistics = builder.objectRef<object>('Statistics').implement({
  description: 'How much there is in the graph. Only what is selected is counted.',
  fields: t => {
    const count = (of: Counted, description: string) =>
      t.int({ description, resolve: (_, __, { loader }) => loader.count(nodeCount, { of }) })
    return {
      articles: count('articles', 'How many articles were read.'),
      claims: count('claims', 'How many claims they report, without those that copies print again.'),
      people: count('people', 'How many people they mention.'),
      organisations: count('organisations', 'How many organisations they mention or are published by.'),
      places: count('places', 'How many places they mention.'),
    }
  },
})

builder.queryField('statistics', t =>
  t.field({ type: Statistics, description: 'How much there is in the graph.', resolve: () => ({}) }),
)
