export { type AnnotateOptions, annotate, EXTRACTOR } from './annotate.ts'
