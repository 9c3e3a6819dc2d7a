import { articleById } from '@sayso/graph'
import { authorityOf } from './authority.ts'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import type { ArticleChange } from './feed.ts'
import { formatId, parseId } from './global-id.ts'
import { LIMITS } from './limits.ts'
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

const ArticleInput = builder.inputType('ArticleInput', {
  description:
    'An article to be read. It is the same as another if its `url` is, or else outlet, title and date together, or else its text.',
  fields: t => ({
    text: t.string({
      required: true,
      description: `All of it, the headline first if it has one: at most ${LIMITS.articleLength} characters.`,
    }),
    title: t.string({ description: 'The headline; without it, the first line that looks like one.' }),
    url: t.string({ description: 'Where it was published: http or https.' }),
    outlet: t.string({ description: 'Who published it; without it, whom the text names as that.' }),
    publishedAt: t.field({ type: 'Date', description: 'When it was published.' }),
    language: t.string({ description: 'BCP 47 tag; `en` without it. Articles are read as English.' }),
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
        const { text, title = null, url = null, outlet = null, publishedAt = null, language = null } = input
        if (text.length > LIMITS.articleLength)
          throw clientError(
            'ARTICLE_TOO_LONG',
            `the text has ${text.length} characters: pass at most ${LIMITS.articleLength}, or split it into articles`,
          )
        return desk.ingest(context.loader, { text, title, url, outlet, publishedAt, language })
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
