import type { ArticleRecord, Extractor, Judge, SaysoError } from '@sayso/core'
import type { Graph, MonthCompared } from '@sayso/graph'
import { articleId, contentHash, type Document } from './document.ts'
import { readArticle, TAGGERS } from './extraction.ts'
import type { ReadResult } from './reader/result.ts'
import { toRecord } from './record.ts'

/** Articles that are written in one transaction. */
const BATCH = 20

/** What became of one input. */
export type IngestEvent =
  | {
      readonly state: 'written'
      readonly origin: string
      readonly record: ArticleRecord
      /** In the place of an earlier version, or of what another extractor read. */
      readonly replaces: boolean
    }
  | { readonly state: 'unchanged'; readonly origin: string }
  | { readonly state: 'refused'; readonly origin: string; readonly error: SaysoError }

/** What of a graph is written to. */
export type Target = Pick<Graph, 'knownArticles' | 'writeArticles' | 'relateClaims'>

export interface IngestOptions {
  /** For articles that name no outlet themselves. */
  readonly outlet?: string | undefined
  /** What reads the articles: our own taggers, unless it says otherwise. */
  readonly extractor?: Extractor | undefined
  /** Told of each input once it is in the store, or will not be. */
  readonly onEvent?: (event: IngestEvent) => void | Promise<void>
  /** Decides about pairs of claims that no rule is sure of. */
  readonly judge?: Judge | undefined
  /** Told of each month whose claims were compared, once all articles are in the store. */
  readonly onMonth?: (event: MonthCompared) => void | Promise<void>
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
 * the graph has in the same version, read by the same extractor, are left alone; refused ones are reported and passed over.
 * @throws SaysoError if the store fails, or an extractor for good; the batches before are kept
 */
export async function ingest(
  graph: Target,
  results: AsyncIterable<ReadResult>,
  { outlet, extractor = TAGGERS, onEvent = () => {}, judge, onMonth, signal }: IngestOptions = {},
): Promise<IngestSummary> {
  const summary = { written: 0, unchanged: 0, refused: 0, claims: 0 }
  const report = async (event: IngestEvent): Promise<void> => {
    summary[event.state]++
    if (event.state === 'written') summary.claims += event.record.claims.length
    await onEvent(event)
  }
  let batch: Document[] = []
  const flush = async (): Promise<void> => {
    for (const event of await ingestBatch(graph, batch, extractor, signal)) await report(event)
    batch = []
  }
  for await (const result of results) {
    if (signal?.aborted) return summary
    if ('refused' in result) await report({ state: 'refused', origin: result.origin, error: result.refused })
    else batch.push({ ...result.document, outlet: result.document.outlet ?? outlet ?? null })
    if (batch.length === BATCH) await flush()
  }
  if (!signal?.aborted) await flush()
  try {
    await graph.relateClaims({ judge, onMonth, signal })
  } catch (error) {
    // What the rules find need not wait for a judge.
    if (judge) await graph.relateClaims({ onMonth, signal })
    throw error
  }
  return summary
}

async function ingestBatch(
  graph: Target,
  documents: readonly Document[],
  extractor: Extractor,
  signal: AbortSignal | undefined,
): Promise<IngestEvent[]> {
  if (documents.length === 0) return []
  const known = await graph.knownArticles(documents.map(articleId))
  const latest = new Map<string, { readonly hash: string; readonly event: Promise<IngestEvent | null> }>()
  const settled = await Promise.allSettled(
    documents.map(document => {
      const { origin } = document
      const id = articleId(document)
      const hash = contentHash(document)
      const before = latest.get(id)
      // The same article twice in a batch is read once, and fares the same.
      if (before?.hash === hash)
        return before.event.then(event =>
          event?.state === 'written'
            ? { state: 'unchanged' as const, origin }
            : event && { ...event, origin },
        )
      const kept = before ? undefined : known.get(id)
      const event =
        kept?.contentHash === hash && kept.extractor === extractor.name
          ? Promise.resolve({ state: 'unchanged' as const, origin })
          : readOne(document, extractor, signal, known.has(id) || before !== undefined)
      latest.set(id, { hash, event })
      return event
    }),
  )
  const failed = settled.find(result => result.status === 'rejected')
  if (failed) throw failed.reason
  const events = settled.flatMap(result => (result.status === 'fulfilled' && result.value) || [])
  // Of several versions in one batch the last counts, as it does when they come one after the other.
  const records = new Map(
    events.flatMap(event => (event.state === 'written' ? [[event.record.article.id, event.record]] : [])),
  )
  await graph.writeArticles([...records.values()])
  return events
}

/** Null for an article that the end of the run cut short. */
async function readOne(
  document: Document,
  extractor: Extractor,
  signal: AbortSignal | undefined,
  replaces: boolean,
): Promise<IngestEvent | null> {
  const { origin } = document
  try {
    const result = await readArticle(document, extractor)
    if ('refused' in result) return { state: 'refused', origin, error: result.refused }
    const record = toRecord(document, result.annotation, extractor.name)
    return { state: 'written', origin, record, replaces }
  } catch (error) {
    if (signal?.aborted) return null
    throw error
  }
}
