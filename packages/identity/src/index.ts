export { blockingKeys } from './blocking.ts'
export { type Comparison, compareNames } from './compare.ts'
export type { Feature } from './evidence.ts'
