import type { Clause } from '../clause/clause.ts'
import { type Core, tells } from '../clause/core.ts'
import type { Position } from '../clause/position.ts'
import type { Reading } from '../reading.ts'
import { stem } from '../word/stem.ts'
import { namesApart, type Overlap, overlapOf } from './opposition.ts'
import { contradicts, daysBetween, type Finding, shown, told } from './rule.ts'

/** How much two things have to share to be one. */
interface Bounds {
  readonly weight: number
  readonly shorter: number
  readonly longer: number
}
const ANYWHERE: Bounds = { weight: 1.6, shorter: 0.5, longer: 0.3 }
/** What one article calls 'the deal' is mostly one deal. */
const ONE_ARTICLE: Bounds = { weight: 1, shorter: 0.4, longer: 0.27 }
/** Two things of one article that should be done, or not. */
const NORMS: Bounds = { weight: 1.9, shorter: 0.5, longer: 0.13 }
/** They share a name, and say one thing in two words. */
const NAMED: Bounds = { weight: 1.9, shorter: 0.4, longer: 0.3 }

/** Of two articles, so many words of the things have to be the same, or so much of the shorter. */
const WORDS = 2
/** Or so many names, beside a word. */
const NAMES = 2
const WHOLE = 0.8

/** Of them people make many; only in one article are they hardly two. */
const OCCASIONS = new Set(
  ['comment', 'remark', 'statement', 'speech', 'message', 'tweet', 'attack', 'interview'].map(stem),
)

/** One is for something, the other against it; or they want opposite things. */
export function positionsOpposed(a: Reading, b: Reading): Finding | null {
  const sameArticle = a.statement.article === b.statement.article
  for (const one of a.positions)
    for (const two of b.positions) {
      const found = compare(one, two, sameArticle)
      if (found) return found
    }
  return null
}

function compare(one: Position, two: Position, sameArticle: boolean): Finding | null {
  const [x, y] = [one.thing, two.thing]
  const norms = sameArticle && one.kind === 'norm' && two.kind === 'norm'
  if (x.open || y.open || !comparable(one, two) || (namesApart(x, y) && !norms)) return null
  const overlap = overlapOf(x, y)
  const words = overlap.pairs.filter(
    ([term]) => tells(term) || (term.name && THE.test(x.text) && THE.test(y.text)),
  )
  const turned = words.filter(([left, right]) => left.sign !== right.sign)
  // Against closing a camp and for keeping it are one position.
  if ((one.favours === two.favours) !== (turned.length === 1) || turned.length > 1) return null
  if (words.length === turned.length || (turned.length > 0 && overlap.names === 0)) return null
  if (!startsAlike(x, overlap, 0) || !startsAlike(y, overlap, 1)) return null
  if (!headsShared([one, two], overlap) || !sameThing(one.core, two.core)) return null
  const named = one.core.named && one.core.head === two.core.head
  if (!sameArticle && OCCASIONS.has(one.core.head ?? '')) return null
  const full = named || words.length >= WORDS || overlap.names >= NAMES
  if (!sameArticle && !full && overlap.shorter < WHOLE) return null
  const other = overlap.names > 0 && words.some(([left, right]) => left.key !== right.key)
  const bounds = norms ? NORMS : other ? NAMED : sameArticle || named ? ONE_ARTICLE : ANYWHERE
  if (overlap.weight < bounds.weight || overlap.shorter < bounds.shorter || overlap.longer < bounds.longer)
    return null
  const score = 0.5 + 0.4 * overlap.longer
  if (one.favours === two.favours)
    return contradicts(
      'position',
      score,
      `they want opposite things: ${shown(x.text)} against ${shown(y.text)}`,
      null,
    )
  const [good, ill] = one.favours ? [x, y] : [y, x]
  return contradicts(
    'position',
    score,
    `one is for ${shown(good.text)}, one against ${shown(ill.text)}`,
    one.favours ? 1 : 0,
  )
}

const SIDED = 0.65
/** Days in which two who take sides do so in one matter. */
const ONE_MATTER = 30

/** One backs somebody whom the other does not, in one article or about the same time. */
export function sidesOpposed(a: Reading, b: Reading): Finding | null {
  if (a.sides.length === 0 || b.sides.length === 0) return null
  if (a.statement.article !== b.statement.article && daysBetween(a.statement, b.statement) > ONE_MATTER)
    return null
  for (const one of a.sides)
    for (const two of b.sides) {
      if (one.entity !== two.entity || one.favours === two.favours) continue
      const [good, ill] = one.favours ? [a, b] : [b, a]
      const reason = `one backs, the other does not: ${told(good.statement)}, ${told(ill.statement)}`
      return contradicts('side', SIDED, reason, one.favours ? 1 : 0)
    }
  return null
}

/** To be against a treaty and to say what should be done with it are two matters. */
const comparable = (one: Position, two: Position): boolean =>
  one.kind === two.kind || one.kind === 'demand' || two.kind === 'demand'

/** 'the Strelsau Treaty': hardly a person. */
const THE = /^the /i
const EARLY = 2

/** One of the first words that tell what the thing is is in the other thing too. */
const startsAlike = ({ terms }: Clause, { pairs }: Overlap, side: 0 | 1): boolean =>
  terms
    .filter(tells)
    .slice(0, EARLY)
    .some(term => pairs.some(pair => pair[side] === term))

/** Of what should be done, or not, the heads of the negation tell enough. */
const sameThing = (one: Core, two: Core): boolean =>
  (one.head === null && two.head === null) || isOf(one, two) || isOf(two, one)

/** What one is at its heart the other is too, or both share more than that. */
function isOf(one: Core, two: Core): boolean {
  if (one.head === null || !two.questions.has(one.head)) return false
  if (two.verb && two.head !== null && !one.questions.has(two.head)) return false
  const shared = [...one.questions].filter(question => two.questions.has(question))
  return one.head === two.head || two.head === null || shared.length >= WORDS
}

/** What should not be done is what the other is about. */
function headsShared(positions: readonly Position[], { pairs }: Overlap): boolean {
  const questions = new Set(pairs.map(([{ question }]) => question))
  return positions.every(({ heads }) => heads.length === 0 || heads.some(head => questions.has(head)))
}
