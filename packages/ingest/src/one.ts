import { articleId } from './document.ts'
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
export async function ingestOne(graph: Target, fields: object): Promise<Ingested> {
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
