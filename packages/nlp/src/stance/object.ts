import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import { flipped, type Judgement, type Said, undoneFrom } from './judgement.ts'
import {
  isAdmitting,
  isAsking,
  isCalling,
  isPartnering,
  ofBearer,
  ofObject,
  ofSubject,
  toBeStopped,
  towards,
} from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { predicateAt } from './predicate.ts'
import { isLeaving, isSubject } from './subject.ts'

/** How far back a list of objects may reach: 'condemned Sapt, Rassendyll and Hentzau'. */
const LIST = 14

/** What the words before a phrase say of it as their object. */
export function judgementsOfObject(said: Said, phrase: Phrase): Judgement[] {
  const { tokens } = said
  const governor = governorOf(said, phrase)
  if (governor < said.from) return []
  const word = tokens[governor]?.lower ?? ''
  const around = [
    ...aroundObject(said, governor, phrase),
    ...askedOf(said, governor, phrase),
    ...takenFor(said, governor, phrase),
  ]
  if (tokens[governor]?.tag === 'ADP' || /^(to|for|of|on|with|by|against|in|about|at|from|over)$/.test(word))
    return [...around, ...behindPreposition(said, governor)]
  if (isCalling.has(word) && tokens[phrase.to]?.lower !== 'as') {
    const called = isSubject(said, phrase.to) ? null : predicateAt(said, phrase.to)
    if (called)
      return [{ ...called, value: undoneFrom(said, governor) === -1 ? called.value : flipped(called.value) }]
  }
  if (isAdmitting.has(word) && isVerb(said, governor))
    return [...around, ...admission(said, { from: governor, to: governor + 1 })]
  const value = ofObject.get(word)
  if (value === undefined || !isVerb(said, governor) || isSubject(said, phrase.to)) return around
  return [...around, ...weighed(said, { from: governor, to: governor + 1, value })]
}

/** How far back it stands who asks for something. */
const ASKED = 6

/** Letting somebody take part: good where it ought to be, bad where it is undone, and else only told. */
function admission(said: Said, { from, to }: Range): Judgement[] {
  const undone = undoneFrom(said, from)
  if (undone !== -1) return [{ from: undone, to, value: -0.6 }]
  const before = said.tokens.slice(Math.max(said.from, from - ASKED), from)
  const ought = before.slice(-3).some(({ lower }) => /^(must|should|ought)$/.test(lower))
  return ought || isAsked(before, said.tokens[from]) ? [{ from, to, value: 0.5 }] : []
}

/** 'urged them to include', 'demanded that the West work with', 'called for cooperation', but not 'told them that he works with'. */
const isAsked = (before: readonly Token[], word: Token | undefined): boolean =>
  word !== undefined &&
  !/(ing|ed|s)$/.test(word.lower) &&
  before.some(({ lower }) => isAsking.has(lower)) &&
  (word.tag === 'NOUN' ||
    before.at(-1)?.lower === 'to' ||
    before.some(({ lower }) => /^(demand|insist)/.test(lower)))

/** With what undoes it taken into account; not to condemn is not to praise. */
function weighed(said: Said, judgement: Judgement): Judgement[] {
  const { value, from, to } = judgement
  const undone = undoneFrom(said, from)
  if (undone === -1) return [judgement]
  return value > 0 ? [{ from: undone, to, value: flipped(value) }] : []
}

/** The word that a phrase hangs on: the one before it, or before the list that it stands in. */
function governorOf(said: Said, phrase: Phrase): number {
  const { tokens } = said
  let at = phrase.from - 1
  while (
    at >= said.from &&
    phrase.from - at < LIST &&
    /^(and|or|,|both|also|even|as)$/.test(tokens[at]?.lower ?? '')
  ) {
    if (/^(both|also|even)$/.test(tokens[at]?.lower ?? '')) {
      at--
      continue
    }
    if (
      isSubject(said, phrase.to) ||
      (tokens[at]?.text === ',' && at === phrase.from - 1 && !goesOn(said, phrase.to))
    )
      return -1
    const end = at
    at--
    while (at >= said.from && isNominal(said, at)) at--
    if (at === end - 1 && !/^(,|and|or)$/.test(tokens[at]?.lower ?? '')) return -1
  }
  return at
}

/** Whether a list goes on behind one of its members: ', Sapt and', 'and Sapt'. */
const goesOn = ({ tokens }: Said, at: number): boolean =>
  /^(and|or)$/.test(tokens[at]?.lower ?? '') ||
  (tokens[at]?.text === ',' &&
    /^(and|or)$|^PROPN$/.test(tokens[at + 1]?.tag === 'PROPN' ? 'PROPN' : (tokens[at + 1]?.lower ?? '')))

