import type { Token } from '../text/token.ts'
import { flipped, isNegation, type Judgement, type Said } from './judgement.ts'
import {
  isBringing,
  isGivingUp,
  isGoing,
  isLeading,
  isTaking,
  ofBearer,
  ofObject,
  ofSubject,
  toBeStopped,
} from './lexicon.ts'
import { predicateAt } from './predicate.ts'

const OUGHT = /^(must|should|needs?|has|have|ought|got)$/
const BE =
  /^(is|are|was|were|be|been|being|am|'re|'m|'s|remains?|remained|becomes?|became|seems?|seemed|looks?|looked|sounds?|feels?|gets?|got)$/
/** How far from a verb its object may stand. */
const OBJECT = 6
/** Verbs of one subject that are joined with 'and'. */
const MOST_VERBS = 3

/** What the words behind a phrase say of it as their subject. `from` is the first word behind it. */
export function judgementsOfSubject(said: Said, from: number): Judgement[] {
  const { tokens } = said
  const found: Judgement[] = []
  let at = verbAt(said, from)
  for (let verbs = 0; at !== -1 && verbs < MOST_VERBS; verbs++) {
    const { judged, end } = verbGroup(said, at)
    if (judged) found.push(judged)
    at = nextVerb(said, end)
  }
  if (tokens[from]?.text === ',') {
    // 'Hentzau, a liar, …'
    const apposed = /^(a|an|the|one|our|his|her|my)$/.test(tokens[from + 1]?.lower ?? '')
      ? predicateAt(said, from + 1)
      : null
    if (apposed) found.push(apposed)
  }
  return found
}

/** Whether the phrase that ends before `from` is the subject of a finite verb. */
export const isSubject = (said: Said, from: number): boolean =>
  from < said.to &&
  /^(AUX|VERB)$/.test(said.tokens[from]?.tag ?? '') &&
  !/ing$/.test(said.tokens[from]?.lower ?? '')

/** The verb group behind a subject, over adverbs, 'who' and what stands between commas or behind a preposition; -1 for none. */
function verbAt({ tokens, to }: Said, from: number): number {
  let i = from
  while (/^[\])"“”‘’]$/.test(tokens[i]?.text ?? '') && i < to) i++
  if (tokens[i]?.text === ',' || tokens[i]?.text === '(') {
    if (/^(who|which)$/.test(tokens[i + 1]?.lower ?? '')) i += 2
    else {
      let close = i + 1
      while (close < Math.min(to, i + 12) && !/^[,)]$/.test(tokens[close]?.text ?? '')) close++
      i = close + 1
    }
  } else if (/^(who|which)$/.test(tokens[i]?.lower ?? '')) i++
  else if (tokens[i]?.tag === 'ADP' && !/^(by|as|than|to)$/.test(tokens[i]?.lower ?? '')) {
    i++
    while (i < Math.min(to, from + 6) && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]?.tag ?? '')) i++
  }
  while (i < to && tokens[i]?.tag === 'ADV' && !ofSubject.has(tokens[i]?.lower ?? '')) i++
  return i < to &&
    (/^(VERB|AUX)$/.test(tokens[i]?.tag ?? '') ||
      BE.test(tokens[i]?.lower ?? '') ||
      /^(ca|wo|n't|not|never)$/.test(tokens[i]?.lower ?? '') ||
      (i === from && isVerbal(tokens[i])))
    ? i
    : -1
}

/** A verb that the tagger takes for a noun: 'Hentzau lies'. */
const isVerbal = (token: Token | undefined): boolean =>
  token?.tag === 'NOUN' && ofSubject.has(token.lower) && /(s|ed)$/.test(token.lower)

