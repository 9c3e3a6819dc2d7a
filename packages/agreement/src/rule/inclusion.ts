import type { Inclusion } from '../clause/inclusion.ts'
import type { Reading } from '../reading.ts'
import type { Statement } from '../statement.ts'
import { contradicts, daysBetween, type Finding, shown } from './rule.ts'

const SCORE = 0.7
/** Days in which it is one question whether somebody shall take part. */
const ONE_QUESTION = 60

/** One would have somebody take part or stay whom the other would not; or they say that of a third. */
export function inclusionOpposed(a: Reading, b: Reading): Finding | null {
  if (a.inclusions.length === 0 || b.inclusions.length === 0) return null
  const [x, y] = [a.statement, b.statement]
  const dated = x.date !== null || y.date !== null
  if (dated && x.article !== y.article && daysBetween(x, y) > ONE_QUESTION) return null
  for (const one of a.inclusions)
    for (const two of b.inclusions) {
      if (one.entity !== two.entity || one.wanted === two.wanted) continue
      const own = isOwn(one, x) && isOwn(two, y)
      if (!own && !(one.by === two.by && one.power && two.power)) continue
      const [wanted, unwanted] = one.wanted ? [x, y] : [y, x]
      const name = nameOf(one.entity, [wanted, unwanted])
      const opposed = own
        ? `one would have ${name} in, the other out`
        : `by one ${nameOf(one.by, [x, y])} would keep ${name}, by the other not`
      const reason = `${opposed}: ${shown(wanted.text)}, ${shown(unwanted.text)}`
      return contradicts('inclusion', SCORE, reason, one.wanted ? 1 : 0)
    }
  return null
}

const isOwn = ({ by }: Inclusion, { speaker }: Statement): boolean => by === speaker

const nameOf = (id: string, statements: readonly Statement[]): string =>
  statements.flatMap(({ about }) => about).find(({ entity }) => entity === id)?.name ?? 'somebody'
