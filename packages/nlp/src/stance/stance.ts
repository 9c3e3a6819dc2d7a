import type { Stance } from '@sayso/core'
import { DENYING } from '../data/cues.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import { flipped, type Judgement, type Said, supposition } from './judgement.ts'
import { isOpinion, ofObject } from './lexicon.ts'
import { judgementsOfObject } from './object.ts'
import { phraseAround } from './phrase.ts'
import { predicateAt } from './predicate.ts'
import { judgementsOfSubject } from './subject.ts'

/** Somebody whom a statement is about, and where its paragraph names them or refers to them. */
export interface Target {
  readonly entity: string
  /** A town or region, which does nothing itself: much is said to be so there that is not said of it. */
  readonly place: boolean
  readonly places: readonly Range[]
}

/** What a statement thinks of one whom it is about; the words that say so, as token ranges. */
export interface Found {
  readonly stance: Stance
  readonly score: number
  readonly words: readonly Range[]
}

interface Words {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly negated: boolean
}

/** Below this nothing is said for or against. */
const LEAST = 0.4
/** A question or a condition says less. */
const SUPPOSED = 0.4
/** Words that are the whole answer: '“A liar,” she said of Hentzau.' */
const SHORT = 8

/** Where a statement stands towards one whom it is about. NEUTRAL where no words tell, or as many for as against. */
export function stanceTowards(paragraph: Paragraph, words: Words, { place, places }: Target): Found {
  const judgements = words.content.flatMap(range => {
    const pieces = piecesOf(paragraph, range, words.cue)
    const inside = places.filter(({ from }) => pieces.some(piece => piece.from <= from && from < piece.to))
    const judged = inside.flatMap(range => judgementsAt(pieces, range, place))
    return inside.length > 0 || range.to - range.from > SHORT ? judged : alone(pieces, places)
  })
  const { cue, negated } = words
  const cued = ({ from }: Judgement): boolean => cue !== null && cue.from <= from && from < cue.to
  const denies =
    cue !== null && paragraph.tokens.slice(cue.from, cue.to).some(({ lower }) => DENYING.test(lower))
  return weigh(
    judgements.flatMap(judgement => {
      if (!negated || cued(judgement)) return [judgement]
      // What somebody 'did not say' they need not think wrong.
      return denies ? [{ ...judgement, value: flipped(judgement.value) }] : []
    }),
  )
}

/** The content by sentences, the first with a cue that stands right before it: 'criticised | Hentzau for his silence'. */
function piecesOf(
  { tokens, sentences, sentenceOf }: Paragraph,
  { from, to }: Range,
  cue: Range | null,
): Said[] {
  const start = cue && cue.to <= from && from - cue.to <= 1 ? cue.from : from
  const pieces: Said[] = []
  for (let s = sentenceOf[start] ?? 0; s <= (sentenceOf[to - 1] ?? 0); s++) {
    const sentence = sentences[s] ?? { from, to }
    pieces.push({
      tokens,
      from: Math.max(start, sentence.from),
      to: Math.min(to, sentence.to),
      opening: sentence.from,
      behindCue: Math.max(from, sentence.from),
    })
  }
  return pieces
}

function judgementsAt(pieces: readonly Said[], at: Range, place: boolean): Judgement[] {
  const said = pieces.find(piece => piece.from <= at.from && at.from < piece.to)
  if (!said) return []
  const { tokens } = said
  const phrase = phraseAround(said, at)
  if (place && (phrase.to > at.to || tokens[at.to]?.text === ',' || tokens[at.from - 1]?.text === ','))
    return []
  const found = [...phrase.judgements]
  if (phrase.own) {
    const deed = ofDeed(said, phrase)
    found.push(...(deed.length > 0 ? deed : judgementsOfObject(said, phrase)))
    if (canBeSubject(said, phrase)) found.push(...judgementsOfSubject(said, phrase.to))
  }
  const mood = supposition(said, phrase.from)
  const asks = tokens[said.to - 1]?.text === '?' || tokens[said.to]?.text === '?'
  return found.map(judgement => ({
    ...judgement,
    value:
      (mood === 'denied' ? flipped(judgement.value) : judgement.value) *
      (asks || mood === 'supposed' ? SUPPOSED : 1),
  }))
}

const CLAUSE = /^(that|because|while|if|since|although|though|when|whether|after|before|until|as|so|like)$/

/** Not behind a preposition, nor as the object of an infinitive: 'attempts to isolate Hentzau will fail'. */
function canBeSubject({ tokens, from }: Said, phrase: Range): boolean {
  const before = phrase.from > from ? tokens[phrase.from - 1] : undefined
  if (!before || CLAUSE.test(before.lower)) return true
  if (before.tag === 'VERB' && tokens[phrase.from - 2]?.lower === 'to') return isOpinion.has(before.lower)
  return before.tag !== 'ADP'
}

/** 'Betting on Hentzau is a mistake': what is said of the deed is said of whom it is done with. */
function ofDeed(said: Said, phrase: Range): Judgement[] {
  const { tokens } = said
  if (tokens[phrase.to]?.tag !== 'AUX') return []
  let at = phrase.from - 1
  while (at > said.from && at >= phrase.from - 2 && /^(ADP|ADV)$/.test(tokens[at]?.tag ?? '')) at--
  const deed = at >= said.from ? tokens[at] : undefined
  if (!deed || !(/ing$/.test(deed.lower) || tokens[at - 1]?.lower === 'to')) return []
  const harmful = (ofObject.get(deed.lower) ?? 0) < 0
  return harmful || isOpinion.has(deed.lower) ? [] : judgementsOfSubject(said, phrase.to)
}

/** What a short statement says of who is named beside it. */
function alone(pieces: readonly Said[], places: readonly Range[]): Judgement[] {
  const [first] = pieces
  const judged = first && places.length > 0 ? predicateAt(first, first.from) : null
  return judged ? [judged] : []
}

/** Judgements of one side make one another surer, those of the other less sure. */
function weigh(all: readonly Judgement[]): Found {
  const judgements = [...new Map(all.map(judgement => [judgement.to, judgement])).values()]
  const side = (sign: 1 | -1): number =>
    1 - judgements.reduce((rest, { value }) => rest * (1 - Math.min(0.95, Math.max(0, sign * value))), 1)
  const good = side(1)
  const bad = side(-1)
  const score = Math.round(100 * Math.abs(good - bad)) / 100
  if (score < LEAST) return { stance: 'NEUTRAL', score: 0, words: [] }
  const sign = good > bad ? 1 : -1
  return {
    stance: sign > 0 ? 'POSITIVE' : 'NEGATIVE',
    score,
    words: disjoint(judgements.filter(({ value }) => sign * value > 0)),
  }
}

/** In reading order, those that overlap as one. */
function disjoint(ranges: readonly Range[]): Range[] {
  const found: Range[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1)
    if (last && from < last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else found.push({ from, to })
  }
  return found
}
