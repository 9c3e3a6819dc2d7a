import type { Statement } from '../statement.ts'
import type { Clause, Term } from './clause.ts'
import type { Standing } from './cue.ts'

/** Whom a speaker wants to win, or does not. */
export interface Side {
  readonly favours: boolean
  /** The name's key. */
  readonly name: string
  readonly clause: Clause
}

const BACKS = /\b(endors|support|back(s|ed|ing)\b|vot(e|ed|es|ing) for)/i
/** Whoever has not said yet whom he backs may still do so. */
const UNDECIDED =
  /\b(ha(s|ve|d) ?n[o'’]t|reluctan\w*|try\w*|inclin\w*|urg\w*|call\w*|seek\w*|ask\w*|rally\w*|tell\w*|probably|consider\w*)\b/i
const REFUSES = /\b(oppos\w*|not|never|cannot|refus\w*|declin\w*|against|withdr[ae]w\w*)\b|n['’]t\b/i
/** Whoever speaks says it of himself: 'I will never vote for'. */
const OWN =
  /^\W*(?:that )?(?:i|we|he|she|they)\b(?:['’]\w+)?(?: [\w'’]+){0,4}? (?:vot(?:e|es|ed|ing) for|support|endors|back)/i
/** Names come soon. */
const SOON = 3

/** From the cue, 'endorsed Hentzau', or from what the speaker says of himself, 'I will never vote for Hentzau'. */
export function sidesOf({ cue, negated }: Statement, standing: Standing, clauses: readonly Clause[]): Side[] {
  const [first] = clauses
  if (first && cue !== null && BACKS.test(cue)) {
    if (UNDECIDED.test(cue)) return []
    const name = first.terms.slice(0, SOON).find(term => term.name)
    const favours = !negated && !REFUSES.test(cue)
    return name && !first.open ? [{ favours, name: name.key, clause: first }] : []
  }
  if (standing !== 'asserts') return []
  return clauses.flatMap(clause => {
    const own = OWN.test(clause.text) && !UNDECIDED.test(clause.text) && !clause.open
    const verb = own ? clause.terms.find(isChoice) : undefined
    const name = clause.terms
      .filter(({ at }) => at > (verb?.at ?? Infinity))
      .slice(0, SOON)
      .find(term => term.name)
    return verb && name ? [{ favours: !verb.negated, name: name.key, clause }] : []
  })
}

const isChoice = ({ key }: Term): boolean => ['vote', 'support', 'endors', 'back'].includes(key)
