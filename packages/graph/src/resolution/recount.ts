import type { ArticleRecord } from '@sayso/core'
import type { Run } from '../engine.ts'
import { readReadings } from './reading.ts'
import { blockKeys, readVariantsById, type StoredVariant } from './scope.ts'
import * as statement from './statement.ts'
import { added, type Tally, talliesOf, variantOf } from './tally.ts'

/** Articles whose readings are read with one statement. */
const PAGE = 100

/**
 * Counts what the articles call whom, in the place of what earlier versions of them did. `records` are of `ids`; an
 * article that has none calls nobody anything any more.
 * @returns the keys of all blocks in which something may have changed
 */
export async function recount(
  run: Run,
  ids: readonly string[],
  records: readonly ArticleRecord[],
): Promise<Set<string>> {
  const before = await readReadings(run, ids)
  const changes = new Map<string, { tally: Tally; sign: 1 | -1 }[]>()
  const note = (tallies: readonly Tally[], sign: 1 | -1): void => {
    for (const tally of tallies) {
      const known = changes.get(tally.id)
      if (known) known.push({ tally, sign })
      else changes.set(tally.id, [{ tally, sign }])
    }
  }
  const told = records.map(record => ({ article: record.article.id, tallies: talliesOf(record) }))
  for (const record of before) note(talliesOf(record), -1)
  for (const { tallies } of told) note(tallies, 1)

  const touched = [...changes.keys()].sort()
  await run(statement.LOCK_VARIANTS, { ids: touched })
  const stored = await readVariantsById(run, touched)
  const tallies = touched.map(id => {
    const [first, ...others] = changes.get(id) ?? []
    const start = stored.get(id)?.tally ?? (first && added(first.tally, first.tally, -1))
    const all = first ? [first, ...others] : []
    return all.reduce<Tally | undefined>(
      (sum, { tally, sign }) => sum && added(sum, tally, sign),
      start,
    ) as Tally
  })
  const keys = await putTallies(run, tallies, stored)
  await run(statement.FORGET_CALLS, { ids })
  await run(statement.PUT_CALLS, {
    rows: told.flatMap(({ article, tallies }) => tallies.map(({ id }) => ({ article, variant: id }))),
  })
  const gone = tallies.filter(({ articles }) => articles <= 0).map(({ id }) => id)
  if (gone.length > 0) await run(statement.DROP_VARIANTS, { ids: gone })
  return keys
}

/**
 * Counts everything anew from how the articles were read, for a store that was written by an earlier version, in which other
 * things were counted or other names shared blocks.
 * @returns the keys of all blocks
 */
export async function recountAll(run: Run): Promise<Set<string>> {
  const ids = (await run(statement.READING_IDS)).map(row => row['id'] as string)
  const tallies = new Map<string, Tally>()
  for (let at = 0; at < ids.length; at += PAGE)
    for (const record of await readReadings(run, ids.slice(at, at + PAGE)))
      for (const tally of talliesOf(record)) {
        const known = tallies.get(tally.id)
        tallies.set(tally.id, known ? added(known, tally, 1) : tally)
      }
  const touched = [...tallies.keys()].sort()
  if (touched.length === 0) return new Set()
  const stored = await readVariantsById(run, touched)
  return putTallies(
    run,
    touched.flatMap(id => tallies.get(id) ?? []),
    stored,
  )
}

/** Keeps counts, and puts what they are of in its blocks; gives the keys of these blocks, and of those it was in. */
async function putTallies(
  run: Run,
  tallies: readonly Tally[],
  stored: ReadonlyMap<string, StoredVariant>,
): Promise<Set<string>> {
  const keys = new Set<string>()
  const rows = tallies.map(tally => {
    const { id, articles } = tally
    const variant = variantOf(tally)
    const blocks = articles > 0 ? blockKeys(variant) : []
    for (const key of [...blocks, ...(stored.get(id)?.blocks ?? [])]) keys.add(key)
    return { id, name: variant.name, articles, tally: JSON.stringify(tally), blocks }
  })
  const kept = rows.filter(({ articles }) => articles > 0)
  await run(statement.LOCK_BLOCKS, { keys: [...keys].sort() })
  await run(statement.PUT_VARIANTS, { rows: kept })
  await run(statement.TAKE_FROM_BLOCKS, {
    rows: rows.map(({ id, blocks }) => ({ variant: id, keys: blocks })),
  })
  await run(statement.PUT_IN_BLOCKS, {
    rows: kept.flatMap(({ id, blocks }) => blocks.map(key => ({ variant: id, key }))),
  })
  return keys
}
