import type { Statement } from '../statement.ts'
import { poleOf } from '../word/pole.ts'
import type { Clause } from './clause.ts'
import { type Core, coreOf, ENDS, tells } from './core.ts'
import { type Standing, stands } from './cue.ts'
import type { Term } from './term.ts'

/** Something that a speaker is for or against. */
export interface Position {
  readonly favours: boolean
  readonly thing: Clause
  readonly core: Core
  /** A thing, such as a treaty, what somebody asks for or promises to do, or what should be done. */
  readonly kind: 'thing' | 'demand' | 'norm'
  /** The words that are negated of what should not be done. */
  readonly heads: readonly string[]
}

/** The question that 'support' and 'oppose' are the ends of. */
const { question: SUPPORT } = poleOf('support')
const { question: QUALITY } = poleOf('terribl')
/** Whoever is for or against somebody takes a side, which is no position on a thing. */
const PEOPLE =
  /^(?:\S+ ){0,4}(?:secretary|senators?|candidates?|candidacy|nominees?|governor|mayor|leaders?|front-?runner|rivals?|president|opponents?|billionaire|businessman|mogul|campaign|bid|husband|wife|son|daughter|supporters|voters)\b/i
const NORMS =
  /\b(should|must|ought to|needs? to(?= \w)|ha(s|ve) to(?= \w)|has got to|(will|would) (not|never)|won['’]t|wouldn['’]t)\b/i
/** Whoever will not do something intends it; 'the rate will not fall' is a forecast. */
const INTENDS =
  /^(?:that )?(?:(?:[Tt]he )?\p{Lu}\S*(?: \p{Lu}\S*)*|we|he|she|they|it)(?: \p{L}+ly)? (?:will|would|won['’]t|wouldn['’]t)\b/u
const OUGHT = /\b(should|must|ought to|needs? to(?= \w)|ha(s|ve) to(?= \w)|has got to)\b/i
const AUXILIARY = /^(should|must|not|never|be|will|would)$/
const THERE = /^there\b/i
const DEMANDS = /\b(demand|urg|want|pledg|vow|promis|propos|call(s|ed|ing)? (on|for))/i
/** 'wants to' before 'close the bridge' */
const BARE = /\b(want|plan|vow|pledg|promis|tr(?:y|ies|ied)|need|hop|seek|threaten|mov|propos)\w* to$/i
/** Taking a side once more. */
const ELECTS = /\b(vot(e|es|ed|ing)|elect(s|ed|ing)?|endors\w*|nominat\w*)\b/i
const SIDES = /\b(vot(e|es|ed|ing)|support\w*|endors\w*|back(s|ed|ing)?)\b/i
const PEOPLE_LAST =
  /^(?:\S+ ){0,3}(?:immigrants|migrants|refugees|women|men|muslims|workers|reporters|journalists|people)[.,]?$/i
const PRONOUN = /^(as|him|her|them|it|me|us|you|he|she|they)(self|selves)?\b/i
/** Whoever acts is blamed and praised for different things. */
const ACTOR =
  /^(?:\S+ ){0,3}(?:administration|government|regime|counsel|committee|agency|department|court|company)\b(?!['’]s?\b)/i
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
          towards(
            first,
            standing === 'favours',
            DEMANDS.test(cue ?? '') ? 'demand' : 'thing',
            BARE.test(cue ?? ''),
          ),
        ]
  if (!stands(standing)) return []
  return clauses.flatMap(clause => {
    if (NORMS.test(clause.text)) return SIDES.test(clause.text) ? [] : normsOf(clause)
    const verdict = verdictOf(clause)
    if (verdict) return [verdict]
    const [subject, ...others] = clause.terms
    const own = subject?.key === `@${speaker}`
    const [verb, ...terms] = own ? others : clause.words[0] === 'we' ? clause.terms : []
    if (verb?.question !== SUPPORT || isSide(clause)) return []
    return [towards(withTerms(clause, terms), verb.sign === 1, 'thing')]
  })
}

function towards(thing: Clause, favours: boolean, kind: Position['kind'], bare = false): Position {
  const core = coreOf(thing, { demanded: kind === 'demand', bare })
  const terms = thing.terms.filter(term => !core.empty.has(term))
  return { favours: favours !== core.ended, thing: withTerms(thing, terms), core, kind, heads: [] }
}

const isSide = (clause: Clause): boolean =>
  [PEOPLE, PEOPLE_LAST, ELECTS, PRONOUN, ACTOR].some(pattern => pattern.test(clause.text)) || isPerson(clause)

const CAPITALS = /^\p{Lu}\S*(?: \p{Lu}\S*)*(?= \p{Ll}|$)/u

/** 'Hentzau over his plan', but not 'Hentzau's plan' or 'the plan'. */
function isPerson({ terms, text, from }: Clause): boolean {
  const names = terms[0]?.key.startsWith('@') && terms[0].at === from ? CAPITALS.exec(text)?.[0] : undefined
  return names !== undefined && !/['’]s?(\s|$)/.test(names)
}

/** 'should be repealed', 'must not be repealed': the repeal is wanted, or not. */
function normsOf(clause: Clause): Position[] {
  const heads = clause.terms.filter(({ negated }) => negated).map(({ question }) => question)
  const favours = !FORBIDS.test(clause.text)
  if (favours === heads.length > 0 || !(OUGHT.test(clause.text) || INTENDS.test(clause.text))) return []
  const terms = clause.terms.map(term =>
    term.negated ? ({ ...term, negated: false, wide: false, sign: term.sign === 1 ? -1 : 1 } as const) : term,
  )
  const end = terms.find(
    ({ key, at }) => ENDS.has(key) && AUXILIARY.test(clause.words[at - 1 - clause.from] ?? ''),
  )
  const thing = withTerms(clause, end ? terms.filter(term => term !== end) : terms)
  const questions = new Set(thing.terms.filter(tells).map(({ question }) => question))
  const core = { questions, head: null, named: false, verb: false, ended: false, empty: new Set<Term>() }
  const kind = THERE.test(clause.text) ? 'demand' : 'norm'
  return [
    {
      favours: favours === (end === undefined),
      thing,
      core,
      kind,
      heads: heads.filter(head => head !== end?.question),
    },
  ]
}

/** 'the treaty is a disaster', 'called the treaty a disaster'. */
function verdictOf(clause: Clause): Position | null {
  const head = clause.terms.find(({ question, at }) => question === QUALITY && clause.verdicts.has(at))
  const terms = clause.terms.filter(({ at }) => at < (head?.at ?? 0) && !clause.verdicts.has(at))
  if (!head || terms.every(({ name, question }) => name || question === QUALITY)) return null
  if (clause.terms.some(({ question, sign }) => question === QUALITY && sign !== head.sign)) return null
  return towards(withTerms(clause, terms), head.sign === 1, 'thing')
}

const withTerms = (clause: Clause, terms: readonly Term[]): Clause => ({
  ...clause,
  terms,
  weight: terms.reduce((sum, { weight }) => sum + weight, 0),
  names: new Set(terms.filter(({ name }) => name).map(({ key }) => key)),
})
