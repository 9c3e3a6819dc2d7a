import { ENTITY_LABELS, type EntityLabel } from '@sayso/core'
import { type EntityRow, entityPage, type Graph, MAX_PAGE } from '@sayso/graph'
import { byKey, type Meaning, type MeaningSource, qidsOf, tellingNames } from './meaning.ts'

export interface LinkOptions {
  /** Ends the run; the pages that were linked stay. */
  readonly signal?: AbortSignal
}

export interface LinkSummary {
  readonly linked: number
  /** Several items fit. */
  readonly ambiguous: number
  readonly notFound: number
}

/**
 * Gives the people, organisations and places of the graph that have no identifier the one item of Wikidata that fits,
 * page by page.
 * @throws SaysoError LINK_FAILED; the pages before are kept
 */
export async function link(
  graph: Graph,
  source: MeaningSource,
  { signal }: LinkOptions = {},
): Promise<LinkSummary> {
  const summary = { linked: 0, ambiguous: 0, notFound: 0 }
  for (const label of ENTITY_LABELS)
    for await (const page of pagesOf(graph, label)) {
      if (signal?.aborted) return summary
      const open = page.filter(({ wikidata }) => wikidata === null)
      const names = [...new Set(open.flatMap(tellingNames))]
      const found = await lookUp(source, names, label === 'Person', signal)
      if (found === null) return summary
      const meanings = byKey(found)
      const rows = open.flatMap(entity => {
        const [qid, ...others] = qidsOf(entity, meanings)
        if (qid === undefined) summary.notFound++
        else if (others.length > 0) summary.ambiguous++
        else return [{ id: entity.id, wikidata: qid }]
        return []
      })
      await graph.putWikidata(rows)
      summary.linked += rows.length
    }
  return summary
}

/** Null once the run shall end, which is no fault of the source. */
async function lookUp(
  source: MeaningSource,
  names: readonly string[],
  people: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly Meaning[] | null> {
  if (names.length === 0) return []
  try {
    return await source.lookUp(names, people, signal)
  } catch (error) {
    if (signal?.aborted) return null
    throw error
  }
}

async function* pagesOf(graph: Graph, label: EntityLabel): AsyncGenerator<EntityRow[]> {
  let after: string | null = null
  do {
    const args = { label, filter: {}, by: 'sortKey', limit: MAX_PAGE, ascending: true, after, before: null }
    const [found = []] = await graph.look([{ lookup: entityPage, args, key: '' }])
    const rows = (found as EntityRow[]).toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    if (rows.length > 0) yield rows
    after = rows.length > MAX_PAGE ? (rows.at(-1)?.sortKey ?? null) : null
  } while (after !== null)
}
