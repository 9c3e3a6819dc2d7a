import { learnLogistic } from '../src/pair/logistic.ts'
import { meaningOf } from '../src/pair/meaning.ts'
import { tokenize } from '../src/word/token.ts'
import { readArticles } from './corpora.ts'

/** Words by which news says that something is not so. */
const FALSENESS = new Set(
  `false falsely lie lies lied lying untrue fiction baseless unfounded unsubstantiated wrong incorrect inaccurate
  misleading hoax fabricated debunked`.split(/\s+/),
)
/** Other signs of dispute are left out as well, so that the direction is about topics and not about cues. */
const CUES = new Set(
  `denied deny denies denying denial rejected rejects reject rejecting dismissed dismisses dismiss dismissing refuted
  refute disputed dispute disputes disputing contradicted contradict contradicts contradicting contrary disagreed
  disagree disagrees inconsistent countered rebutted conflicting undercut undermines discrepancy discrepancies
  allegation allegations alleged allegedly allege alleging accusation accusations claimed claim claims claiming
  suggested suggesting charged charges but however although though despite yet whereas while`.split(/\s+/),
)
const SENTENCE = /[^.!?]+(?:[.!?](?!\s+["”]?[A-Z“"]|["”]?\s*$)[^.!?]*)*[.!?]+["”]?/g
const SHORTEST = 50
const LONGEST = 500
const PENALTY = 1

/**
 * Learns from raw news which words stand in sentences beside which, or in which, something is called false: a direction
 * in the space of meanings, along which a statement is the more disputed, the farther it lies.
 */
export function learnDispute(corpora: string): number[] {
  const width = meaningOf([]).length + 1
  const rows: number[] = []
  const labels: boolean[] = []
  for (const { text } of readArticles(corpora)) {
    const sentences = text
      .split('\n')
      .flatMap(paragraph => paragraph.trim().match(SENTENCE) ?? [])
      .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
      .map(sentence => tokenize(sentence).map(({ lower }) => lower))
    const called = sentences.map(words => words.some(word => FALSENESS.has(word)))
    for (const [i, words] of sentences.entries()) {
      const others = words.filter(word => !FALSENESS.has(word) && !CUES.has(word))
      rows.push(...meaningOf(others), 1)
      labels.push([called[i - 1], called[i], called[i + 1]].some(Boolean))
    }
  }
  const penalty = new Float64Array(width).fill(PENALTY)
  penalty[width - 1] = 0
  const values = Float64Array.from(rows)
  const weights = learnLogistic({ width, values }, labels, penalty, new Float64Array(width))
  return [...weights.subarray(0, -1)].map(value => Math.round(value * 1e4) / 1e4)
}
