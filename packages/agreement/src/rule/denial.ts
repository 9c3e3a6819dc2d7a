import { stands } from '../clause/cue.ts'
import type { Reading } from '../reading.ts'
import { namesApart, overlapOf, WISHED } from './opposition.ts'
import { contradicts, type Finding, shown } from './rule.ts'

/** How much a denial and what it denies have to share. */
const SHORTER = 0.6
const LONGER = 0.4
const WEIGHT = 2
const WORDS = 2
/** The same where whoever denies is spoken about in the same article. */
const OF_SHORTER = 0.35
const OF_LONGER = 0.18
const OF_WEIGHT = 1.2

/** The cue of one claim says of the other's content that it is not so. */
export function denialOf(a: Reading, b: Reading): Finding | null {
  if ((a.standing === 'denies') === (b.standing === 'denies')) return null
  const objector = a.standing === 'denies' ? 0 : 1
  const [denies, other] = objector === 0 ? [a, b] : [b, a]
  if (other.standing !== 'asserts') return null
  const concerned = isAbout(denies, other)
  for (const x of denies.clauses)
    for (const y of other.clauses) {
      if (x.open || y.open || namesApart(x, y) || WISHED.test(y.text)) continue
      const overlap = overlapOf(x, y)
      const words = overlap.pairs.filter(([{ name, weight }]) => !name && weight === 1)
      if (words.length < (concerned ? 1 : WORDS)) continue
      if (overlap.weight < (concerned ? OF_WEIGHT : WEIGHT)) continue
      if (overlap.shorter < (concerned ? OF_SHORTER : SHORTER)) continue
      if (overlap.longer < (concerned ? OF_LONGER : LONGER)) continue
      if (overlap.pairs.some(([left, right]) => left.sign !== right.sign)) continue
      const score = Math.min(1, 0.55 + 0.4 * overlap.longer)
      return contradicts('denial', score, `${shown(y.text)} is denied: ${shown(x.text)}`, objector)
    }
  return null
}

/** The one who denies is the one whom the other claim of the article is about. */
const isAbout = ({ statement: { article, speaker } }: Reading, { statement }: Reading): boolean =>
  article === statement.article && statement.about.some(({ entity }) => entity === speaker)

const ACCUSES = /\b(accus|alleg|charg|claim|blam)/i
/** 'the allegations', 'any wrongdoing' */
const CHARGE =
  /^(?:(?:the|any|all|such|those|these|her|his|their|that|it|ever|having|doing)\s+)*(?:\w+\s+)?(?:allegations?|accusations?|charges?|claims?|wrongdoing|reports?|story|stories)\b/i
/** 'That is simply not true', 'I never did this'. */
const REBUTS =
  /^(?:well, |no, |look, )?(?:(?:that|this|it|these|those|they)(?:['’]s|['’]re| is| are| was| were)? (?:(?:just|simply|absolutely|totally|completely|all|so) )*(?:not (?:true|so|right|accurate)|untrue|false|a lie|lies|wrong|nonsense|ridiculous|absurd|outrageous|baseless)\b|i (?:did not|didn['’]t|never) (?:do|did|say|said) (?:that|this|it)\b)/i
const ACCUSED = 0.75

/** In one article somebody is accused, and denies 'the allegations' or says that 'it is not true'. */
export function accusationOf(a: Reading, b: Reading): Finding | null {
  if (a.statement.article !== b.statement.article) return null
  for (const [denies, accuses, objector] of [
    [a, b, 0],
    [b, a, 1],
  ] as const) {
    const { speaker, text } = denies.statement
    const rebuts =
      denies.standing === 'denies' ? CHARGE.test(text) : stands(denies.standing) && REBUTS.test(text)
    if (speaker === null || !rebuts || accuses.standing === 'denies') continue
    const { cue, about, speaker: accuser } = accuses.statement
    if (!ACCUSES.test(cue ?? '') || accuser === speaker) continue
    if (!about.some(({ entity }) => entity === speaker)) continue
    const reason = `${shown(accuses.statement.text)} is denied: ${shown(text)}`
    return contradicts('accusation', ACCUSED, reason, objector)
  }
  return null
}
