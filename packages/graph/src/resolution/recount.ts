import type { ArticleRecord } from '@sayso/core'
import type { Signed } from '../counts.ts'
import type { Run } from '../engine.ts'
import { type Change, differenceOf } from '../write/change.ts'
import { putReadings, readReadings } from './reading.ts'
import { blockKeys, readVariants, type StoredVariant } from './scope.ts'
import * as statement from './statement.ts'
import { type Tally, talliesOf, talliesSum, variantOf } from './tally.ts'

/** Articles whose readings are read with one statement. */
const PAGE = 100

/** What was counted anew. */
export interface Recount {
  /** Of all blocks in which something may have changed. */
  readonly keys: ReadonlySet<string>
  /** Each article as it was read before and as it is read now; null where it was not, or is no more. */
  readonly readings: readonly Change[]
  /** The variants that these name, as they were before. */
  readonly variants: ReadonlyMap<string, StoredVariant>
  /** The same with what was counted now, which the store does not have yet; without those that nobody uses any more. */
  readonly counted: ReadonlyMap<string, StoredVariant>
}

/**
 * Counts what the articles call whom, in the place of what earlier versions of them did. `records` are of `ids`; an
 * article that has none calls nobody anything any more. The counts are kept by `relink`.
 */
export async function recount(
  run: Run,
  ids: readonly string[],
  records: readonly ArticleRecord[],
): Promise<Recount> {
  const before = new Map((await readReadings(run, ids)).map(record => [record.article.id, record]))
  const after = new Map(records.map(record => [record.article.id, record]))
  const readings = ids.map(id => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }))
  const changes = new Map<string, Signed<Tally>[]>()
  const note = (tallies: readonly Tally[], sign: 1 | -1): void => {
    for (const of of tallies) {
      const known = changes.get(of.id)
      if (known) known.push({ of, sign })
      else changes.set(of.id, [{ of, sign }])
    }
  }
  const calls = differenceOf(readings, record => {
    const tallies = talliesOf(record)
    note(tallies, before.get(record.article.id) === record ? -1 : 1)
    return tallies.map(({ id }) => ({ article: record.article.id, variant: id }))
  })

  const touched = [...changes.keys()].sort()
  const variants = readVariants(await run(statement.LOCK_VARIANTS, { ids: touched }))
  const tallies = touched.map(id => {
    const stored = variants.get(id)?.tally
    const parts = changes.get(id) ?? []
    return talliesSum((stored ? [{ of: stored, sign: 1 }, ...parts] : parts) as [Signed<Tally>])
  })
  const { keys, counted } = await putInBlocks(run, tallies, variants)
  if (calls.gone.length > 0) await run(statement.DROP_CALLS, { rows: calls.gone })
  if (calls.fresh.length > 0) await run(statement.PUT_CALLS, { rows: calls.fresh })
  const gone = tallies.filter(({ articles }) => articles <= 0).map(({ id }) => id)
  if (gone.length > 0) await run(statement.DROP_VARIANTS, { ids: gone })
  return { keys, readings, variants, counted }
}

/**
 * Counts everything anew from how the articles were read, for a store that was written by an earlier version, in which other
 * things were counted, other names shared blocks or readings were packed in another way.
 * @returns the keys of all blocks, and all that was counted, which the store does not have yet
 */
export async function recountAll(run: Run): Promise<Pick<Recount, 'keys' | 'counted'>> {
  const ids = (await run(statement.READING_IDS)).map(row => row['id'] as string)
  const tallies = new Map<string, Tally>()
  for (let at = 0; at < ids.length; at += PAGE) {
    const records = await readReadings(run, ids.slice(at, at + PAGE))
    await putReadings(run, records)
    for (const tally of records.flatMap(talliesOf)) {
      const known = tallies.get(tally.id)
      const first = { of: tally, sign: 1 } as const
      tallies.set(tally.id, talliesSum(known ? [first, { of: known, sign: 1 }] : [first]))
    }
  }
  const touched = [...tallies.keys()].sort()
  if (touched.length === 0) return { keys: new Set(), counted: new Map() }
  const stored = readVariants(await run(statement.LOCK_VARIANTS, { ids: touched }))
  await run(statement.TAKE_FROM_BLOCKS, { rows: touched.map(variant => ({ variant, keys: [] })) })
  const bare = new Map([...stored].map(([id, variant]) => [id, { ...variant, blocks: [] }]))
  const { keys, counted } = await putInBlocks(
    run,
    touched.flatMap(id => tallies.get(id) ?? []),
    bare,
  )
  return { keys: new Set([...keys, ...[...stored.values()].flatMap(({ blocks }) => blocks)]), counted }
}

/** Puts variants in the blocks that they belong in by their counts; gives the keys of these blocks, and of those they were in. */
async function putInBlocks(
  run: Run,
  tallies: readonly Tally[],
  stored: ReadonlyMap<string, StoredVariant>,
): Promise<Pick<Recount, 'keys' | 'counted'>> {
  const keys = new Set<string>()
  const moves: { variant: string; keys: string[] }[] = []
  const entries: { variant: string; key: string }[] = []
  const counted = new Map<string, StoredVariant>()
  for (const tally of tallies) {
    const { id, articles } = tally
    const { blocks: before = [], entity = null, why = null } = stored.get(id) ?? {}
    const blocks = articles > 0 ? blockKeys(variantOf(tally)) : []
    for (const key of [...blocks, ...before]) keys.add(key)
    if (before.some(key => !blocks.includes(key))) moves.push({ variant: id, keys: blocks })
    for (const key of blocks) if (!before.includes(key)) entries.push({ variant: id, key })
    if (articles > 0) counted.set(id, { tally, blocks, entity, why })
  }
  await run(statement.LOCK_BLOCKS, { keys: [...keys].sort() })
  if (moves.length > 0) await run(statement.TAKE_FROM_BLOCKS, { rows: moves })
  if (entries.length > 0) await run(statement.PUT_IN_BLOCKS, { rows: entries })
  return { keys, counted }
}
