import {
  judgePair,
  learnPairs,
  type PairExample,
  type PairJudgement,
  type PairModel,
  pairKey,
  type Statement,
  shippedPairModel,
} from '@sayso/agreement'
import { SaysoError } from '@sayso/core'
import { foldOf, type LinkPair } from '@sayso/evaluation'

/** Into so many parts topics are put where it is not said. */
export const USUAL_FOLDS = 5

export interface JudgedLinks {
  /** One for each pair, in the same order. */
  readonly judgements: readonly PairJudgement[]
  /** How many pairs were judged by models that learned from other topics instead of by the shipped one. */
  readonly folded: number
}

interface Models {
  readonly shipped: PairModel
  readonly learn: (examples: readonly PairExample[]) => PairModel
}

/**
 * Judges pairs, each by a model that has not learned from it: by the shipped one, or, where that has learned from the
 * pair, by one that learns from the pairs here whose topics lie in other folds.
 * @param folds where given, all pairs are judged by folds
 * @throws SaysoError USAGE where nothing is left to learn from
 */
export function judgeLinks(
  pairs: readonly LinkPair[],
  folds?: number,
  { shipped, learn }: Models = { shipped: shippedPairModel(), learn: learnPairs },
): JudgedLinks {
  const known = new Set(shipped.learnedFrom)
  const isFolded = ({ a, b }: LinkPair): boolean => folds !== undefined || known.has(pairKey(a, b))
  const partOf = ({ topic }: LinkPair): number => foldOf(topic, folds ?? USUAL_FOLDS)
  const models = new Map<number, PairModel>()
  const modelWithout = (part: number): PairModel => {
    const model = models.get(part) ?? learn(othersThan(part))
    models.set(part, model)
    return model
  }
  const othersThan = (part: number): LinkPair[] => {
    const others = pairs.filter(pair => partOf(pair) !== part)
    if (others.length > 0) return others
    throw new SaysoError(
      'USAGE',
      'all topics lie in one fold, so that there are no other pairs to learn from',
      'name a file with more topics, or other --folds',
    )
  }
  return {
    judgements: pairs.map(pair =>
      judgePair(
        statementOf(pair, 'a'),
        statementOf(pair, 'b'),
        isFolded(pair) ? modelWithout(partOf(pair)) : shipped,
      ),
    ),
    folded: pairs.filter(isFolded).length,
  }
}

/** A sentence of an article of its own, of which nothing else is known. */
const statementOf = (pair: LinkPair, side: 'a' | 'b'): Statement => ({
  id: `${pair.id} ${side}`,
  text: pair[side],
  direct: false,
  negated: false,
  cue: null,
  source: null,
  at: 0,
  date: pair.date,
  article: `${pair.id} ${side}`,
  outlet: null,
  speaker: null,
  about: [],
  named: new Map(),
})
