import { proposes, stands } from '../clause/cue.ts'
import type { Reading } from '../reading.ts'
import type { Statement } from '../statement.ts'
import { accusationOf, denialOf } from './denial.ts'
import { figuresOf } from './figures.ts'
import { inclusionOpposed } from './inclusion.ts'
import { oppositionOf } from './opposition.ts'
import { positionsOpposed, sidesOpposed } from './position.ts'
import { contradicts, type Finding, shown } from './rule.ts'
import { tollsOf } from './toll.ts'

/** One's own words may have been meant otherwise: they contradict each other only where this sure. */
const OWN_SCORE = 0.8

/** Whether two claims cannot both be right. */
export function contradictionOf(a: Reading, b: Reading): Finding | null {
  if (!a.party || !b.party) return tollsOf(a, b)
  const found =
    accusationOf(a, b) ??
    denialOf(a, b) ??
    opposition(a, b) ??
    positionsOpposed(a, b) ??
    sidesOpposed(a, b) ??
    inclusionOpposed(a, b) ??
    figuresOf(a, b) ??
    tollsOf(a, b)
  if (!found || !isOwn(a.statement, b.statement)) return found
  return a.statement.article === b.statement.article || found.score < OWN_SCORE ? null : found
}

/** One says that it is so, the other that it is not, or the opposite. */
function opposition(a: Reading, b: Reading): Finding | null {
  if (!haveBothEnds(a.answers, b.answers)) return null
  if (![a, b].every(({ standing, statement }) => stands(standing) && proposes(statement))) return null
  const sameArticle = a.statement.article === b.statement.article
  let best: Finding | null = null
  for (const x of a.clauses)
    for (const y of b.clauses) {
      const found = oppositionOf(x, y, sameArticle)
      if (!found || found.score <= (best?.score ?? 0)) continue
      const [left, right] = found.heads
      const objector = left.negated === right.negated ? null : left.negated ? 0 : 1
      const clauses = objector === 0 ? [y, x] : [x, y]
      const [first, second] = clauses.map(({ text }) => shown(text))
      const words = `'${a.words[left.at]}' against '${b.words[right.at]}'`
      best =
        left.key === right.key
          ? contradicts('negation', found.score, `${first} is contradicted: ${second}`, objector)
          : contradicts('antonym', found.score, `${words} of the same: ${first}, ${second}`, null)
    }
  return best
}

/** Whether two readings have answers at the two ends of one question. */
function haveBothEnds(one: Int32Array, other: Int32Array): boolean {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [p, q] = [one[i] as number, other[j] as number]
    const apart = (p >> 2) - (q >> 2)
    if (apart === 0 && ((p | q) & 3) === 3) return true
    if (apart <= 0) i++
    if (apart >= 0) j++
  }
  return false
}

/** The same speaker, or a source that is called like the other's: 'Hentzau' and 'Hentzau's'. */
function isOwn(a: Statement, b: Statement): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker
  const [one, two] = [a, b].map(({ source }) => LAST_NAME.exec(source ?? '')?.[1])
  return one !== undefined && one === two
}

const LAST_NAME = /(\p{Lu}\p{L}+)(?:['’]s?)?$/u
