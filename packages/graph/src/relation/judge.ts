import type { Agreement, Candidate, Statement } from '@sayso/agreement'
import type { Judge, JudgedClaim } from '@sayso/core'
import type { Run } from '../engine.ts'
import * as statement from './statement.ts'

/** How one claim stands to another, as an edge keeps it: the method is the rule, or the judge. */
export type Related = Omit<Agreement, 'method'> & { readonly method: string }

/** What a judge found. */
export interface Judged {
  readonly related: readonly Related[]
  /** There is a verdict on every pair that it was shown. */
  readonly whole: boolean
}

/** What a judge says of pairs that no rule is sure of. */
export async function judgePairs(read: Run, candidates: readonly Candidate[], judge: Judge): Promise<Judged> {
  const pairs = candidates.map(inTime)
  const ids = [...new Set(pairs.flatMap(([a, b]) => [a.id, b.id]))].sort()
  const shown = new Map<string, JudgedClaim>()
  for (const { id, speaker = null, outlet = null, date = null, ...claim } of await read(
    statement.SHOWN_CLAIMS,
    { ids },
  ))
    shown.set(id as string, { ...claim, speaker, outlet, date } as JudgedClaim)
  const asked = pairs.flatMap(([earlier, later]) => {
    const [a, b] = [shown.get(earlier.id), shown.get(later.id)]
    return a && b ? [{ a, b, from: later.id, to: earlier.id }] : []
  })
  const verdicts = await judge.judge(asked.map(({ a, b }) => ({ a, b })))
  const related = asked.flatMap(({ from, to }, index) => {
    const { relation = 'NONE', score = 0, reason = '' } = verdicts[index] ?? {}
    return relation === 'NONE' ? [] : [{ from, to, relation, score, method: judge.name, reason }]
  })
  return { related, whole: asked.every((_, index) => verdicts[index]) }
}

/** The earlier claim first. */
function inTime({ a, b }: Candidate): readonly [Statement, Statement] {
  const [one, other] = [`${a.date} ${a.id}`, `${b.date} ${b.id}`]
  return one < other ? [a, b] : [b, a]
}
