import { type Extractor, type Interchange, toInterchange } from '@sayso/core'
import type { MonthCompared } from '@sayso/graph'
import { articleId, type Document } from './document.ts'
import { readArticle } from './extract/article.ts'
import { TAGGERS } from './extract/taggers.ts'
import type { Web } from './fetch/web.ts'
import { type IngestSummary, ingest, type Rows, type Target } from './ingest.ts'
import type { IngestEvent } from './pipeline/arrival.ts'
import { type Outcome, outcomeOf } from './pipeline/outcome.ts'
import { readFields } from './reader/jsonl.ts'
import { readPosted } from './reader/posted.ts'
import { readUrl } from './reader/source.ts'

/** What has become of one article. */
export interface Ingested {
  readonly id: string
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED'
}

/** What would be read, with the article that it would be read out of. */
export interface Extracted extends Interchange {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** A run whose articles are posted, and whoever posts them told what becomes of them. */
interface PostedRun {
  /** Of a line, at most. */
  readonly lineBytes: number
  readonly signal: AbortSignal
  readonly onOutcome: (outcome: Outcome) => Promise<void>
  readonly onMonth: (event: MonthCompared) => Promise<void>
}

/** Readers of the same process wait for the end of a transaction. */
const ROWS_BESIDE_READERS: Rows = { fewest: 4_000, most: 4_000 }

/**
 * What a server needs to take articles one by one or as a stream, given by their fields, those of a JSON line. With a `web`, one that has a
 * `url` and no `text` is fetched there; what the other fields say counts for more than what the page says.
 * Both throw SaysoError INPUT_FORMAT, and as `Web.read` and the readers do.
 */
export const writerOf = <Of extends Target>(
  graph: Of,
  { web, extractor = TAGGERS }: { readonly web?: Web | undefined; readonly extractor?: Extractor } = {},
) => ({
  graph,
  ingest: async (fields: object): Promise<Ingested> =>
    ingestOne(graph, await documentOf(fields, web), extractor),
  /** Those of a stream of JSON lines, see `readPosted`; none is fetched. Ends and throws as `ingest` in ingest.ts does. */
  ingestAll: (
    chunks: AsyncIterable<Uint8Array>,
    { lineBytes, signal, onOutcome, onMonth }: PostedRun,
  ): Promise<IngestSummary> =>
    ingest(graph, readPosted(chunks, lineBytes), {
      extractor,
      signal,
      rows: ROWS_BESIDE_READERS,
      onEvent: event => onOutcome(outcomeOf(event)),
      onMonth,
    }),
  /** Nothing is written. */
  extract: async (fields: object): Promise<Extracted> => extractOne(await documentOf(fields, web), extractor),
})

async function ingestOne(graph: Target, document: Document, extractor: Extractor): Promise<Ingested> {
  const events: IngestEvent[] = []
  await ingest(
    graph,
    (async function* () {
      yield { document }
    })(),
    { extractor, onEvent: event => void events.push(event) },
  )
  const [event] = events
  if (event?.state === 'refused') throw event.error
  const outcome = event?.state !== 'written' ? 'UNCHANGED' : event.replaces ? 'CHANGED' : 'NEW'
  return { id: articleId(document), outcome }
}

async function extractOne(document: Document, extractor: Extractor): Promise<Extracted> {
  const result = await readArticle(document, extractor)
  if ('refused' in result) throw result.refused
  const { text, title = null, outlet = null, url = null, publishedAt = null } = document
  return {
    ...toInterchange(articleId(document), text, result.annotation),
    ...{ text, title, outlet, url, publishedAt },
  }
}

async function documentOf(fields: object, web: Web | undefined): Promise<Document> {
  const said: Readonly<Record<string, unknown>> = { ...fields }
  const { url } = said
  if (web && !isGiven(said['text']) && typeof url === 'string')
    for await (const result of readUrl(url, { web })) {
      if ('refused' in result) throw result.refused
      const given = Object.fromEntries(Object.entries(said).filter(([, value]) => isGiven(value)))
      return readFields('the article', { ...result.document, ...given, url: result.document.url ?? url })
    }
  return readFields('the article', fields)
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
