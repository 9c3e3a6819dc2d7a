import type { Extractor, Judge } from '@sayso/core'
import type { Graph, MonthCompared } from '@sayso/graph'
import { TAGGERS } from './extract/taggers.ts'
import { type Arrival, arrivals, type IngestEvent } from './pipeline/arrival.ts'
import { gathered } from './pipeline/gathered.ts'
import type { ReadResult } from './reader/result.ts'

/** Bounds of the rows that a transaction may have. An article has about 80. */
export interface Rows {
  readonly fewest: number
  readonly most: number
}
/** Larger batches make each article cheaper, and others wait longer for each: as many as are written in about so long. */
const WRITE_FOR_S = 10
const ROWS: Rows = { fewest: 3_000, most: 24_000 }
/** A slow source, as a feed with its pages, is written every so often. */
const WRITE_AFTER_MS = 10_000

/** What of a graph is written to. */
export type Target = Pick<Graph, 'knownArticles' | 'writeArticles' | 'relateClaims'>

export interface IngestOptions {
  /** For articles that name no outlet themselves. */
  readonly outlet?: string | undefined
  /** What reads the articles: our own taggers, in this thread, unless it says otherwise. */
  readonly extractor?: Extractor | undefined
  /** Told of each input once it was read, and before it is in the store. */
  readonly onRead?: (() => void) | undefined
  /** Told of each input once it is in the store, or will not be. */
  readonly onEvent?: (event: IngestEvent) => void | Promise<void>
  /** Decides about pairs of claims that no rule is sure of. */
  readonly judge?: Judge | undefined
  /** As many as are written in some seconds, between these. @default 3000 to 24000 */
  readonly rows?: Rows
  /** Told of each month whose claims were compared, once all articles are in the store. */
  readonly onMonth?: (event: MonthCompared) => void | Promise<void>
  /** Ends the run after the articles at hand; what was written stays. */
  readonly signal?: AbortSignal
}

export interface IngestSummary {
  readonly written: number
  readonly unchanged: number
  readonly refused: number
  readonly claims: number
  /** Seconds in which articles were written; others were read meanwhile. */
  readonly writing: number
  /** Seconds in which claims were compared. */
  readonly comparing: number
}

/**
 * Reads what the articles say and writes it to the graph. Readers, extractor and writer work at the same time, and none is
 * far ahead of the next. A batch is written as a whole or not at all. Articles that the graph has in the same version, read by
 * the same extractor, are left alone; refused ones are reported and passed over.
 * @throws SaysoError if the store fails, or an extractor for good; what was written before is kept
 */
export async function ingest(
  graph: Target,
  results: AsyncIterable<ReadResult>,
  {
    outlet,
    extractor = TAGGERS,
    onRead = () => {},
    onEvent = () => {},
    judge,
    rows = ROWS,
    onMonth,
    signal,
  }: IngestOptions = {},
): Promise<IngestSummary> {
  const summary = { written: 0, unchanged: 0, refused: 0, claims: 0, writing: 0, comparing: 0 }
  let most = rows.fewest
  let ceiling = rows.most
  const arriving = told(arrivals(graph, results, { outlet, extractor, signal }), onRead)
  const batches = gathered(arriving, {
    most: () => most,
    least: () => most,
    patienceMs: WRITE_AFTER_MS,
    weigh: ({ event }) => rowsOf(event),
  })
  for await (const batch of batches) {
    const started = performance.now()
    const transactions = await graph.writeArticles(
      batch.flatMap(({ event }) => (event?.state === 'written' ? [event.record] : [])),
    )
    const seconds = secondsSince(started)
    summary.writing += seconds
    const count = batch.reduce((sum, { event }) => sum + rowsOf(event), 0)
    if (transactions > 1) ceiling = count / transactions
    most = Math.min(ceiling, 2 * most, Math.max(rows.fewest, (count * WRITE_FOR_S) / seconds))
    for (const { event, settle } of batch) {
      settle()
      if (!event) continue
      summary[event.state]++
      if (event.state === 'written') summary.claims += event.record.claims.length
      await onEvent(event)
    }
  }
  const started = performance.now()
  try {
    await graph.relateClaims({ judge, onMonth, signal })
  } catch (error) {
    // What the rules find need not wait for a judge.
    if (judge) await graph.relateClaims({ onMonth, signal })
    throw error
  }
  summary.comparing = secondsSince(started)
  return summary
}

async function* told(arriving: AsyncIterable<Arrival>, onRead: () => void): AsyncGenerator<Arrival> {
  for await (const arrival of arriving) {
    onRead()
    yield arrival
  }
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000

const rowsOf = (event: IngestEvent | null): number =>
  event?.state === 'written' ? 20 + event.record.mentions.length + event.record.claims.length : 1
