import { Chain } from '../src/model/chain.ts'
import { type Learned, score } from './learn.ts'
import type { Sequence } from './sequence.ts'

const HEATS = [64, 128, 192, 256, 320, 384, 448, 512, 576, 640, 768, 1024]
const SMALLEST = 1e-9

/**
 * A perceptron's scores lie too far apart to be taken for the logarithms of probabilities. This is what to divide them
 * by, so that the right labels of articles that it did not learn from are as likely as can be.
 */
export function calibrate(model: Learned, sequences: readonly Sequence[]): number {
  const loss = (heat: number): number => {
    const transitions = model.transitions.map(weight => weight / heat)
    const chain = new Chain({ ...model, scale: 1 / heat, transitions })
    let sum = 0
    for (const sequence of sequences) {
      const { labels, classes } = sequence
      score(chain, sequence)
      chain.end(labels.length)
      const marginals = chain.marginals(labels.length, classes)
      for (const [i, label] of labels.entries())
        sum -= Math.log(Math.max(SMALLEST, marginals[i * model.labels + label] as number))
    }
    return sum
  }
  const losses = HEATS.map(loss)
  return HEATS[losses.indexOf(Math.min(...losses))] as number
}
