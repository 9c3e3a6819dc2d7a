export { createExtractor } from './extractor.ts'
export { createJudge } from './judge.ts'
export { type Model, type ModelOptions, openModel } from './model.ts'
export type { Tally } from './tally.ts'
