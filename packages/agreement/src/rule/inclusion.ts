import type { Reading } from '../reading.ts'
import { contradicts, daysBetween, type Finding, shown } from './rule.ts'

const SCORE = 0.7
/** Days in which it is one question whether somebody shall take part. */
const ONE_QUESTION = 60

/** One would have somebody take part or stay whom the other would not. */
export function inclusionOpposed(a: Reading, b: Reading): Finding | null {
  const [x, y] = [a.statement, b.statement]
  const dated = x.date !== null || y.date !== null
  if (dated && x.article !== y.article && daysBetween(x, y) > ONE_QUESTION) return null
  for (const one of a.inclusions)
    for (const two of b.inclusions) {
      if (one.entity !== two.entity || one.wanted === two.wanted) continue
      const [wanted, unwanted] = one.wanted ? [x, y] : [y, x]
      const name = wanted.about.find(({ entity }) => entity === one.entity)?.name ?? ''
      const reason = `one would have ${name} in, the other out: ${shown(wanted.text)}, ${shown(unwanted.text)}`
      return contradicts('inclusion', SCORE, reason, one.wanted ? 1 : 0)
    }
  return null
}
