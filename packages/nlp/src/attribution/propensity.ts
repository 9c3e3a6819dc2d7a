/** How often a word was part of a cue among how many times it was seen. */
export interface Count {
  readonly cue: number
  readonly seen: number
}

/** From this step on a verb counts as one that attributes. */
export const LIKELY = 6

const LIMITS = [0.004, 0.02, 0.06, 0.15, 0.3, 0.5, 0.75]

/** A step: 0 and 1 for words hardly seen (1: as a cue), then from never to nearly always a cue. */
export function propensityOf({ cue, seen }: Count): number {
  if (seen < 3) return cue > 0 ? 1 : 0
  const share = (cue + 0.05) / (seen + 1)
  let step = 2
  for (const limit of LIMITS) if (share >= limit) step++
  return step
}

/** Looks a word or a stem up; 0 where it is not known. */
export interface Lexicon {
  readonly word: (word: string) => number
  readonly stem: (stem: string) => number
}
