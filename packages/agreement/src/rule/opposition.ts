import type { Clause } from '../clause/clause.ts'
import type { Term } from '../clause/term.ts'

/** Two clauses that say opposite things of the same. */
export interface Opposition {
  /** The words that oppose each other, of the one and of the other. */
  readonly heads: readonly [Term, Term]
  /** From 0 to 1: how much else they share. */
  readonly score: number
}

/** What both clauses say: the terms of one beside those of the other. */
export interface Overlap {
  readonly pairs: readonly (readonly [Term, Term])[]
  readonly weight: number
  /** The part of the shorter and of the longer clause that the other shares. */
  readonly shorter: number
  readonly longer: number
  readonly names: number
}

/** How much two clauses have to share. */
interface Bounds {
  readonly shorter: number
  readonly longer: number
  /** Weight that has to agree beside the words that oppose each other. */
  readonly context: number
  /** The same of clauses that share a name. */
  readonly named: number
}
const ANYWHERE: Bounds = { shorter: 0.75, longer: 0.6, context: 2, named: 1.6 }
const ANTONYM_CONTEXT = 2
const ANTONYM_LONGER = 0.7
/** One article seldom writes of two matters in the same words. */
const ONE_ARTICLE: Bounds = { shorter: 0.7, longer: 0.55, context: 1.6, named: 1.3 }

/**
 * Finds whether one clause negates the word that the other asserts, or has a word of the other end of the same question,
 * and all else that counts is the same: the names, the time, most words.
 */
export function oppositionOf(x: Clause, y: Clause, sameArticle: boolean): Opposition | null {
  if ([x, y].some(({ open, finite }) => open || !finite) || apart(x, y)) return null
  const bounds = sameArticle ? ONE_ARTICLE : ANYWHERE
  const overlap = overlapOf(x, y)
  const opposed = overlap.pairs.filter(([left, right]) => left.sign !== right.sign)
  const said = opposed.find(([left, right]) => isPredicate(x, left) && isPredicate(y, right))
  const heads = said ?? opposed.find(pair => pair[0].weight === 1 && sameSubject([x, y], pair))
  if (!heads || namesOneThing(heads)) return null
  // Both ends of one question in a clause: it weighs one against the other.
  if ([x, y].some(({ terms }) => terms.some(other => isBothEnds(other, heads, terms)))) return null
  const [left, right] = heads
  // Each negates something.
  if ((!left.negated && negates(x)) || (!right.negated && negates(y))) return null
  if (!(left.negated || asserted(x, left)) || !(right.negated || asserted(y, right))) return null
  const context = overlap.pairs
    .filter(([p, q]) => p !== left && (p.sign === q.sign || p.wide || q.wide))
    .reduce((sum, [p, q]) => sum + Math.min(p.weight, q.weight), 0)
  if (said && sameSubject([x, y], said)) return { heads, score: 0.8 }
  // Words of the two ends do not always speak of the same.
  const antonyms = left.key !== right.key
  if (antonyms && (overlap.names === 0 || context < ANTONYM_CONTEXT || overlap.longer < ANTONYM_LONGER))
    return null
  // Of 'no emails were classified' more than the emails has to be in both.
  if (heads.some(({ wide }) => wide) && opposed.filter(([{ weight }]) => weight === 1).length < 2) return null
  if (context < (overlap.names > 0 ? bounds.named : bounds.context)) return null
  if (overlap.shorter < bounds.shorter || overlap.longer < bounds.longer) return null
  return { heads, score: Math.min(1, 0.5 + 0.25 * overlap.shorter * overlap.longer + 0.04 * context) }
}

const NOUN = /(?:[ts]ion|ment|ance|ence)s?$/

/** 'declare' and 'declaration' have a stem in common: what one says is done the other only names. */
const namesOneThing = ([left, right]: readonly [Term, Term]): boolean =>
  left.key === right.key && NOUN.test(left.word) !== NOUN.test(right.word)

const BE = /\b(is|are|am|was|were|be|been|being)\b/
const TO = /(?<!\b(?:going|has|have|had|able|continued?s?)) to(?: be)?$/

/** 'sold', but not 'to sell' or 'selling them': whoever wants it does not yet say that it is so. */
function asserted({ words, from }: Clause, { at, word }: Term): boolean {
  const before = words.slice(0, at - from).join(' ')
  return !TO.test(` ${before}`) && (!word.endsWith('ing') || BE.test(before))
}

const NOT = new Set(['not', 'no', 'never', 'nobody', 'none', 'neither', 'nor'])
const negates = ({ terms, words }: Clause): boolean =>
  terms.some(({ negated }) => negated) || words.some(word => NOT.has(word))

/** The last name before a word. */
const subjectOf = ({ terms }: Clause, { at }: Term): Term | undefined =>
  terms.findLast(term => term.name && term.at < at)

/** Two clauses that both name who it is that something is said of name the same. */
function sameSubject([x, y]: readonly [Clause, Clause], [left, right]: readonly [Term, Term]): boolean {
  const subjects = [subjectOf(x, left)?.key, subjectOf(y, right)?.key]
  return subjects.includes(undefined) || subjects[0] === subjects[1]
}

/** 'Hentzau is not guilty': a name, a form of 'be', and little before the word. */
function isPredicate(clause: Clause, head: Term): boolean {
  const subject = subjectOf(clause, head)
  return subject !== undefined && clause.predicates.has(head.at)
}

const isBothEnds = (term: Term, heads: readonly [Term, Term], terms: readonly Term[]): boolean =>
  term.question === heads[0].question &&
  terms.some(({ question, sign }) => question === term.question && sign !== term.sign)

/** The terms that two clauses share; each counts once. */
export function overlapOf(x: Clause, y: Clause): Overlap {
  const pairs: [Term, Term][] = []
  const used = new Set<Term>()
  for (const left of x.terms) {
    let right: Term | undefined
    for (const term of y.terms) {
      if (term.question !== left.question || used.has(term)) continue
      right ??= term
      if (term.key === left.key) {
        right = term
        break
      }
    }
    if (!right) continue
    used.add(right)
    pairs.push([left, right])
  }
  // Two general words that are one end of a question tell something together.
  const weight = pairs.reduce(
    (sum, [left, right]) => sum + (left.key === right.key ? Math.min(left.weight, right.weight) : 1),
    0,
  )
  return {
    pairs,
    weight,
    shorter: Math.min(1, weight / (Math.min(x.weight, y.weight) || 1)),
    longer: Math.min(1, weight / (Math.max(x.weight, y.weight) || 1)),
    names: pairs.filter(([{ name }]) => name).length,
  }
}

/** Each has a name that the other lacks, or one was and the other will be. */
export function apart(x: Clause, y: Clause): boolean {
  if (x.time !== y.time && x.time !== 'present' && y.time !== 'present') return true
  return namesApart(x, y)
}

/** Each has a name that the other lacks. */
export const namesApart = (x: Clause, y: Clause): boolean => lacks(x, y) && lacks(y, x)

const lacks = (x: Clause, y: Clause): boolean => [...x.names].some(name => !y.names.has(name))
