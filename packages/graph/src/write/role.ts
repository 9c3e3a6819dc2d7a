import type { Run } from '../engine.ts'
import type { Change, Difference } from './change.ts'
import { readTenures, type Succession, successions } from './officer.ts'
import { byRole, type RoleRow, roleRows } from './row.ts'
import * as statement from './statement.ts'

/**
 * Takes from roles what articles no longer say and adds what they do; dates them anew, also where only the date of an article
 * has changed. The holders are locked.
 * @returns where the posts are not held as they were
 */
export async function writeRoles(
  run: Run,
  replaced: readonly Change[],
  { gone, fresh }: Difference<RoleRow>,
): Promise<Succession[]> {
  const kept = replaced.flatMap(({ before, after }) =>
    before && after && before.article.publishedAt !== after.article.publishedAt ? roleRows(after) : [],
  )
  const changed = byRole([...gone, ...fresh, ...kept])
  if (changed.length === 0) return []
  const posts = changed.flatMap(({ organisation, title, former }) =>
    former ? [] : [{ organisation, title }],
  )
  const organisations = posts.map(({ organisation }) => organisation)
  const then = await readTenures(run, organisations)
  const less = byRole(gone)
  if (less.length > 0)
    await run(statement.TAKE_FROM_ROLES, {
      rows: less.map(({ id, holder, articles }) => ({ id, holder, articles })),
    })
  if (fresh.length > 0) await run(statement.PUT_ROLES, { rows: byRole(fresh) })
  if (less.length > 0)
    await run(statement.DROP_ROLES, { rows: less.map(({ id, holder }) => ({ id, holder })) })
  await run(statement.DATE_ROLES, { rows: changed.map(({ id, holder }) => ({ id, holder })) })
  return successions(posts, then, await readTenures(run, organisations))
}
