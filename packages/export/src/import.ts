import type { ArticleRecord } from '@sayso/core'
import type {
  DecisionRow,
  Graph,
  JudgedMonth,
  MonthCompared,
  Related,
  ReviewOfClaim,
  Version,
} from '@sayso/graph'
import type { Line } from './line.ts'
import { readExport } from './read.ts'

type Type = Line['type']

/** Lines that are written in one transaction, of which larger ones make each article cheaper. */
const BATCHES: Partial<Record<Type, number>> = { article: 300, version: 20 }
const batchOf = (type: Type): number => BATCHES[type] ?? 500

/** How many of each were in the file; articles that the store had in the same version are among `unchanged`, too. */
export type ImportSummary = Readonly<
  Record<'decisions' | 'reviews' | 'articles' | 'unchanged' | 'identifiers' | 'judgements', number>
>

export interface ImportOptions {
  /** Told after each batch of articles of how many were read. */
  readonly onArticles?: (articles: number) => void
  /** Told of each month whose claims were compared. */
  readonly onMonth?: (event: MonthCompared) => void
  /** Ends after the batch at hand; what was written stays. */
  readonly signal?: AbortSignal
}

/**
 * Writes what `toJsonLines` wrote into a store, empty or not. What the store has already is left alone, so that a run that was
 * stopped goes on where it is repeated, and a second one changes nothing.
 * @throws SaysoError INPUT_FORMAT, INPUT_ENCODING, INPUT_TOO_LARGE for a line, with its number; those before it are kept
 */
export async function importLines(
  graph: Graph,
  chunks: AsyncIterable<Uint8Array>,
  { onArticles = () => {}, onMonth, signal }: ImportOptions = {},
): Promise<ImportSummary> {
  const summary = { decisions: 0, reviews: 0, articles: 0, unchanged: 0, identifiers: 0, judgements: 0 }
  let [type, batch]: [Type, unknown[]] = ['decision', []]
  let compared = false
  const compare = async (): Promise<void> => {
    if (!compared) await graph.relateClaims({ onMonth, signal })
    compared = true
  }
  const flush = async (): Promise<void> => {
    const rows = batch
    batch = []
    if (rows.length === 0) return
    if (type === 'decision') {
      await graph.restoreDecisions(rows as DecisionRow[])
      summary.decisions += rows.length
    } else if (type === 'review') {
      await graph.restoreReviews(rows as ReviewOfClaim[])
      summary.reviews += rows.length
    } else if (type === 'article') {
      summary.unchanged += await putArticles(graph, rows as ArticleRecord[])
      summary.articles += rows.length
      onArticles(summary.articles)
    } else if (type === 'version') {
      await graph.restoreVersions(rows as Version[])
    } else if (type === 'identifier') {
      const found = rows as { readonly entity: string; readonly wikidata: string }[]
      await graph.putWikidata(found.map(({ entity, wikidata }) => ({ id: entity, wikidata })))
      summary.identifiers += rows.length
    } else if (type === 'judgement') {
      await compare()
      await graph.restoreJudgements(rows as Related[])
      summary.judgements += rows.length
    } else if (type === 'judged') {
      await compare()
      await graph.restoreJudges(rows as JudgedMonth[])
    }
  }
  for await (const { type: next, ...row } of readExport(chunks)) {
    if (signal?.aborted) return summary
    if (next !== type || batch.length === batchOf(type)) await flush()
    type = next
    if (next !== 'end') batch.push(row)
  }
  if (signal?.aborted) return summary
  await flush()
  await compare()
  return summary
}

/** Gives how many of the articles were there in the same version. */
async function putArticles(graph: Graph, records: readonly ArticleRecord[]): Promise<number> {
  const known = await graph.knownArticles(records.map(({ article }) => article.id))
  const fresh = records.filter(({ article: { id, contentHash, extractor } }) => {
    const same = known.get(id)
    return same?.contentHash !== contentHash || same.extractor !== extractor
  })
  await graph.writeArticles(fresh)
  return records.length - fresh.length
}
