import { contentId } from '@sayso/core'
import { articleId } from '../document.ts'
import type { ReadResult } from './result.ts'

/** One of several parts of the same inputs, from 1. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** The articles of one part: the parts together have each once, and the same article is always in the same. */
export async function* shardOf(
  results: AsyncIterable<ReadResult>,
  { part, of }: Shard,
): AsyncGenerator<ReadResult> {
  for await (const result of results) {
    const id = 'document' in result ? articleId(result.document) : contentId('origin', result.origin)
    if (parseInt(id.slice(0, 8), 16) % of === part - 1) yield result
  }
}
