export type { Document } from './document.ts'
export { type IngestEvent, type IngestOptions, type IngestSummary, ingest } from './ingest.ts'
export { FORMATS, type Format, type ReadOptions, type ReadResult, readInputs } from './reader/reader.ts'
