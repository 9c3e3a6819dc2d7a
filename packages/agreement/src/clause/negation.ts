import { stem } from '../word/stem.ts'
import { isContent, weightOf } from '../word/stop.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

/** They turn the word that they stand before. */
const NEGATORS = words(`
  not never cannot hardly barely without neither nor non lack lacks lacked refusal inability
  denied denies deny denying refused refuses refuse refusing failed fails fail
  rejected rejects reject rejecting disputed disputes dispute
`)
/** They turn the whole of a short clause: 'no emails were classified'. */
const QUANTIFIERS = words('no none nobody nothing')
/** They are turned, and what follows them as well: 'not ready to support'. */
const CARRIERS = words(
  'ready willing able inclined prepared planning plan plans intend intends decided allowed expected likely consider considered considering seeking',
)
/** 'not only', 'no matter', 'but not in war': what follows holds, or was cut short. */
const HARMLESS = words('only just need your their matter doubt necessarily merely simply yet surprise wonder')
/** Whether 'not' turns a word, or 'no' and its like all that follows. */
export type Negation = 'word' | 'quantifier'

/** Past one of them a negation does not reach, unless it stands right after: 'not in favour', but 'not do it in a hurry'. */
const PREPOSITIONS = words('of in on at by for from with about into over under during before after since')

/** 'a law that did not pass': no more is said than which law is meant. */
const RELATIVE = /\S (that|who|which)( (did|does|do|is|are|was|were|has|have|had|can|could|will|would))?$/

const REACH = 9
const WIDE = 3

/**
 * The places in a clause, in lower case, of the words that a negation turns; two negations cancel out. None reaches over a
 * pause, which comes before the word at its place; names are passed over.
 */
export function negatedIn(
  clause: readonly string[],
  pauses: readonly boolean[],
  names: readonly boolean[] = [],
): Map<number, Negation> {
  const turned = new Map<number, Negation>()
  clause.forEach((word, at) => {
    // 'did not refuse to sell'
    if (turned.has(at)) return
    const wide = QUANTIFIERS.has(word) && clause[at + 1] !== 'longer'
    if (!(QUANTIFIERS.has(word) || NEGATORS.has(word)) || HARMLESS.has(clause[at + 1] ?? '')) return
    if (RELATIVE.test(clause.slice(0, at).join(' '))) return
    let left = wide ? WIDE : 1
    for (let next = at + 1; next <= at + REACH && next < clause.length && left > 0; next++) {
      if (pauses[next] || (next > at + 1 && PREPOSITIONS.has(clause[next] ?? ''))) break
      const other = clause[next] ?? ''
      if (!isContent(other) || other === 'longer' || other.endsWith('ly') || names[next]) continue
      if (!turned.delete(next)) turned.set(next, wide ? 'quantifier' : 'word')
      // 'not call for war' turns the war as well, 'not buy or sell' the selling.
      if (weightOf(stem(other)) === 1 && !CARRIERS.has(other) && clause[next + 1] !== 'or') left--
    }
  })
  return turned
}
