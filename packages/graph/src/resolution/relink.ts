import { type ArticleRecord, verifyRecord } from '@sayso/core'
import type { Run } from '../engine.ts'
import { openAllPeriods } from '../relation/period.ts'
import { renewSearch } from '../search/renew.ts'
import { writeChanges } from '../write/article.ts'
import type { Change } from '../write/change.ts'
import { keepVersions } from '../write/version.ts'
import { putReadings, readReadings } from './reading.ts'
import { type Recount, recount, recountAll } from './recount.ts'
import { resolved } from './resolved.ts'
import { readScope, readVariantsById, type Scope, type StoredVariant, whyOf } from './scope.ts'
import * as statement from './statement.ts'
import { nameOf } from './tally.ts'

/**
 * Writes a batch of articles with all that they contribute, inside one transaction. An article that was there before is
 * replaced, and kept as a version of it if its content was another. The graph that results depends only on the set of articles and decisions, not on their order: whatever the
 * batch lets appear in another light is resolved anew, and articles that use it are linked anew.
 * @throws SaysoError SPAN_MISMATCH before anything is written
 */
export async function writeArticles(run: Run, batch: readonly ArticleRecord[]): Promise<void> {
  // Of two versions of an article the later one counts.
  const records = [...new Map(batch.map(record => [record.article.id, record])).values()]
  records.forEach(verifyRecord)
  const ids = records.map(({ article }) => article.id).sort()
  await run(statement.LOCK_ARTICLES, { ids })
  const recounted = await recount(run, ids, records)
  await keepVersions(run, recounted.readings, batch)
  await putReadings(run, records)
  await relink(run, recounted)
}

/** Brings a store that an earlier version wrote up to date: all names are counted and resolved anew, all is made ready for searching, all claims to be compared. */
export async function renew(run: Run): Promise<void> {
  const unread = (await run(statement.UNREAD)).map(row => row['id'])
  for (const forget of unread.length > 0 ? statement.FORGET_SAID : []) await run(forget, { ids: unread })
  await renewSearch(run)
  const recounted = await recountAll(run)
  if (recounted.keys.size > 0) await relink(run, recounted)
  await openAllPeriods(run)
}

/** Resolves what is in the blocks, which the caller has locked, anew, keeps what was counted, and links that and whichever other articles it concerns. */
export async function relink(
  run: Run,
  {
    keys,
    readings = [],
    variants = new Map(),
    counted = new Map(),
  }: Pick<Recount, 'keys'> & Partial<Recount>,
): Promise<void> {
  const scope = await readScope(run, keys, counted)
  const changed = scope.resolutions.filter(({ variant, entity }) => entityIn(scope, variant) !== entity)
  await putVariants(run, scope, counted)
  const moved = changed.map(({ variant }) => variant).filter(id => entityIn(scope, id) !== null)
  const own = new Set(
    readings.flatMap(({ before, after }) => [before, after]).map(record => record?.article.id),
  )
  const others = await callersOf(run, moved, own)
  const all = [...readings, ...others.map(record => ({ before: record, after: record }))]
  if (all.length > 0) {
    const { then, now } = await entitiesOf(run, scope, variants, all)
    await writeChanges(
      run,
      all.map(({ before, after }) => ({
        before: before && resolved(before, id => then.get(id) ?? id),
        after: after && resolved(after, id => now.get(id) ?? id),
      })),
    )
  }
  if (moved.length > 0) await run(statement.FORGET_VARIANT_OF, { ids: moved })
  if (changed.length > 0)
    await run(statement.PUT_VARIANT_OF, { rows: changed.map(({ variant, entity }) => ({ variant, entity })) })
  await run(statement.DROP_EMPTY_BLOCKS, { keys: [...keys].sort() })
}

const entityIn = ({ variants }: Scope, id: string): string | null => variants.get(id)?.entity ?? null

/** Keeps what was counted, and the resolutions that are not as the store has them. */
async function putVariants(
  run: Run,
  { resolutions, variants }: Scope,
  counted: Recount['counted'],
): Promise<void> {
  const rows = resolutions.map(one => {
    const { variant, entity, rule, score, reason } = one
    return { id: variant, entity, rule, score, reason, why: whyOf(one) }
  })
  const whole = rows.flatMap(row => {
    const one = counted.get(row.id)
    if (!one) return []
    const { tally, blocks } = one
    return [{ ...row, name: nameOf(tally), articles: tally.articles, tally: JSON.stringify(tally), blocks }]
  })
  const others = rows.filter(({ id, why }) => !counted.has(id) && variants.get(id)?.why !== why)
  if (whole.length > 0) await run(statement.PUT_VARIANTS, { rows: whole })
  if (others.length > 0) await run(statement.PUT_RESOLUTIONS, { rows: others })
}

/** The records of the articles that use the variants, without those that are at hand. */
async function callersOf(
  run: Run,
  variants: readonly string[],
  own: ReadonlySet<string | undefined>,
): Promise<ArticleRecord[]> {
  if (variants.length === 0) return []
  const rows = await run(statement.CALLERS, { ids: variants })
  const ids = rows.map(row => row['id'] as string).filter(id => !own.has(id))
  if (ids.length === 0) return []
  await run(statement.LOCK_ARTICLES, { ids: ids.sort() })
  return readReadings(run, ids)
}

/** The entity of each variant that the readings name, as it was then and is now. */
async function entitiesOf(
  run: Run,
  { resolutions, variants }: Scope,
  before: ReadonlyMap<string, StoredVariant>,
  readings: readonly Change[],
): Promise<Record<'then' | 'now', Map<string, string>>> {
  const now = new Map(resolutions.map(({ variant, entity }) => [variant, entity]))
  const named = readings
    .flatMap(({ before, after }) => [before, after])
    .flatMap(record => [
      ...(record?.mentions.map(({ entity }) => entity.id) ?? []),
      ...(record?.outlet ? [record.outlet.entity.id] : []),
    ])
  const beyond = await readVariantsById(
    run,
    named.filter(id => !now.has(id) && !before.has(id)),
  )
  const then = new Map<string, string>()
  for (const known of [beyond, variants, before])
    for (const [id, { entity }] of known) if (entity !== null) then.set(id, entity)
  for (const [id, { entity }] of beyond) if (entity !== null) now.set(id, entity)
  return { then, now }
}
