import {
  type ArticleRow,
  articleById,
  articleCopies,
  articleCount,
  articleOriginal,
  articleOutlet,
  articlePage,
  articleText,
  type MentionedRow,
  type MentionFilter as MentionFilterRow,
  mentionedCount,
  mentionedPage,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { bySortKey, ClaimConnection, claimArgs, claimsOf } from './claim.ts'
import { Connection, connectionType } from './connection.ts'
import { changedMeanwhile } from './error.ts'
import { articleArgs, readArticleFilter } from './filter.ts'
import { parseId } from './global-id.ts'
import { mentionFields } from './mention.ts'
import { firstArgs, pageArgs, readFirst } from './page.ts'
import { Article, Entity, Node, Organisation } from './ref.ts'
import { EntityOrder, EntityType } from './vocabulary.ts'

const ArticleConnection = connectionType({
  name: 'Article',
  noun: 'articles',
  node: Article,
  nodeOf: (row: ArticleRow) => row,
})

const MentionConnection = connectionType({
  name: 'Mention',
  noun: 'people, organisations and places that an article mentions',
  node: Entity,
  nodeOf: ({ entity }: MentionedRow) => entity,
  edgeFields: mentionFields,
})

const MentionFilter = builder.inputType('MentionFilter', {
  description: 'Whom an article mentions. All that is given must hold.',
  fields: t => ({
    type: t.field({ type: EntityType, description: 'Only people, organisations or places.' }),
    minCount: t.int({ description: 'Only those whom the article mentions at least so often.' }),
  }),
})

Article.implement({
  description: 'An article as it was read: its text is kept, and every claim and mention points into it.',
  interfaces: [Node],
  fields: t => ({
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published; null if it came without an address.',
    }),
    title: t.exposeString('title', { description: 'The headline.' }),
    text: t.string({
      description: 'The text that all offsets count in.',
      resolve: async (article, _, { loader }) => {
        const text = await loader.row(articleText, null, article.id)
        if (text === null) throw changedMeanwhile()
        return text
      },
    }),
    language: t.exposeString('language', { description: 'BCP 47 tag: `en`.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'Date',
      nullable: true,
      description: 'When it was published; null where nothing says so.',
    }),
    extractor: t.exposeString('extractor', {
      description: 'Name and version of the program that read the claims out of it.',
    }),
    outlet: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who published it; null where nothing says so.',
      resolve: ({ id, outlet }, _, { loader }) =>
        outlet === undefined ? loader.row(articleOutlet, null, id) : outlet,
    }),
    copyOf: t.field({
      type: Article,
      nullable: true,
      description:
        'The earliest article of this month or the one before that has nearly the same text, such as the agency’s; null for most articles, and for originals.',
      resolve: ({ id }, _, { loader }) => loader.row(articleOriginal, null, id),
    }),
    copies: t.field({
      type: [Article],
      description: 'The articles that have nearly its text, the earliest first; none for a copy.',
      args: firstArgs,
      resolve: async ({ id }, { first }, { loader }) =>
        bySortKey(await loader.rows(articleCopies, { limit: readFirst(first) }, id)),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'The claims that it reports, also those that it copies.',
      args: claimArgs,
      resolve: (article, args, { loader }, info) => claimsOf(loader, 'article', article.id, args, info),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'Whom it mentions, or those of these under a filter.',
      args: {
        filter: t.arg({ type: MentionFilter, description: 'Whom; all of them without it.' }),
        orderBy: t.arg({
          type: EntityOrder,
          required: true,
          defaultValue: 'NAME',
          description: 'The order of the list.',
        }),
        ...pageArgs,
      },
      resolve: (article, { filter: given, orderBy: by, ...args }, { loader }) => {
        const filter: MentionFilterRow = {
          ...(given?.type && { label: given.type }),
          ...(typeof given?.minCount === 'number' && { minCount: given.minCount }),
        }
        return new Connection(args, {
          kind: by === 'NAME' ? 'entity' : 'mention',
          ascending: true,
          sortKey: (row: MentionedRow) => row.sortKey,
          rows: page => loader.rows(mentionedPage, { filter, by, ...page }, article.id),
          count: () => loader.count(mentionedCount, filter, article.id),
        })
      },
    }),
  }),
})

builder.queryFields(t => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'One article; null if the graph does not have it.',
    args: { id: t.arg.id({ required: true, description: 'The article’s `id`.' }) },
    resolve: (_, { id }, { loader }) => loader.row(articleById, null, parseId(String(id), ['Article']).id),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'All articles, or those under a filter.',
    args: articleArgs,
    resolve: (_, { filter: given, orderBy, ...args }, { loader }) => {
      const filter = readArticleFilter(given)
      return new Connection(args, {
        kind: 'article',
        ascending: orderBy === 'OLDEST_FIRST',
        sortKey: (row: ArticleRow) => row.sortKey,
        rows: page => loader.rows(articlePage, { filter, ...page }),
        count: () => loader.count(articleCount, filter),
      })
    },
  }),
}))
