import { ArticleInput, readArticleInput } from './article-input.ts'
import { authorityOf } from './authority.ts'
import { builder } from './builder.ts'

builder.scalarType('Annotation', {
  description:
    'What was read out of an article, as JSON in the format of `sayso extract`: `mentions`, `entities`, `claims` and `roles`; and the `text` itself, `title`, `outlet`, `url` and `publishedAt`. Offsets count Unicode code points of the text, ends exclusive.',
  serialize: annotation => annotation,
})

builder.queryFields(t => ({
  extract: t.field({
    type: 'Annotation',
    description:
      'What `ingestArticle` would read out of an article, before names of other articles are compared with it. Nothing is written. For editors.',
    args: { input: t.arg({ type: ArticleInput, required: true, description: 'The article.' }) },
    resolve: (_, { input }, context) => {
      const { desk } = authorityOf(context, 'editor')
      return desk.extract(context.loader, readArticleInput(input))
    },
  }),
}))
