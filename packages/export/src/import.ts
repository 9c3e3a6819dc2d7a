import { type ArticleRecord, SaysoError, verifyRecord } from '@sayso/core'
import type { DecisionRow, Graph, JudgedMonth, MonthCompared, Related, ReviewOfClaim } from '@sayso/graph'
import { Header, Line, ORDER, VERSION } from './line.ts'
import { linesOf, type Line as TextLine } from './lines.ts'

/** Lines that are written in one transaction: articles have the most to write. */
const BATCH = { article: 20, other: 500 }

type Type = Line['type']

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
  for await (const line of linesAfterHeader(chunks)) {
    if (signal?.aborted) return summary
    const { type: next, ...row } = readLine(line)
    if (type === 'end' || ORDER.indexOf(next) < ORDER.indexOf(type))
      throw broken(line, `a line of type ${next} cannot stand behind one of type ${type}`)
    if (next !== type || batch.length === (type === 'article' ? BATCH.article : BATCH.other)) await flush()
    type = next
    if (type === 'end') {
      const { articles } = row as { readonly articles: number }
      if (articles !== summary.articles)
        throw broken(line, `the file had ${articles} articles and has ${summary.articles}`)
    } else batch.push(row)
  }
  if (signal?.aborted) return summary
  await flush()
  await compare()
  if (type !== 'end')
    throw new SaysoError(
      'INPUT_FORMAT',
      'the file was cut off: its last line is not of type end',
      'export it again; what it has was written',
    )
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

async function* linesAfterHeader(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let first = true
  for await (const line of linesOf(chunks)) {
    if (first) checkHeader(line)
    else yield line
    first = false
  }
  if (first)
    throw new SaysoError('INPUT_EMPTY', 'there is nothing to import', 'give what `sayso export` wrote')
}

function checkHeader(line: TextLine): void {
  const { success, data } = Header.safeParse(parse(line))
  if (!success)
    throw new SaysoError(
      'INPUT_FORMAT',
      `line ${line.number} does not begin an export of Sayso`,
      'give what `sayso export --format jsonl` wrote; articles are read with `sayso ingest`',
    )
  if (data.version > VERSION)
    throw new SaysoError(
      'INPUT_FORMAT',
      `the file has version ${data.version} of the format; this program knows ${VERSION}`,
      'update Sayso',
    )
}

/** As it stands in the line, so that what it has keeps its order. */
function readLine(line: TextLine): Line {
  const data = parse(line)
  const { success, error } = Line.safeParse(data)
  if (!success) {
    const [issue] = error.issues
    throw broken(line, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '))
  }
  const known = data as Line
  if (known.type === 'article')
    try {
      verifyRecord(known)
    } catch (error) {
      throw broken(line, error instanceof Error ? error.message : String(error))
    }
  return known
}

function parse(line: TextLine): unknown {
  try {
    return JSON.parse(line.text)
  } catch {
    throw broken(line, 'it is not JSON')
  }
}

const broken = ({ number }: TextLine, what: string): SaysoError =>
  new SaysoError(
    'INPUT_FORMAT',
    `line ${number} is broken: ${what}`,
    'export it again; what was written before it stays',
  )
