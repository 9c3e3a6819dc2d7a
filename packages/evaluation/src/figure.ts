/** What was counted: how many the annotators marked, how many were predicted, how many of both agree. */
export interface Tally {
  readonly agreed: number
  readonly predicted: number
  readonly gold: number
}

/** How well predictions agree with annotations. Shares are from 0 to 1, and 0 where there is nothing to share. */
export interface Figure {
  /** The share of the predictions that is right. */
  readonly precision: number
  /** The share of the annotations that was found. */
  readonly recall: number
  /** The harmonic mean of the two. */
  readonly f1: number
  readonly gold: number
  readonly predicted: number
}

export const NONE: Tally = { agreed: 0, predicted: 0, gold: 0 }

/** Counts two lots as one. */
export const both = (a: Tally, b: Tally): Tally => ({
  agreed: a.agreed + b.agreed,
  predicted: a.predicted + b.predicted,
  gold: a.gold + b.gold,
})

export function figureOf({ agreed, predicted, gold }: Tally): Figure {
  const precision = predicted === 0 ? 0 : agreed / predicted
  const recall = gold === 0 ? 0 : agreed / gold
  const f1 = agreed === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, gold, predicted }
}
