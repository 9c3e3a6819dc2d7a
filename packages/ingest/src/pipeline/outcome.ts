import type { IngestEvent } from './arrival.ts'

/** What became of one input, in words and numbers that can be sent and kept. */
export type Outcome =
  | {
      readonly state: 'written'
      readonly origin: string
      readonly id: string
      readonly title: string
      /** Null where nobody said it. */
      readonly outlet: string | null
      readonly language: string
      readonly claims: number
      readonly entities: number
      readonly people: number
      /** In the place of an earlier version, or of what another extractor read. */
      readonly replaces: boolean
    }
  | { readonly state: 'unchanged'; readonly origin: string }
  | {
      readonly state: 'refused'
      readonly origin: string
      /** Of a SaysoError, as the other two. */
      readonly code: string
      readonly message: string
      readonly hint: string
    }

export function outcomeOf(event: IngestEvent): Outcome {
  const { origin } = event
  if (event.state === 'unchanged') return { state: event.state, origin }
  if (event.state === 'refused') {
    const { code, message, hint } = event.error
    return { state: event.state, origin, code, message, hint }
  }
  const { article, outlet, claims, mentions } = event.record
  return {
    state: event.state,
    origin,
    id: article.id,
    title: article.title,
    outlet: outlet?.name ?? null,
    language: article.language,
    claims: claims.length,
    entities: mentions.length,
    people: mentions.filter(({ entity }) => entity.label === 'Person').length,
    replaces: event.replaces,
  }
}
