import { Chain, type ChainModel } from '../src/model/chain.ts'
import { rowOf } from '../src/model/table.ts'
import { LABELS, mayFollow } from '../src/names/label.ts'
import type { Lexicon } from '../src/names/lexicon.ts'
import type { MarkedText } from './corpora.ts'
import { Examples, type FirstReading } from './examples.ts'
import { learnField, quantise, score } from './learn.ts'
import type { Sequence } from './sequence.ts'

/** Marked texts, how often each of their lines counts, and whether some are learned as headlines too. */
export interface TrainingSet {
  readonly texts: readonly MarkedText[]
  readonly times: number
  readonly rewritten: boolean
}

const BITS = 20
/** Features none of whose weights is above so many steps are left out, and single weights up to fewer. */
const WEAK = 7
const SLIGHT = 3
const FOLDS = 3
const OPTIONS = {
  labels: LABELS,
  bits: BITS,
  classes: 1,
  allowed: mayFollow,
  epochs: 8,
  dropout: 0.3,
  seed: 1,
}

/** Learns the two readings of a tagger. */
export class Stages {
  readonly #sets: readonly TrainingSet[]
  readonly #examples: Examples

  constructor(lexicon: Lexicon, sets: readonly TrainingSet[]) {
    this.#sets = sets
    this.#examples = new Examples(lexicon, BITS)
  }

  first(): ChainModel {
    return compact(
      learnField(
        this.#gather(() => true),
        OPTIONS,
      ),
    )
  }

  /** The second reading learns from what first readings find in texts that they have not learned from. */
  second(): ChainModel {
    const readings = Array.from({ length: FOLDS }, (_, fold) =>
      firstReading(
        learnField(
          this.#gather(index => index % FOLDS !== fold),
          OPTIONS,
        ),
      ),
    )
    return compact(
      learnField(
        this.#gather(
          () => true,
          index => readings[index % FOLDS],
        ),
        OPTIONS,
      ),
    )
  }

  #gather(
    chosen: (index: number) => boolean,
    first?: (index: number) => FirstReading | undefined,
  ): Sequence[] {
    return this.#sets.flatMap(({ texts, times, rewritten }) =>
      texts.flatMap((text, index) => {
        if (!chosen(index)) return []
        const sequences = this.#examples.of(text, first?.(index))
        return [
          ...Array.from({ length: times }, () => sequences).flat(),
          ...(rewritten ? this.#examples.rewritten(text, first?.(index)) : []),
        ]
      }),
    )
  }
}

/** In bytes and without what changes no name: most of a model is features that were seen once. */
function compact(model: ChainModel): ChainModel {
  const bytes = quantise(model)
  const { weights } = bytes
  const length = rowOf(LABELS)
  for (let row = 0; row < weights.length; row += length) {
    const strongest = Math.max(...weights.subarray(row, row + length).map(Math.abs))
    for (let at = row; at < row + length; at++)
      if (strongest <= WEAK || Math.abs(weights[at] as number) <= SLIGHT) weights[at] = 0
  }
  return bytes
}

function firstReading(model: ChainModel): FirstReading {
  const chain = new Chain(model)
  return sequence => {
    score(chain, sequence)
    return chain.decode(sequence.labels.length, sequence.classes)
  }
}
