/** What the comparison of two names says. */
export interface Verdict {
  /** apart: they contradict each other, so that nothing may join them but a decision; unsure: neither. */
  readonly kind: 'same' | 'apart' | 'unsure'
  /** From 0 to 1; 0 but for the same. */
  readonly sure: number
  /** For each name whether it says less than the other, so that it may fit others as well. */
  readonly vague: readonly [boolean, boolean]
  /** What they agree in, in words; empty where they are equal but for punctuation. */
  readonly said: readonly string[]
}

export const APART: Verdict = { kind: 'apart', sure: 0, vague: [false, false], said: [] }
export const UNSURE: Verdict = { kind: 'unsure', sure: 0, vague: [false, false], said: [] }
