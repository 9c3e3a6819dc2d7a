import type { FieldMap, ObjectFieldBuilder } from '@pothos/core'
import type { MentionRow } from '@sayso/graph'
import type { builder } from './builder.ts'
import { Span } from './ref.ts'

type Types = (typeof builder)['$inferSchemaTypes']
type MentionEdge = { readonly row: { readonly mention: MentionRow } }

/** What a row of either list says of the mention itself: articles of an entity, entities of an article. */
export const mentionFields = (t: ObjectFieldBuilder<Types, MentionEdge>): FieldMap => ({
  count: t.int({
    description: 'How often the article mentions them, pronouns not counted.',
    resolve: edge => edge.row.mention.count,
  }),
  names: t.stringList({
    description: 'What the article calls them, the most frequent first.',
    resolve: edge => [...edge.row.mention.names],
  }),
  spans: t.field({
    type: [Span],
    description: 'Where the article mentions them.',
    resolve: edge => [...edge.row.mention.spans],
  }),
})
