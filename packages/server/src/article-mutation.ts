import { articleById } from '@sayso/graph'
import { ArticleInput, readArticleInput } from './article-input.ts'
import { authorityOf } from './authority.ts'
import { builder } from './builder.ts'
import type { ArticleChange } from './feed.ts'
import { formatId, parseId } from './global-id.ts'
import { NULL, type Outcome, outcomeOf, PROBLEM, Problem } from './problem.ts'
import { Article } from './ref.ts'

const ArticleOutcome = builder.enumType('ArticleOutcome', {
  description: 'What has become of an article.',
  values: {
    NEW: { description: 'It was not there before.' },
    CHANGED: {
      description: 'It took the place of an earlier version, or was read by an earlier extractor before.',
    },
    UNCHANGED: { description: 'It was there just so.' },
    DELETED: { description: 'It is gone, with all that it alone supported.' },
  },
})

export const ArticlePayload = builder.objectRef<Outcome<ArticleChange>>('ArticlePayload').implement({
  description: 'What has become of an article.',
  fields: t => ({
    id: t.id({
      nullable: true,
      description: 'Its `id`, of one that was deleted too; null if the mutation was refused.',
      resolve: ({ done }) => done && formatId({ type: 'Article', id: done.id }),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null if it is gone, or the mutation was refused.',
      resolve: ({ done }, _, { loader }) => done && loader.row(articleById, null, done.id),
    }),
    outcome: t.field({
      type: ArticleOutcome,
      nullable: true,
      description: 'What was done; null if the mutation was refused.',
      resolve: ({ done }) => done?.outcome,
    }),
    problem: t.field({
      type: Problem,
      nullable: true,
      description: PROBLEM,
      resolve: ({ problem }) => problem,
    }),
  }),
})

builder.mutationFields(t => ({
  ingestArticle: t.field({
    type: ArticlePayload,
    nullable: true,
    description: `Reads an article as \`sayso ingest\` does: its claims, names and roles, and how its claims stand to others. Once more changes nothing. For editors. ${NULL}`,
    args: { input: t.arg({ type: ArticleInput, required: true, description: 'The article.' }) },
    resolve: (_, { input }, context) =>
      outcomeOf(context, async () => {
        const { desk } = authorityOf(context, 'editor')
        return desk.ingest(context.loader, readArticleInput(input))
      }),
  }),
  deleteArticle: t.field({
    type: ArticlePayload,
    nullable: true,
    description: `Takes an article away with all that it alone supported: the graph is as if it had never been read. Decisions and reviews stay. For admins. ${NULL}`,
    args: { id: t.arg.id({ required: true, description: 'The article’s `id`.' }) },
    resolve: (_, { id }, context) =>
      outcomeOf(context, async () => {
        const { desk } = authorityOf(context, 'admin')
        return desk.remove(context.loader, parseId(String(id), ['Article']).id)
      }),
  }),
}))
