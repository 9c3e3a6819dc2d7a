import { type Interchange, toInterchange } from '@sayso/core'
import { articleId } from './document.ts'
import { readArticle, TAGGERS } from './extraction.ts'
import { type IngestEvent, ingest, type Target } from './ingest.ts'
import { readFields } from './reader/jsonl.ts'

/** What has become of one article. */
export interface Ingested {
  readonly id: string
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED'
}

/**
 * Ingests one article by its fields, those of a JSON line.
 * @throws SaysoError INPUT_FORMAT, or if the store fails
 */
async function ingestOne(graph: Target, fields: object): Promise<Ingested> {
  const document = readFields('the article', fields)
  const events: IngestEvent[] = []
  await ingest(
    graph,
    (async function* () {
      yield { document }
    })(),
    { onEvent: event => void events.push(event) },
  )
  const [event] = events
  if (event?.state === 'refused') throw event.error
  const outcome = event?.state !== 'written' ? 'UNCHANGED' : event.replaces ? 'CHANGED' : 'NEW'
  return { id: articleId(document), outcome }
}

/**
 * What would be read out of an article, given by its fields, those of a JSON line. Nothing is written.
 * @throws SaysoError INPUT_FORMAT
 */
async function extractOne(fields: object): Promise<Interchange> {
  const document = readFields('the article', fields)
  const result = await readArticle(document, TAGGERS)
  if ('refused' in result) throw result.refused
  return toInterchange(articleId(document), document.text, result.annotation)
}

/** What a server needs to take articles one by one: reads and writes by their fields. */
export const writerOf = <Of extends Target>(graph: Of) => ({
  graph,
  ingest: (fields: object): Promise<Ingested> => ingestOne(graph, fields),
  extract: extractOne,
})
