import { type Copy, findCopies, type Print, printOf } from '@sayso/agreement'
import { wordsOf } from '@sayso/core'
import type { Engine, Run } from '../engine.ts'
import * as statement from './copy-statement.ts'
import { openPeriods, periodsBeside, rangeOf } from './period.ts'
import { ARTICLES_IN, LOCK_PERIOD, PERIODS_DUE } from './statement.ts'

/** Articles whose texts are read with one statement. */
const PAGE = 100

/**
 * Finds anew which articles of the months that changed, and of those after them, are copies of articles of the same month or
 * the one before, and which of their claims their originals have too. A month is one transaction. Where something changes, its
 * claims are to be compared again, and the month after it is looked at: so the result depends on the articles alone.
 */
export async function markCopies(engine: Engine, signal: AbortSignal | undefined): Promise<void> {
  const due = (await engine.read(PERIODS_DUE, { judge: null })).map(row => row['key'] as string)
  let prints = new Map<string, Print[]>()
  for (let key = due[0]; key !== undefined; ) {
    if (signal?.aborted) return
    const month: string = key
    const { before, after } = periodsBeside(month)
    const changed = await engine.write(async run => {
      await run(LOCK_PERIOD, { key: month })
      const own = await printsIn(run, month)
      const earlier =
        before[0] === undefined ? [] : (prints.get(before[0]) ?? (await printsIn(run, before[0])))
      prints = new Map([[month, own]])
      const changed = await markMonth(run, earlier, own)
      if (changed) await openPeriods(run, [month])
      return changed
    })
    key = changed || due.includes(month) ? after[0] : undefined
    key ??= due.find(later => later > month)
  }
}

async function printsIn(run: Run, key: string): Promise<Print[]> {
  const articles = (await run(ARTICLES_IN, rangeOf(key))).map(row => row['article'] as string)
  const prints: Print[] = []
  for (let at = 0; at < articles.length; at += PAGE)
    for (const row of await run(statement.TEXTS_OF, { articles: articles.slice(at, at + PAGE) }))
      prints.push(printOf(row as unknown as Parameters<typeof printOf>[0]))
  return prints
}

/** Tells whether anything is otherwise than it was. */
async function markMonth(run: Run, earlier: readonly Print[], own: readonly Print[]): Promise<boolean> {
  const articles = own.map(({ id }) => id)
  const known = await copiesAmong(run, [...earlier, ...own])
  const copies = findCopies(
    earlier.filter(({ id }) => !known.has(id)),
    own,
  )
  const isKnown = ({ copy, original, score }: Copy): boolean =>
    known.get(copy)?.original === original && known.get(copy)?.score === score
  const [kept, fresh] = [copies.filter(isKnown), copies.filter(copy => !isKnown(copy))]
  const keptIds = new Set(kept.map(({ copy }) => copy))
  const gone = articles.filter(id => known.has(id) && !keptIds.has(id))
  if (gone.length > 0) await run(statement.DROP_COPIES, { copies: gone })
  if (fresh.length > 0) await run(statement.PUT_COPIES, { rows: fresh })

  const again = await printedAgain(run, copies)
  const marked = new Map<unknown, unknown>()
  for (const { id, original } of await run(statement.PRINTED_AGAIN, { articles })) marked.set(id, original)
  const rows = [
    ...[...again].filter(([id, original]) => marked.get(id) !== original),
    ...[...marked.keys()].filter(id => !again.has(id as string)).map(id => [id, null] as const),
  ].map(([id, original]) => ({ id, original }))
  if (rows.length > 0) await run(statement.PUT_PRINTED_AGAIN, { rows })
  return gone.length + fresh.length + rows.length > 0
}

async function copiesAmong(run: Run, prints: readonly Print[]): Promise<Map<string, Copy>> {
  const rows = await run(statement.COPIES_AMONG, { articles: prints.map(({ id }) => id) })
  return new Map(rows.map(row => [row['copy'] as string, row as unknown as Copy]))
}

interface PrintedClaim {
  readonly article: string
  readonly id: string
  readonly text: string
  readonly cue?: string | null
  readonly source?: string | null
  readonly negated: boolean
  readonly at: number
}

/** The claims of copies that say, in the words, by the cue and of the source, what a claim of the original says. */
async function printedAgain(run: Run, copies: readonly Copy[]): Promise<Map<string, string>> {
  const again = new Map<string, string>()
  if (copies.length === 0) return again
  const articles = [...new Set(copies.flatMap(({ copy, original }) => [copy, original]))]
  const printed = (await run(statement.PRINTED, { articles })) as unknown as PrintedClaim[]
  const claims = new Map<string, PrintedClaim[]>(articles.map(id => [id, []]))
  // In reading order, so that of claims that say the same the first one counts.
  for (const claim of printed.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    claims.get(claim.article)?.push(claim)
  for (const { copy, original } of copies) {
    const first = new Map<string, string>()
    for (const claim of claims.get(original) ?? []) {
      const words = wordsIn(claim)
      if (!first.has(words)) first.set(words, claim.id)
    }
    for (const claim of claims.get(copy) ?? []) {
      const same = first.get(wordsIn(claim))
      if (same !== undefined) again.set(claim.id, same)
    }
  }
  return again
}

/** What two claims must have in common to be one statement, without case, accents and punctuation. */
const wordsIn = ({ text, cue, source, negated }: PrintedClaim): string =>
  [text, cue ?? '', source ?? '', String(negated)]
    .map(part =>
      wordsOf(part)
        .map(({ word }) => word)
        .join(' '),
    )
    .join('\n')
