import type { Statement } from '../statement.ts'
import { poleOf } from '../word/pole.ts'
import type { Clause, Term } from './clause.ts'
import { type Standing, stands } from './cue.ts'

/** Something that a speaker is for or against. */
export interface Position {
  readonly favours: boolean
  readonly thing: Clause
  /** A thing, such as a treaty, what somebody asks for or promises to do, or what should be done. */
  readonly kind: 'thing' | 'demand' | 'norm'
  /** The words that are negated of what should not be done. */
  readonly heads: readonly string[]
}

/** The question that 'support' and 'oppose' are the ends of. */
const { question: SUPPORT } = poleOf('support')
const { question: QUALITY } = poleOf('terribl')
/** Whoever is for or against somebody takes a side, which no more contradicts than two votes do. */
const PEOPLE =
  /^(?:\S+ ){0,4}(?:secretary|senators?|candidates?|candidacy|nominees?|governor|mayor|leaders?|front-?runner|rivals?|president|opponents?|billionaire|businessman|mogul|campaign|bid|husband|wife|son|daughter|supporters|voters)\b/i
const NORMS =
  /\b(should|must|ought to|needs? to|ha(s|ve) to|has got to|(will|would) (not|never)|won['’]t|wouldn['’]t)\b/i
const THERE = /^there\b/i
const DEMANDS = /\b(demand|urg|want|pledg|vow|promis|propos|call(s|ed|ing)? (on|for))/i
/** Taking a side once more. */
const ELECTS = /\b(vot(e|es|ed|ing)|elect(s|ed|ing)?|endors\w*|nominat\w*)\b/i
const SIDES = /\b(vot(e|es|ed|ing)|support\w*|endors\w*|back(s|ed|ing)?)\b/i
const PEOPLE_LAST =
  /^(?:\S+ ){0,3}(?:immigrants|migrants|refugees|women|men|muslims|workers|reporters|journalists|people)[.,]?$/i
const FORBIDS = /\b(should|must|ought to|needs?|has|have|will|would|wo)(n['’]t|\s+(not|never|no longer))\b/i

/** From the cue, 'condemned the treaty', or from the text, 'I support the treaty', 'the treaty must be ratified', 'we will not ratify it'. */
export function positionsOf(
  { speaker, cue }: Statement,
  standing: Standing,
  clauses: readonly Clause[],
): Position[] {
  const [first] = clauses
  if (!first) return []
  if (standing === 'favours' || standing === 'opposes')
    return isSide(first)
      ? []
      : [
          {
            favours: standing === 'favours',
            thing: first,
            kind: DEMANDS.test(cue ?? '') ? 'demand' : 'thing',
            heads: [],
          },
        ]
  if (!stands(standing)) return []
  return clauses.flatMap(clause => {
    if (NORMS.test(clause.text)) return SIDES.test(clause.text) ? [] : normsOf(clause)
    const verdict = verdictOf(clause)
    if (verdict) return [verdict]
    const [subject, verb, ...terms] = clause.terms
    if (subject?.key !== `@${speaker}` || verb?.question !== SUPPORT || isSide(clause)) return []
    return [{ favours: verb.sign === 1, thing: withTerms(clause, terms), kind: 'thing' as const, heads: [] }]
  })
}

const isSide = (clause: Clause): boolean =>
  [PEOPLE, PEOPLE_LAST, ELECTS].some(pattern => pattern.test(clause.text)) || isPerson(clause)

const CAPITALS = /^\p{Lu}\S*(?: \p{Lu}\S*)*(?= \p{Ll}|$)/u

/** 'Hentzau over his plan', but not 'Hentzau's plan' or 'the plan'. */
function isPerson({ terms, text, from }: Clause): boolean {
  const names = terms[0]?.name === true && terms[0].at === from ? CAPITALS.exec(text)?.[0] : undefined
  return names !== undefined && !/['’]s?(\s|$)/.test(names)
}

/** 'should be repealed', 'must not be repealed': the repeal is wanted, or not. */
function normsOf(clause: Clause): Position[] {
  const heads = clause.terms.filter(({ negated }) => negated).map(({ question }) => question)
  const favours = !FORBIDS.test(clause.text)
  if (favours === heads.length > 0) return []
  const terms = clause.terms.map(term =>
    term.negated ? ({ ...term, negated: false, wide: false, sign: term.sign === 1 ? -1 : 1 } as const) : term,
  )
  return [
    { favours, thing: withTerms(clause, terms), kind: THERE.test(clause.text) ? 'demand' : 'norm', heads },
  ]
}

/** 'the treaty is a disaster', 'called the treaty a disaster'. */
function verdictOf(clause: Clause): Position | null {
  const head = clause.terms.find(({ question, at }) => question === QUALITY && clause.verdicts.has(at))
  const terms = clause.terms.filter(({ at }) => at < (head?.at ?? 0) && !clause.verdicts.has(at))
  if (!head || terms.every(({ name, question }) => name || question === QUALITY)) return null
  if (clause.terms.some(({ question, sign }) => question === QUALITY && sign !== head.sign)) return null
  return { favours: head.sign === 1, thing: withTerms(clause, terms), kind: 'thing', heads: [] }
}

const withTerms = (clause: Clause, terms: readonly Term[]): Clause => ({
  ...clause,
  terms,
  weight: terms.reduce((sum, { weight }) => sum + weight, 0),
  names: new Set(terms.filter(({ name }) => name).map(({ key }) => key)),
})
