import type { Reading } from '../reading.ts'
import { commonWords } from './repetition.ts'
import { type Finding, shown } from './rule.ts'

/** Words that two claims share beside the target: the question that they are about. */
const SAME_QUESTION = 2.5
const COVERED = 0.35

/** Whether two claims think well or ill of the same, on the same question. */
export function stanceOf(a: Reading, b: Reading, shared: number): Finding | null {
  if (a.stances.length === 0 || b.stances.length === 0) return null
  const [x, y] = [a.statement, b.statement]
  if (x.speaker === null || y.speaker === null || x.speaker === y.speaker) return null
  if (a.standing === null || b.standing === null) return null
  const pairs = a.stances.flatMap(left =>
    b.stances.flatMap(right => (left.entity === right.entity ? [[left, right] as const] : [])),
  )
  const [first] = pairs
  if (!first) return null
  const words = shared - pairs.length
  if (words < SAME_QUESTION || words / Math.min(a.weight, b.weight) < COVERED) return null
  const agree = pairs.filter(([left, right]) => left.stance === right.stance).length
  if (agree !== 0 && agree !== pairs.length) return null
  const score = Math.min(...pairs.flat().map(target => target.score)) * 0.9
  const about = `on ${commonWords(a, b)}`
  if (agree > 0)
    return {
      relation: 'SUPPORTS',
      method: 'stance',
      score,
      reason: `both think alike of ${first[0].name} ${about}`,
      objector: null,
    }
  const [good, ill] = first[0].stance === 'POSITIVE' ? [x, y] : [y, x]
  return {
    relation: 'CONTRADICTS',
    method: 'stance',
    score,
    reason: `one thinks well of ${first[0].name} and one ill, ${about}: ${shown(good.text)} against ${shown(ill.text)}`,
    objector: null,
  }
}
