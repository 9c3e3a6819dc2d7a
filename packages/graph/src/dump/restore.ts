import { CLAIM_RELATIONS, contentId, type ReviewVerdict } from '@sayso/core'
import type { Run } from '../engine.ts'
import type { Related } from '../relation/judge.ts'
import { rangeOf } from '../relation/period.ts'
import { PUT_RELATED } from '../relation/statement.ts'
import { type DecisionRow, pairRows, relinkVariants } from '../resolution/decide.ts'
import * as statement from './statement.ts'

/** A review with the claim that it is of. */
export interface ReviewOfClaim {
  readonly claim: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly verdict: ReviewVerdict
  readonly note: string | null
}

/** Puts decisions back as they were made, and links the graph anew. */
export async function restoreDecisions(run: Run, decisions: readonly DecisionRow[]): Promise<void> {
  const rows = decisions.flatMap(({ id, action, by, at, undoneBy, undoneAt, pairs }) => {
    const kind = action === 'MERGE' ? ('SAME' as const) : ('DIFFERENT' as const)
    const own = pairs.map(({ a, b }) => ({ kind, a, b }))
    return pairRows(id, action, own, { by, at }).map(row => ({ ...row, undoneBy, undoneAt }))
  })
  await run(statement.RESTORE_DECISIONS, { rows })
  await relinkVariants(run, rows)
}

/** Puts reviews back; a later one of the same person and claim stays. */
export async function restoreReviews(run: Run, reviews: readonly ReviewOfClaim[]): Promise<void> {
  const rows = reviews.map(review => ({ id: contentId('review', review.claim, review.by), ...review }))
  const known = await run(statement.REVIEWED_AT, { ids: rows.map(({ id }) => id) })
  const latest = new Map(known.map(row => [row['id'], row['at'] as string]))
  await run(statement.RESTORE_REVIEWS, { rows: rows.filter(({ id, at }) => at >= (latest.get(id) ?? '')) })
}

/** Puts back what a judge found of claims that are there and do not stand to each other otherwise. */
export async function restoreJudgements(run: Run, judgements: readonly Related[]): Promise<void> {
  const ids = [...new Set(judgements.flatMap(({ from, to }) => [from, to]))]
  const known = new Set(
    (await run(statement.RELATED, { ids })).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  )
  for (const relation of CLAIM_RELATIONS) {
    const rows = judgements.filter(one => one.relation === relation && !known.has(`${one.from} ${one.to}`))
    if (rows.length > 0)
      await run(PUT_RELATED[relation], {
        rows: rows.map(({ from, to, score, method, reason }) => ({ from, to, score, method, reason })),
      })
  }
}

/** A month of which a judge has seen all that it is shown, with the number of its articles then. */
export interface JudgedMonth {
  /** '2015-09'; '0000-00' for articles without a date. */
  readonly month: string
  readonly judge: string
  readonly articles: number
}

/** Says of months which judge has seen all of them, unless they have other articles now. */
export async function restoreJudges(run: Run, months: readonly JudgedMonth[]): Promise<void> {
  const rows = months.map(({ month, judge, articles }) => ({
    key: month,
    judge,
    articles,
    ...rangeOf(month),
  }))
  await run(statement.RESTORE_JUDGES, { rows })
}
