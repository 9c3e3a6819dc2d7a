import type { ArticleRecord, SaysoError } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { annotate, EXTRACTOR } from '@sayso/nlp'
import { articleId, contentHash, type Document } from './document.ts'
import type { ReadResult } from './reader/reader.ts'
import { toRecord } from './record.ts'

/** Articles that are written in one transaction. */
const BATCH = 20

/** What became of one input. */
export type IngestEvent =
  | { readonly state: 'written'; readonly origin: string; readonly record: ArticleRecord }
  | { readonly state: 'unchanged'; readonly origin: string }
  | { readonly state: 'refused'; readonly origin: string; readonly error: SaysoError }

export interface IngestOptions {
  /** For articles that name no outlet themselves. */
  readonly outlet?: string | undefined
  /** Told of each input once it is in the store, or will not be. */
  readonly onEvent?: (event: IngestEvent) => void | Promise<void>
  /** Ends the run after the batch at hand; what was written stays. */
  readonly signal?: AbortSignal
}

export interface IngestSummary {
  readonly written: number
  readonly unchanged: number
  readonly refused: number
  readonly claims: number
}

/**
 * Reads what the articles say and writes it to the graph, a batch at a time: all of a batch or nothing. Articles that
 * the graph has in the same version are left alone, refused ones are reported and passed over.
 * @throws SaysoError if the store fails; the batches before are kept
 */
export async function ingest(
  graph: Graph,
  results: AsyncIterable<ReadResult>,
  { outlet, onEvent = () => {}, signal }: IngestOptions = {},
): Promise<IngestSummary> {
  const summary = { written: 0, unchanged: 0, refused: 0, claims: 0 }
  const report = async (event: IngestEvent): Promise<void> => {
    summary[event.state]++
    if (event.state === 'written') summary.claims += event.record.claims.length
    await onEvent(event)
  }
  let batch: Document[] = []
  const flush = async (): Promise<void> => {
    for (const event of await ingestBatch(graph, batch)) await report(event)
    batch = []
  }
  for await (const result of results) {
    if (signal?.aborted) return summary
    if ('refused' in result) await report({ state: 'refused', origin: result.origin, error: result.refused })
    else batch.push({ ...result.document, outlet: result.document.outlet ?? outlet ?? null })
    if (batch.length === BATCH) await flush()
  }
  if (!signal?.aborted) await flush()
  return summary
}

async function ingestBatch(graph: Graph, documents: readonly Document[]): Promise<IngestEvent[]> {
  if (documents.length === 0) return []
  const known = await graph.knownArticles(documents.map(articleId))
  const records = new Map<string, ArticleRecord>()
  const events = documents.map((document): IngestEvent => {
    const { origin } = document
    const id = articleId(document)
    const before = records.get(id)?.article ?? known.get(id)
    if (before?.contentHash === contentHash(document) && before.extractor === EXTRACTOR)
      return { state: 'unchanged', origin }
    const record = toRecord(document, annotate(document.text, document))
    // Of several versions in one batch the last counts, as it does when they come one after the other.
    records.set(id, record)
    return { state: 'written', origin, record }
  })
  await graph.writeArticles([...records.values()])
  return events
}
