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
  'ready willing able inclined prepared planning plan plans intend intends decided allowed expected likely',
)
/** 'not only', 'no matter', 'but not in war': what follows holds, or was cut short. */
const HARMLESS = words('only just in your their matter doubt necessarily merely simply yet surprise wonder')
/** Whether 'not' turns a word, or 'no' and its like all that follows. */
export type Negation = 'word' | 'quantifier'

const REACH = 6
const WIDE = 3

/**
 * The places in a clause, in lower case, of the words that a negation turns; two negations cancel out. None reaches over a
 * pause, which comes before the word at its place.
 */
export function negatedIn(clause: readonly string[], pauses: readonly boolean[]): Map<number, Negation> {
  const turned = new Map<number, Negation>()
  clause.forEach((word, at) => {
    // 'did not refuse to sell'
    if (turned.has(at)) return
    const wide = QUANTIFIERS.has(word) && clause[at + 1] !== 'longer'
    if (!(QUANTIFIERS.has(word) || NEGATORS.has(word)) || HARMLESS.has(clause[at + 1] ?? '')) return
    let left = wide ? WIDE : 1
    for (let next = at + 1; next <= at + REACH && next < clause.length && left > 0; next++) {
      if (pauses[next]) break
      const other = clause[next] ?? ''
      if (!isContent(other) || other.endsWith('ly')) continue
      if (!turned.delete(next)) turned.set(next, wide ? 'quantifier' : 'word')
      // 'not call for war' turns the war as well.
      if (weightOf(stem(other)) === 1 && !CARRIERS.has(other)) left--
    }
  })
  return turned
}
