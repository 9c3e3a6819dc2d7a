export { annotate, EXTRACTOR } from './annotate.ts'
