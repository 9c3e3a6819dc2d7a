import type { Statement } from '../statement.ts'
import { poleOf } from '../word/pole.ts'
import { stem } from '../word/stem.ts'
import { isContent, weightOf } from '../word/stop.ts'
import { isAbbreviated, type Token, tokenize } from '../word/token.ts'
import { negatedIn } from './negation.ts'
import { type Time, timeOf } from './time.ts'

/** A word of a clause that tells something, or a name in it. */
export interface Term {
  /** '@' and the entity's id for a name that is known, else the stem. */
  readonly key: string
  readonly name: boolean
  /** The question that it stands for one end of, and which: negation turns it. */
  readonly question: string
  readonly sign: 1 | -1
  readonly negated: boolean
  /** Negated by 'no', 'none' or the like, together with what else the clause says. */
  readonly wide: boolean
  readonly weight: number
  /** Place among the tokens of the statement. */
  readonly at: number
}

/** One predication of a statement, as far as punctuation and conjunctions tell. */
export interface Clause {
  readonly terms: readonly Term[]
  readonly names: ReadonlySet<string>
  readonly weight: number
  readonly text: string
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
const HEDGES = ['may', 'might', 'you', 'only']
/** What they say, they say of a word outside of the clause. */
const RELATIVE = new Set(['which', 'where', 'who', 'whose'])
const FIRST_PERSON = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'myself'])
const THIRD_PERSON = new Set(['he', 'she', 'his', 'him', 'himself', 'herself'])
const PRONOUNS = new Set([...FIRST_PERSON, ...THIRD_PERSON].filter(word => word !== 'i'))
const STRONG = /[.?!;:—–…()]|--/
const PAUSE = /[,;:—–()]/
/** A headline writes most words with a capital, which then tells nothing. */
const MOST_CAPITALS = 0.6

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
  return {
    terms,
    names,
    weight: terms.reduce((total, { weight }) => total + weight, 0),
    from,
    to,
    text: statement.text.slice(start, end),
    predicates: predicatesOf(terms, lowers, from, CALLS.test(statement.cue ?? '')),
    verdicts: verdictsOf(terms, lowers, from, CALLS.test(statement.cue ?? '')),
    time: timeOf(tokens.slice(from, to)),
    open:
      /^["”’']?\?/.test(after) ||
      CONDITIONS.has(lowers[0] ?? '') ||
      HEDGES.some(word => lowers.includes(word)) ||
      RELATIVE.has(lowers[0] ?? '') ||
      lowers.some((word, place) => word === 'than' && !/\d/.test(lowers[place + 1] ?? '')),
  }
}

const BE = new Set(['is', 'was', 'be', 'are', 'were', 'been'])
/** Words that tell something after it. */
const PREDICATES = 2
const ARTICLES = new Set(['a', 'an'])
const PREPOSITIONS = new Set([
  'of',
  'for',
  'to',
  'in',
  'on',
  'at',
  'with',
  'who',
  'that',
  'by',
  'about',
  'from',
  'and',
])
const CALLS = /\b(call(s|ed|ing)?|describ(es?|ed|ing)|brand(s|ed|ing)|labell?(s|ed|ing))\b(?! (for|on))/i

function verdictsOf(
  terms: readonly Term[],
  lowers: readonly string[],
  from: number,
  called: boolean,
): Set<number> {
  const be = lowers.findIndex(word => BE.has(word) || (called && ARTICLES.has(word)))
  const after = terms.filter(({ at }) => at - from > be).slice(0, PREDICATES)
  return new Set(be < 1 ? [] : after.map(({ at }) => at))
}

/** 'work with', 'working together'. */
const together = (tokens: readonly Token[], at: number): boolean =>
  /^work(s|ed|ing)?$/.test(tokens[at]?.lower ?? '') &&
  /^(with|together|alongside)$/.test(tokens[at + 1]?.lower ?? '')

/** A name, a form of 'be' right after it, and the next words that tell something; or the name alone, where the cue is 'called'. */
function predicatesOf(
  terms: readonly Term[],
  lowers: readonly string[],
  from: number,
  called: boolean,
): Set<number> {
  const found = new Set<number>()
  for (const { name, at } of terms) {
    const be =
      called && at === from ? 0 : lowers.findIndex((word, place) => place > at - from && BE.has(word))
    const inside = terms.some(other => other.at > at && other.at < from + be)
    if (!name || be < 0 || inside || PRONOUNS.has(lowers[at - from] ?? '')) continue
    const after = terms.filter(other => other.at > from + be && !other.name)
    for (const term of after.slice(0, PREDICATES))
      if (!lowers.slice(be + 1, term.at - from).some(word => PREPOSITIONS.has(word))) found.add(term.at)
  }
  return found
}

/**
 * What name stands at a place: '@' and an entity's id for a target or the speaker, the word itself for another name, null
 * for one that is part of the name before, and undefined for a word.
 */
function namer(
  { about, speaker, direct }: Statement,
  tokens: readonly Token[],
): (at: number, first: boolean) => string | null | undefined {
  const words = new Map<string, string>()
  for (const { entity, name } of about)
    for (const key of [
      ...tokenize(name)
        .map(({ lower }) => lower)
        .filter(isContent),
      ...initialsOf(name),
    ])
      words.set(key, `@${entity}`)
  const heading =
    tokens.filter(({ capital }) => capital).length > MOST_CAPITALS * tokens.length && tokens.length > 4
  const entityAt = (at: number): string | undefined => {
    const token = tokens[at]
    if (!token?.capital) return undefined
    return (
      words.get(token.initials ? token.lower.replaceAll('.', '').toUpperCase() : token.lower) ??
      words.get(token.lower)
    )
  }
  return (at, first) => {
    const token = tokens[at]
    if (!token) return undefined
    const entity = entityAt(at)
    if (entity !== undefined) return entityAt(at - 1) === entity ? null : entity
    if (speaker !== null && direct && FIRST_PERSON.has(token.lower) && !token.initials) return `@${speaker}`
    if (speaker !== null && !direct && first && THIRD_PERSON.has(token.lower)) return `@${speaker}`
    if (
      token.capital &&
      !token.opens &&
      !heading &&
      isContent(token.lower) &&
      weightOf(stem(token.lower)) === 1
    )
      return token.lower
    return undefined
  }
}

/** 'US' for 'United States'. */
function initialsOf(name: string): string[] {
  const letters = name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []
  return letters.length > 1 ? [letters.join('')] : []
}
