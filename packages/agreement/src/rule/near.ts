import type { Reading } from '../reading.ts'
import { sharedWeight } from './repetition.ts'

const SHARED = 3
const COVERED = 0.4

/** From 0, far, to 1: how near two claims of different speakers are, for somebody who judges whether they agree. */
export function nearness(a: Reading, b: Reading): number {
  const { speaker } = a.statement
  if (speaker !== null && speaker === b.statement.speaker) return 0
  const shared = sharedWeight(a, b)
  const covered = shared / (Math.min(a.weight, b.weight) || 1)
  return shared >= SHARED && covered >= COVERED ? covered : 0
}
