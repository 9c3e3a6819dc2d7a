import { SaysoError } from '@sayso/core'
import type { Run } from '../engine.ts'
import { KNOWN_ARTICLES } from '../write/statement.ts'
import { recount } from './recount.ts'
import { relink } from './relink.ts'
import { LOCK_ARTICLES } from './statement.ts'

/**
 * Takes articles away with all that they alone supported, inside one transaction: the graph is as if they had never been
 * read. Decisions and reviews stay, and hold again if they come back. `ids` in ascending order
 * @throws SaysoError NOT_FOUND if one of them is not there, before anything is written
 */
export async function deleteArticles(run: Run, ids: readonly string[]): Promise<void> {
  const known = new Set((await run(KNOWN_ARTICLES, { ids })).map(row => row['id']))
  const missing = ids.find(id => !known.has(id))
  if (missing !== undefined)
    throw new SaysoError('NOT_FOUND', `there is no article ${missing}`, 'take its id from a query')
  await run(LOCK_ARTICLES, { ids })
  await relink(run, await recount(run, ids, []))
}
