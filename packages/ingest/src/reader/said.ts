import type { Document } from '../document.ts'
import type { ReadResult } from './result.ts'

/** What is said of an article elsewhere: it counts where the article says nothing itself. */
export interface Said {
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601, as `Document.publishedAt`. */
  readonly publishedAt?: string
  /** A BCP 47 tag, for readers: a document always has one. */
  readonly language?: string
}

/** The same results with what is said of them. */
export async function* withSaid(results: AsyncGenerator<ReadResult>, said: Said): AsyncGenerator<ReadResult> {
  for await (const result of results)
    yield 'document' in result ? { document: completed(result.document, said) } : result
}

const completed = (document: Document, { title, outlet, publishedAt }: Said): Document => ({
  ...document,
  title: document.title ?? title ?? null,
  outlet: document.outlet ?? outlet ?? null,
  publishedAt: document.publishedAt ?? publishedAt ?? null,
})