const isNominal = ({ tokens }: Said, at: number): boolean => {
  const { tag = '', lower = '', text = '' } = tokens[at] ?? {}
  return (/^(NOUN|PROPN|DET|ADJ|NUM)$/.test(tag) && !ofObject.has(lower)) || /^['’]s?$/.test(text)
}

/** A verb, whatever the tagger takes it for: 'backs' before a name, 'back' behind 'will'. */
function isVerb({ tokens }: Said, at: number): boolean {
  const { tag = '', lower = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]
  // 'seems like Hentzau'
  if (lower === 'like') return before?.tag === 'PRON' || /^(not|n't|to|really)$/.test(before?.lower ?? '')
  if (tag === 'VERB') return true
  return (
    /^(AUX|PART|PRON)$/.test(before?.tag ?? '') ||
    before?.lower === 'to' ||
    (/s$/.test(lower) && before?.tag === 'PROPN')
  )
}

function behindPreposition(said: Said, at: number): Judgement[] {
  const { tokens } = said
  const preposition = tokens[at]?.lower ?? ''
  let governor = at - 1
  while (
    governor > said.from &&
    tokens[governor]?.tag === 'ADV' &&
    !towards.has(`${tokens[governor]?.lower}:${preposition}`)
  )
    governor--
  const word = tokens[governor]?.lower ?? ''
  const particle = towards.get(`${tokens[governor - 1]?.lower}-${word}:${preposition}`)
  if (particle !== undefined) return weighed(said, { from: governor - 1, to: at + 1, value: particle })
  if (governor < said.from) return []
  const known = towards.get(`${word}:${preposition}`)
  if (known !== undefined) {
    const judged = { from: governor, to: at + 1, value: known }
    return weighed(said, judged)
  }
  if (preposition === 'with' && isPartnering.has(word)) return admission(said, { from: governor, to: at + 1 })
  // 'was betrayed by Hentzau', 'the crimes of Hentzau'
  if (preposition === 'by') {
    const value = ofSubject.get(word)
    return value === undefined ? [] : weighed(said, { from: governor, to: governor + 1, value })
  }
  if (preposition === 'of' && tokens[governor]?.tag === 'NOUN' && ACTED.test(word)) {
    const value = ofBearer.get(word)
    if (value !== undefined) return weighed(said, { from: governor, to: governor + 1, value })
  }
  return []
}

/** Nouns of what somebody does or is, which 'of' gives to who does it. */
const ACTED =
  /^(crimes?|lies|brutality|cruelty|failures?|corruption|courage|bravery|integrity|honesty|aggression|incompetence|hypocrisy|dishonesty|success|leadership|wisdom|generosity|atrocities|misconduct|recklessness|wrongdoing|weakness)$/

/** Verbs that say something together with words behind their object: 'hold Hentzau accountable', 'throw Hentzau out'. */
function aroundObject({ tokens }: Said, at: number, { to }: Phrase): Judgement[] {
  const verb = tokens[at]?.lower ?? ''
  const behind = tokens[to]?.lower ?? ''
  const judged =
    (/^(hold|holds|held|holding)$/.test(verb) && /^(accountable|responsible|liable)$/.test(behind)) ||
    (/^(bring|brings|brought|bringing)$/.test(verb) &&
      behind === 'to' &&
      tokens[to + 1]?.lower === 'justice') ||
    (/^(lock|kick|throw|drive|force|vote|keep|push)(s|ed|ing)?$/.test(verb) && /^(out|up|away)$/.test(behind))
  return judged ? [{ from: at, to: at + 1, value: -0.7 }] : []
}

/** 'sees Hentzau as a threat', 'denounced him as corrupt'. */
function takenFor(said: Said, at: number, { to }: Phrase): Judgement[] {
  const taken = said.tokens[to]?.lower === 'as' ? predicateAt(said, to + 1) : null
  if (!taken) return []
  return [{ ...taken, value: undoneFrom(said, at) === -1 ? taken.value : flipped(taken.value) }]
}

/** 'urged Hentzau to resign', 'called on Hentzau to stop'. */
function askedOf(said: Said, at: number, { to }: Phrase): Judgement[] {
  const { tokens } = said
  const asking =
    isAsking.has(tokens[at]?.lower ?? '') ||
    (/^(on|for)$/.test(tokens[at]?.lower ?? '') &&
      (isAsking.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'time'))
  if (!asking || tokens[to]?.lower !== 'to' || undoneFrom(said, at) !== -1) return []
  if (isLeaving(said, to + 1)) return [{ from: to, to: to + 2, value: -0.6 }]
  const done = tokens[to + 1]?.lower === 'be' ? (tokens[to + 2]?.lower ?? '') : ''
  const value = toBeStopped.has(done) ? -0.7 : ofObject.get(done)
  return value === undefined ? [] : [{ from: to, to: to + 3, value }]
}
