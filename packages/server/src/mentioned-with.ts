import {
  type ArticleFilter as ArticleFilterArgs,
  type MentionedWithRow,
  mentionedWithCount,
  mentionedWithPage,
  placeOf,
  sharedArticles,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { ArticleFilter, readArticleFilter } from './filter.ts'
import { firstArgs, pageArgs, readFirst } from './page.ts'
import { Article, Entity } from './ref.ts'
import { EntityType } from './vocabulary.ts'

/** Somebody whom the same articles mention, beside the one that it was asked of. */
interface Companion extends MentionedWithRow {
  /** The id of that one. */
  readonly of: string
  readonly filter: ArticleFilterArgs
}

const MentionedWithConnection = connectionType({
  name: 'MentionedWith',
  noun: 'people, organisations and places that the same articles mention',
  node: Entity,
  nodeOf: ({ entity }: Companion) => entity,
  edgeFields: t => ({
    articleCount: t.int({
      description: 'How many articles mention both.',
      resolve: ({ row }) => (row as Companion).articles,
    }),
    articles: t.field({
      type: [Article],
      description: 'The articles that mention both, the newest first.',
      args: firstArgs,
      resolve: async ({ row }, { first }, { loader }) => {
        const { entity, of, filter } = row as Companion
        const wanted = { with: of, filter, limit: readFirst(first) }
        const articles = await loader.rows(sharedArticles, wanted, entity.id)
        return articles.toSorted((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
      },
    }),
  }),
})

builder.interfaceField(Entity, 'mentionedWith', t =>
  t.field({
    type: MentionedWithConnection,
    description: 'Others whom the same articles mention: those in most of the articles first, then by name.',
    args: {
      types: t.arg({
        type: [EntityType],
        description: 'Only of these types; of any without it.',
      }),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles count; all of them without it.' }),
      ...pageArgs,
    },
    resolve: ({ id }, { types, filter: given, ...args }, { loader }) => {
      const articles = readArticleFilter(given)
      const filter = { articles, ...(types && { labels: [...new Set(types)].sort() }) }
      return new Connection(args, {
        kind: 'mentionedWith',
        ascending: true,
        sortKey: placeOf,
        rows: async page =>
          (await loader.rows(mentionedWithPage, { filter, ...page }, id)).map(row => ({
            ...row,
            of: id,
            filter: articles,
          })),
        count: () => loader.count(mentionedWithCount, filter, id),
      })
    },
  }),
)
