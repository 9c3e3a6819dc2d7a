import { tells } from '../clause/core.ts'
import { proposes, SAID, stands } from '../clause/cue.ts'
import type { Reading } from '../reading.ts'
import { namesApart, overlapOf } from './opposition.ts'
import { contradicts, type Finding, shown } from './rule.ts'

/** How much a denial and what it denies have to share. */
const SHORTER = 0.6
const LONGER = 0.4
const WEIGHT = 2
const WORDS = 2
/** The cue of one claim says of the other's content that it is not so. */
export function denialOf(a: Reading, b: Reading): Finding | null {
  if ((a.standing === 'denies') === (b.standing === 'denies')) return null
  const objector = a.standing === 'denies' ? 0 : 1
  const [denies, other] = objector === 0 ? [a, b] : [b, a]
  if (other.standing !== 'asserts' || !proposes(other.statement)) return null
  const accuses = BLAMES.test(other.statement.cue ?? '')
  for (const x of denies.clauses)
    for (const y of other.clauses) {
      if (x.open || y.open || namesApart(x, y) || !(y.finite || accuses)) continue
      const overlap = overlapOf(x, y)
      const words = overlap.pairs.filter(([p, q]) => tells(p) && p.key === q.key && !SAID.test(p.word))
      if (words.length < WORDS) continue
      if (overlap.weight < WEIGHT) continue
      if (overlap.shorter < SHORTER) continue
      if (overlap.longer < LONGER) continue
      if (overlap.pairs.some(([left, right]) => left.sign !== right.sign)) continue
      const score = Math.min(1, 0.55 + 0.4 * overlap.longer)
      return contradicts('denial', score, `${shown(y.text)} is denied: ${shown(x.text)}`, objector)
    }
  return null
}

const ACCUSES = /\b(accus|alleg|charg|claim|blam)/i
const BLAMES = /\b(accus|alleg|charg|blam)/i
const REPORTS =
  /\b(report|said|says?|suggest|publish|rumou?r|testif|show|reveal|writes?|wrote|believe|tell|told|according)/i
/** What nobody wants to have done. */
const MISDEED =
  /\b(assault|rap(ed?|ing)\b|harass|molest|grop|abus|fraud|defraud|corrupt|collu|li(e[sd]?|ars?|ing)\b|brib|violat|wrongdo|illegal|unlawful|crim|misconduct|plagiari|racis|sexis|bigot|cheat|st[eo]l[ea]|theft|kill|murder|poison|tortur|leak|hack|interfer|meddl|perjur|obstruct|affair|adulter|scandal|conspir|extort|blackmail|cover(ed)?[ -]up|smear|evad|launder|negligen|mislead|misled|deceiv|decepti|betray|bull(y|ied)|inappropriate|improper|quid pro quo)/i
/** 'the allegations', 'any wrongdoing', 'it happened' */
const CHARGE =
  /^(?:(?:the|any|all|such|those|these|her|his|their|that|it|ever|having|doing)\s+)*(?:\w+\s+)?(?:allegations?|accusations?|charges?|claims?|wrongdoing|reports?|rumou?rs?|story|stories|happened)\b/i
/** 'That is simply not true', 'I never did this'. */
const REBUTS =
  /^(?:well, |no, |look, )?(?:(?:that|this|it|these|those|they)(?:['’]s|['’]re| is| are| was| were)? (?:(?:just|simply|absolutely|totally|completely|all|so) )*(?:not (?:true|so|right|accurate)|untrue|false|a lie|lies|wrong|nonsense|ridiculous|absurd|outrageous|baseless)\b|i (?:did not|didn['’]t|never) (?:do|did|say|said) (?:that|this|it)\b)/i
const OPEN = /\b(whether|if|investigat\w*)\b/i
/** Whoever says so speaks for the accused, or of what he says. */
const DENIED = /\b(den(y|ies|ied|ying|ials?)|no|not|never)\b|n['’]t\b/i
const ACCUSED = 0.75
/** Characters of text within which an article brings an accusation and the answer to it. */
const NEAR = 700

/** In one article somebody is accused, and denies it: 'the allegations', 'it is not true', or what he is said to have done. */
export function accusationOf(a: Reading, b: Reading): Finding | null {
  if (a.statement.article !== b.statement.article) return null
  for (const [denies, accuses, objector] of [
    [a, b, 0],
    [b, a, 1],
  ] as const) {
    if (!answers(denies, accuses)) continue
    const reason = `${shown(accuses.statement.text)} is denied: ${shown(denies.statement.text)}`
    return contradicts('accusation', ACCUSED, reason, objector)
  }
  return null
}

function answers(denies: Reading, accuses: Reading): boolean {
  const [{ speaker, source, text, at }, other] = [denies.statement, accuses.statement]
  if (other.source === null || accuses.standing === 'denies' || Math.abs(other.at - at) > NEAR) return false
  if (speaker !== null && other.speaker === speaker) return false
  const target = other.about.some(({ entity, name }) => entity === speaker || speaksFor(source, name))
  const cue = other.cue ?? ''
  const accused =
    ACCUSES.test(cue) ||
    (REPORTS.test(cue) && MISDEED.test(other.text) && !OPEN.test(other.text) && proposes(other))
  if (DENIED.test(other.text) || DENIED.test(cue)) return false
  const charge = denies.standing === 'denies' && CHARGE.test(text)
  if (charge || (stands(denies.standing) && REBUTS.test(text))) return target && accused
  if (denies.standing !== 'denies') return false
  const named = denies.statement.about.some(({ entity }) => entity === other.speaker)
  return (target ? accused || REPORTS.test(cue) : named && accused) && sharesWord(denies, accuses)
}

const SPOKESMAN =
  /\b(spokes\w+|campaign|aides?|lawyers?|attorneys?|advis[eo]rs?|team|office|representatives?)\b/i

/** 'a spokesman for Hentzau', 'the Hentzau campaign'. */
const speaksFor = (source: string | null, name: string): boolean =>
  source !== null && SPOKESMAN.test(source) && source.includes(name.split(' ').at(-1) ?? name)

const sharesWord = (denies: Reading, accuses: Reading): boolean =>
  [...denies.terms.values()].some(term => {
    const other = accuses.terms.get(term.key)
    return tells(term) && !SAID.test(term.word) && other !== undefined && other.sign === term.sign
  })
