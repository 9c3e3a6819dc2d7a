import { contentId } from '@sayso/core'
import { identityOf } from './url.ts'

/** An article as a reader finds it: a text, and what the source says about it. Null where it says nothing. */
export interface Document {
  /** Where it came from, for messages: a path, or a path and a line. */
  readonly origin: string
  /** What the source itself calls it: the file's name without its ending, or the `id` of a JSON line. */
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** ISO 8601, in UTC where it has a time. */
  readonly publishedAt: string | null
  /** A BCP 47 tag: told by the text where that is long enough, else what the source says, else 'en'. */
  readonly language: string
}

/** Changes whenever the article does. */
export const contentHash = ({ title, text, outlet, publishedAt, language }: Document): string =>
  contentId('content', title, outlet, publishedAt, language, text)

/**
 * The article's id. Its address identifies it; else outlet, title and date together; else its text. With the
 * first two a corrected text replaces the earlier one.
 */
export function articleId(document: Document): string {
  const { url, outlet, title, publishedAt, text } = document
  if (url !== null) return articleIdAt(url)
  if (outlet !== null && title !== null && publishedAt !== null)
    return contentId('article', outlet, title, publishedAt)
  return contentId('article', text)
}

/** The id of the article that was published at an address, however that was written down. */
export const articleIdAt = (url: string): string => contentId('article', identityOf(url))
