import { SaysoError } from '@sayso/core'
import type { Run } from '../engine.ts'
import { forgetArticles } from '../write/article.ts'
import { KNOWN_ARTICLES } from '../write/statement.ts'
import { recount } from './recount.ts'
import { relink } from './relink.ts'
import { LOCK_ARTICLES } from './statement.ts'

/**
 * Takes an article away with all that it alone supported, inside one transaction: the graph is as if it had never been
 * read. Decisions and reviews stay, and hold again if it comes back.
 * @throws SaysoError NOT_FOUND
 */
export async function deleteArticle(run: Run, id: string): Promise<void> {
  const ids = [id]
  const known = await run(KNOWN_ARTICLES, { ids })
  if (known.length === 0)
    throw new SaysoError('NOT_FOUND', `there is no article ${id}`, 'take its id from a query')
  await run(LOCK_ARTICLES, { ids })
  const keys = await recount(run, ids, [])
  await forgetArticles(run, ids)
  await relink(run, keys, [])
}
