import type { Statement } from '../statement.ts'
import { poleOf } from '../word/pole.ts'
import { stem } from '../word/stem.ts'
import { isContent, weightOf } from '../word/stop.ts'
import { isAbbreviated, type Token, tokenize } from '../word/token.ts'
import { namer } from './name.ts'
import { negatedIn } from './negation.ts'
import { predicatesOf, verdictsOf } from './predicate.ts'
import type { Term } from './term.ts'
import { type Time, timeOf } from './time.ts'

/** One predication of a statement, as far as punctuation and conjunctions tell. */
export interface Clause {
  readonly terms: readonly Term[]
  readonly names: ReadonlySet<string>
  readonly weight: number
  readonly text: string
  /** In lower case. */
  readonly words: readonly string[]
  /** Its tokens among those of the statement. */
  readonly from: number
  readonly to: number
  /** Places of the words that the last name before them is said to be: 'guilty' of 'Hentzau is not guilty'. */
  readonly predicates: ReadonlySet<number>
  /** Places of the first words that tell something after the first form of 'be', or after the thing that is called something. */
  readonly verdicts: ReadonlySet<number>
  /** When: what was cannot be denied by what will be. */
  readonly time: Time
  /** A question, a condition, a comparison, what holds of 'you': nothing plain is asserted. */
  readonly open: boolean
  /** Has a verb of its own, as far as auxiliaries and endings tell: something is said, not only named. */
  readonly finite: boolean
}

const BREAKS = new Set([
  'but',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'unless',
  'however',
  'if',
  'whether',
  'when',
  'until',
])
const AFTER_COMMA = new Set(['and', 'or', 'who', 'which', 'so', 'as', 'where', 'yet', 'nor'])
const CONDITIONS = new Set(['if', 'whether', 'unless', 'when', 'until'])
/** What may be, what holds of anybody, what holds of one alone: none is denied by a plain negation. */
const HEDGES = ['may', 'might', 'you', 'only', 'necessarily']
const COUNTERFACTUAL = /\b(would|could|should) (not )?have\b/
/** What they say, they say of a word outside of the clause. */
const RELATIVE = new Set(['which', 'where', 'who', 'whose', 'why', 'how'])
const STRONG = /[.?!;:—–…()]|--/
const PAUSE = /[,;:—–()]/
/** The clauses of a statement, and its tokens. */
export function readClauses(statement: Statement): { tokens: Token[]; clauses: Clause[] } {
  const tokens = tokenize(statement.text)
  const nameOf = namer(statement, tokens)
  const clauses: Clause[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const token = tokens[at]
    if (token && !breaks(token, tokens.slice(at - 1, at))) continue
    if (at > from) clauses.push(toClause(statement, tokens, from, at, nameOf))
    from = at
  }
  return { tokens, clauses }
}

const breaks = ({ before, lower }: Token, last: readonly Token[]): boolean =>
  (STRONG.test(before) && !isAbbreviated(last, before)) ||
  BREAKS.has(lower) ||
  (before.includes(',') && AFTER_COMMA.has(lower))

function toClause(
  statement: Statement,
  tokens: readonly Token[],
  from: number,
  to: number,
  nameOf: (at: number, first: boolean) => string | null | undefined,
): Clause {
  const terms: Term[] = []
  const names = new Set<string>()
  const lowers = tokens.slice(from, to).map(({ lower }) => lower)
  const negated = negatedIn(
    lowers,
    tokens.slice(from, to).map(({ before }) => PAUSE.test(before)),
    tokens.slice(from, to).map(({ capital, opens }) => capital && !opens),
  )
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token) break
    const name = nameOf(at, names.size === 0)
    if (name !== undefined) {
      if (name === null || names.has(name)) continue
      names.add(name)
      terms.push({
        key: name,
        word: token.lower,
        name: true,
        question: name,
        sign: 1,
        negated: false,
        wide: false,
        weight: 1,
        at,
      })
    } else if (!token.numeric && isContent(token.lower)) {
      const key = stem(together(tokens, at) ? 'cooperate' : token.lower)
      const pole = poleOf(key)
      const negation = negated.get(at - from)
      const turned = negation !== undefined
      const sign = turned ? (pole.sign === 1 ? -1 : 1) : pole.sign
      terms.push({
        key,
        word: token.lower,
        name: false,
        question: pole.question,
        sign,
        negated: turned,
        wide: negation === 'quantifier',
        weight: weightOf(key),
        at,
      })
    }
  }
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const after = tokens[to]?.before ?? statement.text.slice(end)
  const time = timeOf(tokens.slice(from, to))
  return {
    terms,
    names: orNone(names),
    weight: terms.reduce((total, { weight }) => total + weight, 0),
    from,
    to,
    text: statement.text.slice(start, end),
    words: lowers,
    predicates: orNone(predicatesOf(terms, lowers, from, CALLS.test(statement.cue ?? ''))),
    verdicts: orNone(verdictsOf(terms, lowers, from, CALLS.test(statement.cue ?? ''))),
    time,
    finite:
      (time !== 'present' || SAYS.test(statement.cue ?? '') || lowers.some(word => AUXILIARIES.has(word))) &&
      !INFINITIVE.test(lowers[0] ?? '') &&
      !VERBLESS.test(lowers.join(' ')),
    open:
      /^["”’']?\?/.test(after) ||
      CONDITIONS.has(lowers[0] ?? '') ||
      tokens[to]?.lower === 'unless' ||
      HEDGES.some(word => lowers.includes(word)) ||
      RELATIVE.has(lowers[0] ?? '') ||
      COUNTERFACTUAL.test(lowers.join(' ')) ||
      lowers.some((word, place) => word === 'than' && !/\d/.test(lowers[place + 1] ?? '')),
  }
}

const NONE: ReadonlySet<never> = new Set()
/** The same in less memory. */
const orNone = <T>(set: ReadonlySet<T>): ReadonlySet<T> => (set.size > 0 ? set : NONE)

const AUXILIARIES = new Set(
  'is are am was were be has have had do does did can could will would not never no there'.split(' '),
)
/** 'but not in the mines' */
const VERBLESS = /^((but|and|or|so) )?(not|never)\b|^(but|and|or|so) no\b/
const INFINITIVE = /^to$|ing$/
/** What they introduce is a sentence. */
const SAYS = /\b(said|says?|saying|told|tells?|argue|insist|claim|believe|think|note|add|warn)/i
const CALLS = /\b(call(s|ed|ing)?|describ(es?|ed|ing)|brand(s|ed|ing)|labell?(s|ed|ing))\b(?! (for|on))/i

/** 'work with', 'working together'. */
const together = (tokens: readonly Token[], at: number): boolean =>
  /^work(s|ed|ing)?$/.test(tokens[at]?.lower ?? '') &&
  /^(with|together|alongside)$/.test(tokens[at + 1]?.lower ?? '')
