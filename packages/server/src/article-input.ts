import { builder } from './builder.ts'
import type { ArticleText } from './desk.ts'
import { clientError } from './error.ts'
import { LIMITS } from './limits.ts'

export const ArticleInput = builder.inputType('ArticleInput', {
  description:
    'An article to be read. It is the same as another if its `url` is, or else outlet, title and date together, or else its text.',
  fields: t => ({
    text: t.string({
      description: `All of it, the headline first if it has one: at most ${LIMITS.articleLength} characters. Without it, what stands at \`url\` is fetched and read: a page of the public internet, as robots.txt allows.`,
    }),
    title: t.string({ description: 'The headline; without it, the first line that looks like one.' }),
    url: t.string({ description: 'Where it was published: http or https.' }),
    outlet: t.string({ description: 'Who published it; without it, whom the text names as that.' }),
    publishedAt: t.field({ type: 'Date', description: 'When it was published.' }),
    language: t.string({ description: 'BCP 47 tag; `en` without it. Articles are read as English.' }),
  }),
})

/** @throws ARTICLE_TOO_LONG */
export function readArticleInput({
  text = null,
  title = null,
  url = null,
  outlet = null,
  publishedAt = null,
  language = null,
}: typeof ArticleInput.$inferInput): ArticleText {
  if (text && text.length > LIMITS.articleLength)
    throw clientError(
      'ARTICLE_TOO_LONG',
      `the text has ${text.length} characters: pass at most ${LIMITS.articleLength}, or split it into articles`,
    )
  return { text, title, url, outlet, publishedAt, language }
}