/** The next verb of the same subject: 'lied and cheated', 'is weak but will win'. */
function nextVerb({ tokens, to }: Said, from: number): number {
  for (let i = from + 1; i < Math.min(to - 1, from + 14); i++) {
    const { lower, text } = tokens[i] ?? { lower: '', text: '' }
    if (/^[;:.—–]$/.test(text) || /^(who|which|that|because|while|if|when)$/.test(lower)) return -1
    if (!/^(and|but|or|,)$/.test(lower)) continue
    // 'one of the men shot and killed'
    if (tokens[i - 1]?.tag === 'VERB' && i - 1 > from) return -1
    let next = i + 1
    while (next < to && (tokens[next]?.tag === 'ADV' || /^(and|but|or)$/.test(tokens[next]?.lower ?? '')))
      next++
    if (lower === ',' && tokens[next]?.tag !== 'AUX' && !/^(and|but|or)$/.test(tokens[next - 1]?.lower ?? ''))
      continue
    if (/^(AUX|VERB)$/.test(tokens[next]?.tag ?? '') && !/ing$/.test(tokens[next]?.lower ?? '')) return next
  }
  return -1
}

interface Verbs {
  readonly judged: Judgement | null
  /** The last of the verbs. */
  readonly end: number
}

/** What one group of verbs, with what hangs on it, says of its subject. */
function verbGroup(said: Said, from: number): Verbs {
  const { tokens, to } = said
  let negated = false
  let ought = false
  let be = -1
  let i = from
  for (; i < Math.min(to, from + 10); i++) {
    const { lower = '', tag = '' } = tokens[i] ?? {}
    if (isNegation(tokens, i)) {
      if (be !== -1 && lower === 'no') return { judged: predicateAt(said, i), end: i }
      negated = !negated
    } else if (OUGHT.test(lower) && (/^(must|should|ought)$/.test(lower) || tokens[i + 1]?.lower === 'to'))
      ought = true
    else if (BE.test(lower)) {
      be = i
      const next = skipAdverbs(said, i + 1)
      if (!/^(AUX|VERB)$/.test(tokens[next]?.tag ?? '') || ofBearer.has(tokens[next]?.lower ?? '')) {
        const judged = predicateAt(said, i + 1, negated)
        if (judged || tokens[i + 1]?.lower !== 'to')
          return { judged: ought && judged && judged.value > 0 ? null : judged, end: i }
      } else if (tokens[next]?.tag === 'VERB') {
        for (i++; i < next; i++) if (isNegation(tokens, i)) negated = !negated
        i--
      }
    } else if (/^refuse[sd]?$/.test(lower) && tokens[i + 1]?.lower === 'to')
      return { judged: negated ? null : { from: i, to: i + 1, value: -0.5 }, end: i }
    else if (lower === 'to' || (isLeading.has(lower) && isLed(tokens[i + 1]))) continue
    else if (tag === 'ADV' && !ofSubject.has(lower)) continue
    else if (isHaving(lower, tokens[i + 1]?.tag ?? '')) return { judged: effectOf(said, i, negated), end: i }
    else if (tag === 'AUX' || /^(ca|wo|'ve|'d|'ll|["“”‘’])$/.test(lower)) continue
    else {
      const passive = be >= i - 3 && be !== -1 && isPassive(said, be, i)
      return { judged: mainVerb(said, i, { negated, ought, passive, from }), end: i }
    }
  }
  return { judged: null, end: i }
}

/** 'is backed', but not "he's backed him". */
function isPassive({ tokens }: Said, be: number, at: number): boolean {
  if (!/(ed|n|t|d)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower === 'to') return false
  return tokens[be]?.lower !== "'s" || !/^(DET|PROPN|NOUN|ADJ)$/.test(tokens[at + 1]?.tag ?? '')
}

/** Whether a verb leads to the next: 'tried to', 'kept lying', 'helped incite'. */
const isLed = (next: Token | undefined): boolean =>
  next?.lower === 'to' || (next?.tag === 'VERB' && !/ed$/.test(next.lower))

const isHaving = (word: string, next: string): boolean =>
  /^(has|have|had|having)$/.test(word) && /^(DET|NOUN|ADJ)$/.test(next)

function skipAdverbs({ tokens, to }: Said, from: number): number {
  let i = from
  while (
    i < to &&
    (tokens[i]?.tag === 'ADV' || isNegation(tokens, i)) &&
    !ofBearer.has(tokens[i]?.lower ?? '')
  )
    i++
  return i
}

interface Group {
  readonly negated: boolean
  readonly ought: boolean
  readonly passive: boolean
  readonly from: number
}

function mainVerb(said: Said, at: number, { negated, ought, passive, from }: Group): Judgement | null {
  const { tokens } = said
  const word = tokens[at]?.lower ?? ''
  const span = (value: number, to = at + 1): Judgement => ({ from: negated || ought ? from : at, to, value })
  if (passive) {
    if (ought && !negated && toBeStopped.has(word)) return span(-0.7)
    const value = ofObject.get(word)
    if (value !== undefined) return value < 0 && negated ? null : span(negated ? flipped(value) : value)
    if (
      /^(allowed|permitted|given|invited|included|heard|elected|trusted|supported)$/.test(word) &&
      (negated || ought)
    )
      return span(negated ? -0.5 : 0.5)
    return word === 'held' ? accountability(said, at) : null
  }
  if (ought && isLeaving(said, at)) return negated ? null : span(-0.6)
  const value = ofSubject.get(word)
  if (value !== undefined) {
    const effect = objectOf(said, at)
    // 'destroyed the terrorists', 'deserves jail'.
    if (effect !== null && effect < 0 && word !== 'fail' && !isSpeech(word))
      return value > 0 ? span(-value) : null
    if (ought) return value < 0 && negated ? span(value) : null
    return span(negated ? flipped(value) : value)
  }
  return ought ? null : effectOf(said, at, negated)
}

const isSpeech = (word: string): boolean => /^(lie|lied|lies|lying|cheat|fail)/.test(word)

/** Whether a verb means to give up or to go, rather than to leave or end something else. */
export function isLeaving({ tokens, to }: Said, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const next = at + 1 < to ? tokens[at + 1] : undefined
  if (isGivingUp.has(word) || isGivingUp.has(`${word}-${next?.lower}`)) return true
  return (
    isGoing.has(word) &&
    (next === undefined ||
      next.tag === 'PUNCT' ||
      /^(and|or|but|down|aside|away|from|office|power|now|immediately|before|as|for)$/.test(next.lower))
  )
}

/** 'held accountable' behind a verb. */
const accountability = ({ tokens }: Said, at: number): Judgement | null =>
  /^(accountable|responsible|liable)$/.test(tokens[at + 1]?.lower ?? '')
    ? { from: at, to: at + 2, value: -0.7 }
    : null

/** 'fuels violence', 'has no courage', 'fights corruption'. */
function effectOf(said: Said, at: number, negated: boolean): Judgement | null {
  const word = said.tokens[at]?.lower ?? ''
  const sign = isBringing.has(word) ? 1 : isTaking.has(word) ? -1 : 0
  if (sign === 0) return null
  const object = predicateAt(said, at + 1, false)
  if (!object || object.to > at + 1 + OBJECT) return lacking(said, at, negated)
  // To fight what is good may be fair play.
  if (sign < 0 && object.value > 0 && !/^lack/.test(word)) return null
  const value = sign * object.value
  return { from: at, to: object.to, value: 0.9 * (negated ? flipped(value) : value) }
}

/** 'does not have the experience', 'lost the legitimacy'. */
function lacking(said: Said, at: number, negated: boolean): Judgement | null {
  const word = said.tokens[at]?.lower ?? ''
  if (!(negated && /^(have|has|had)$/.test(word)) && !/^(lack|los[et])/.test(word)) return null
  const found = predicateAt(said, at + 1, true)
  return found && { ...found, from: at }
}

/** The worth of what stands behind a verb, null where nothing tells. */
function objectOf(said: Said, at: number): number | null {
  const next = said.tokens[at + 1]?.tag ?? ''
  if (!/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(next)) return null
  const object = predicateAt(said, at + 1)
  return object && object.to <= at + 1 + OBJECT ? object.value : null
}
