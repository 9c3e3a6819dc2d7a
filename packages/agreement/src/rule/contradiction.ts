import { isSomebodys, proposes, stands } from '../clause/cue.ts'
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
  if (![a.statement, b.statement].every(isParty)) return tollsOf(a, b)
  const found =
    accusationOf(a, b) ??
    denialOf(a, b) ??
    opposition(a, b) ??
    positionsOpposed(a, b) ??
    sidesOpposed(a, b) ??
    inclusionOpposed(a, b) ??
    figuresOf(a, b) ??
    tollsOf(a, b)
  const own = isOwn(a.statement, b.statement)
  return own && (a.statement.article === b.statement.article || (found?.score ?? 0) < OWN_SCORE)
    ? null
    : found
}

/** Voters who were asked object to nobody. */
const POLLED = /\b(percent|voters?|respondents|polls?|surveys?)\b|%/i

/** Who may have a dispute: neither nobody in particular nor everybody. */
const isParty = (statement: Statement): boolean =>
  isSomebodys(statement) && !POLLED.test(statement.source ?? '')

/** One says that it is so, the other that it is not, or the opposite. */
function opposition(a: Reading, b: Reading): Finding | null {
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

/** The same speaker, or a source that is called like the other's: 'Hentzau' and 'Hentzau's'. */
function isOwn(a: Statement, b: Statement): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker
  const [one, two] = [a, b].map(({ source }) => LAST_NAME.exec(source ?? '')?.[1])
  return one !== undefined && one === two
}

const LAST_NAME = /(\p{Lu}\p{L}+)(?:['’]s?)?$/u
