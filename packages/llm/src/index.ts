export { createExtractor } from './extractor.ts'
export { type ClaimPair, createJudge, type Judge, type JudgedClaim, type Verdict } from './judge.ts'
export { type Model, type ModelOptions, openModel } from './model.ts'
export type { Tally } from './tally.ts'
