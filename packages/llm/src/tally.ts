/** What a run has asked of the model, and what of the answers it could not use. */
export interface Tally {
  /** Answers that were given, whether they could be used or not. */
  answers: number
  /** Answers that had been paid for before. */
  cached: number
  promptTokens: number
  completionTokens: number
  /** Statements whose words are not in the text: left out. */
  quotes: number
  /** Names, cues, sources and posts that are not in the text: left out. */
  names: number
}

export const newTally = (): Tally => ({
  answers: 0,
  cached: 0,
  promptTokens: 0,
  completionTokens: 0,
  quotes: 0,
  names: 0,
})
