import { type ArticleRecord, verifyRecord } from '@sayso/core'
import type { Resolution } from '@sayso/identity'
import type { Run } from '../engine.ts'
import { openAllPeriods } from '../relation/period.ts'
import { renewSearch } from '../search/renew.ts'
import { writeResolved } from '../write/article.ts'
import { packReading, readReadings } from './reading.ts'
import { recount, recountAll } from './recount.ts'
import { resolved } from './resolved.ts'
import { readScope, readVariantsById, type Scope, type StoredVariant } from './scope.ts'
import * as statement from './statement.ts'

/**
 * Writes a batch of articles with all that they contribute, inside one transaction. An article that was there before is
 * replaced. The graph that results depends only on the set of articles and decisions, not on their order: whatever the
 * batch lets appear in another light is resolved anew, and articles that use it are linked anew.
 * @throws SaysoError SPAN_MISMATCH before anything is written
 */
export async function writeArticles(run: Run, records: readonly ArticleRecord[]): Promise<void> {
  records.forEach(verifyRecord)
  const ids = records.map(({ article }) => article.id).sort()
  await run(statement.LOCK_ARTICLES, { ids })
  const keys = await recount(run, ids, records)
  await run(statement.PUT_READINGS, {
    rows: records.map(record => ({ id: record.article.id, data: packReading(record) })),
  })
  await relink(run, keys, records)
}

/** Brings a store that an earlier version wrote up to date: all names are counted and resolved anew, all is made ready for searching, all claims to be compared. */
export async function renew(run: Run): Promise<void> {
  const keys = await recountAll(run)
  if (keys.size > 0) await relink(run, keys, [])
  await renewSearch(run)
  await openAllPeriods(run)
}

/** Resolves what is in the blocks, which the caller has locked, anew, and links the records and whichever other articles that concerns. */
export async function relink(
  run: Run,
  keys: ReadonlySet<string>,
  records: readonly ArticleRecord[],
): Promise<void> {
  const scope = await readScope(run, keys)
  const changed = scope.resolutions.filter(({ variant, entity }) => entityIn(scope, variant) !== entity)
  await run(statement.PUT_RESOLUTIONS, { rows: resolutionRows(scope) })
  const own = new Set(records.map(({ article }) => article.id))
  const moved = changed.map(({ variant }) => variant).filter(id => entityIn(scope, id) !== null)
  const others = await callersOf(run, moved, own)
  const all = [...records, ...others]
  if (all.length > 0) {
    const entities = await entitiesOf(run, scope, all)
    await writeResolved(
      run,
      all.map(record => resolved(record, id => entities.get(id) ?? id)),
    )
  }
  await run(statement.FORGET_VARIANT_OF, { ids: moved })
  await run(statement.PUT_VARIANT_OF, { rows: changed.map(({ variant, entity }) => ({ variant, entity })) })
  await run(statement.DROP_EMPTY_BLOCKS, { keys: [...keys].sort() })
}

const entityIn = ({ variants }: Scope, id: string): string | null => variants.get(id)?.entity ?? null

/** The resolutions that are not as the store has them. */
const resolutionRows = ({ resolutions, variants }: Scope) =>
  resolutions
    .map(({ variant, entity, rule, score, reason, features }) => ({
      id: variant,
      entity,
      rule,
      score,
      reason,
      why: JSON.stringify({ entity, rule, score, reason, features } satisfies Omit<Resolution, 'variant'>),
    }))
    .filter(({ id, why }) => variants.get(id)?.why !== why)

/** The records of the articles that use the variants, without those that are at hand. */
async function callersOf(
  run: Run,
  variants: readonly string[],
  own: ReadonlySet<string>,
): Promise<ArticleRecord[]> {
  if (variants.length === 0) return []
  const rows = await run(statement.CALLERS, { ids: variants })
  const ids = rows.map(row => row['id'] as string).filter(id => !own.has(id))
  await run(statement.LOCK_ARTICLES, { ids: ids.sort() })
  return readReadings(run, ids)
}

/** The entity of each variant that the records name. */
async function entitiesOf(
  run: Run,
  { resolutions }: Scope,
  records: readonly ArticleRecord[],
): Promise<Map<string, string>> {
  const entities = new Map(resolutions.map(({ variant, entity }) => [variant, entity]))
  const named = records.flatMap(({ mentions, outlet }) => [
    ...mentions.map(({ entity }) => entity.id),
    ...(outlet ? [outlet.entity.id] : []),
  ])
  const beyond: ReadonlyMap<string, StoredVariant> = await readVariantsById(
    run,
    named.filter(id => !entities.has(id)),
  )
  for (const [id, { entity }] of beyond) if (entity !== null) entities.set(id, entity)
  return entities
}
