import type { ClaimRelation } from '@sayso/core'
import { standingOf } from '../clause/cue.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'
import { measure } from './feature.ts'
import { chanceOf, type PairModel, shippedPairModel } from './model.ts'
import { type Profile, profileOf } from './profile.ts'
import { reasonFor } from './reason.ts'

/** How two statements stand to each other, also where no rule is sure. */
export interface PairJudgement {
  readonly relation: ClaimRelation | 'NONE'
  /** Chances from 0 to 1, to rank pairs by. */
  readonly contradicts: number
  readonly supports: number
  /** Plain English: by what a rule went, or which words the chances come from. */
  readonly reason: string
}

/** From these chances on the model is believed: of 12 such contradictions in unseen topics 7 were right. */
const CONTRADICTION = 0.4
const SUPPORT = 0.5

/**
 * Judges a pair: by rules where they are sure, else by how likely the model finds it. The relation and the chances
 * do not depend on the order of the two.
 * @param model the shipped one if not given
 */
export function judgePair(a: Statement, b: Statement, model: PairModel = shippedPairModel()): PairJudgement {
  const sides: [Profile, Profile] = [profileOf(a.text), profileOf(b.text)]
  const measured = measure(...sides, model.dispute)
  const chances = {
    contradicts: chanceOf(measured, model.contradicts),
    supports: chanceOf(measured, model.supports),
  }
  const sure = (areOne(a, b) ? sameWords(...sides) : null) ?? compareClaims(a, b)
  if (sure) {
    const label = sure.relation === 'CONTRADICTS' ? 'contradicts' : 'supports'
    return {
      relation: sure.relation,
      ...chances,
      [label]: Math.max(chances[label], sure.score),
      reason: sure.reason,
    }
  }
  const relation =
    chances.contradicts >= CONTRADICTION ? 'CONTRADICTS' : chances.supports >= SUPPORT ? 'SUPPORTS' : 'NONE'
  return { relation, ...chances, reason: reasonFor(sides, measured, model, relation) }
}

type Sure = Pick<PairJudgement, 'reason'> & { readonly relation: ClaimRelation; readonly score: number }

/** Neither denies what the other says, nor do two people say it. */
const areOne = (a: Statement, b: Statement): boolean =>
  standingOf(a) === standingOf(b) && (a.speaker === b.speaker || a.speaker === null || b.speaker === null)

const sameWords = (a: Profile, b: Profile): Sure | null =>
  a.words.length > 0 &&
  a.words.join(' ') === b.words.join(' ') &&
  [...a.numbers].join() === [...b.numbers].join()
    ? { relation: 'REPEATS', score: 1, reason: 'word for word the same' }
    : null
