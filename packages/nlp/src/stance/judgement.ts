import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import { isOpinion, isReluctant, isUndoing, NEGATION } from './lexicon.ts'

/** Words that judge somebody: from -1, all bad, to 1, all good. */
export interface Judgement extends Range {
  readonly value: number
}

/** The part of one sentence that a speaker said; whatever stands outside judges nobody. */
export interface Said extends Range {
  readonly tokens: readonly Token[]
  /** Where the sentence begins, which may deny what was said. */
  readonly opening: number
  /** Where it begins if the cue does not count. */
  readonly behindCue: number
}

/** How far to the left a negation reaches. */
const REACH = 6

/** 'not a hero' is nearly a reproach, 'not a liar' is faint praise. */
export const flipped = (value: number): number => (value > 0 ? -0.9 * value : -0.6 * value)

const BOUNDARY = /^([,;:.—–()]|but|that|who|which|because|while|and|or|as|than)$/

/** Where the words before a token begin to take back what it says: 'refuses to support', 'no room for'; -1 if they do not. */
export function undoneFrom({ tokens, opening }: Said, at: number): number {
  let undone = -1
  for (let i = at - 1; i >= Math.max(opening, at - REACH); i--) {
    const word = tokens[i]?.lower ?? ''
    if (BOUNDARY.test(word)) break
    if (isNegation(tokens, i) || isReluctant.has(word) || isUndoing.has(word)) undone = undone === -1 ? i : -1
  }
  return undone
}

/** 'not', but not the one of 'not only'. */
export const isNegation = (tokens: readonly Token[], at: number): boolean =>
  NEGATION.test(tokens[at]?.lower ?? '') &&
  !/^(only|just|merely|simply|doubt|matter|question)$/.test(tokens[at + 1]?.lower ?? '')

/** 'should Hentzau win' for 'if Hentzau wins'. */
const isInverted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'should' && /^(DET|PRON|PROPN|NOUN)$/.test(tokens[at + 1]?.tag ?? '')

/** Whether what begins at a token is only supposed, or taken back by who supposes it: 'if', 'I do not think that'. */
export function supposition({ tokens, behindCue }: Said, at: number): 'said' | 'supposed' | 'denied' {
  let opinion = false
  for (let i = at - 1; i >= Math.max(behindCue, at - REACH); i--) {
    const word = tokens[i]?.lower ?? ''
    if (/^(if|whether|unless|suppose|lest)$/.test(word) || isInverted(tokens, i)) return 'supposed'
    if (/^([,;:.—–]|but|and|because|who|which)$/.test(word)) break
    if (/^(den(y|ies|ied|ying)|doubts?|doubted)$/.test(word)) return 'denied'
    if (isOpinion.has(word)) opinion = true
    else if (opinion && isNegation(tokens, i)) return 'denied'
  }
  return 'said'
}
