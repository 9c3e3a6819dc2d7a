export type { Agreement } from './agreement.ts'
export type { Statement, Target } from './statement.ts'
