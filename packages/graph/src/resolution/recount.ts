import type { ArticleRecord } from '@sayso/core'
import type { Run } from '../engine.ts'
import { readReadings } from './reading.ts'
import { blockKeys, readVariantsById } from './scope.ts'
import * as statement from './statement.ts'
import { added, type Tally, talliesOf, variantOf } from './tally.ts'

/**
 * Counts what the articles call whom, in the place of what earlier versions of them did, and keeps how they were read.
 * @returns the keys of all blocks in which something may have changed
 */
export async function recount(run: Run, records: readonly ArticleRecord[]): Promise<Set<string>> {
  const ids = records.map(({ article }) => article.id).sort()
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
  const keys = new Set<string>()
  const rows = touched.map(id => {
    const known = stored.get(id)
    const [first, ...others] = changes.get(id) ?? []
    const start = known?.tally ?? (first && added(first.tally, first.tally, -1))
    const all = first ? [first, ...others] : []
    const tally = all.reduce<Tally | undefined>(
      (sum, { tally, sign }) => sum && added(sum, tally, sign),
      start,
    ) as Tally
    const variant = variantOf(tally)
    const blocks = tally.articles > 0 ? blockKeys(variant) : []
    for (const key of [...blocks, ...(known?.blocks ?? [])]) keys.add(key)
    return { id, name: variant.name, articles: tally.articles, tally: JSON.stringify(tally), blocks }
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
  await run(statement.FORGET_CALLS, { ids })
  await run(statement.PUT_CALLS, {
    rows: told.flatMap(({ article, tallies }) => tallies.map(({ id }) => ({ article, variant: id }))),
  })
  const gone = rows.filter(({ articles }) => articles <= 0).map(({ id }) => id)
  if (gone.length > 0) await run(statement.DROP_VARIANTS, { ids: gone })
  return keys
}
