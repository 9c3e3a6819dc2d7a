import type { ArticleRecord, Extractor, SaysoError } from '@sayso/core'
import type { Graph, KnownArticle } from '@sayso/graph'
import { articleId, contentHash, type Document } from '../document.ts'
import { readArticle } from '../extract/article.ts'
import type { ReadResult } from '../reader/result.ts'
import { toRecord } from '../record.ts'
import { gathered } from './gathered.ts'
import { inOrder } from './in-order.ts'

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

/** What will be told of an input once it is written, and that it is. */
export interface Arrival {
  /** Null for an article that the end of the run cut short. */
  readonly event: IngestEvent | null
  settle(): void
}

export interface ArrivalOptions {
  readonly outlet: string | undefined
  readonly extractor: Extractor
  readonly signal: AbortSignal | undefined
}

/** Characters of articles that wait to be read, and as many again that are being read. */
const CHARACTERS_AHEAD = 4_000_000
/** What an article weighs beyond its text, so that short ones are bounded in number, too. */
const CHARACTERS_EACH = 4_000
/** Articles that are being read at a time: enough that one which takes long keeps nobody waiting. */
const AT_A_TIME = 64

/** The inputs in their order, read unless the graph has them. */
export async function* arrivals(
  graph: Pick<Graph, 'knownArticles'>,
  results: AsyncIterable<ReadResult>,
  { outlet, extractor, signal }: ArrivalOptions,
): AsyncGenerator<Arrival> {
  const weigh = (result: ReadResult): number =>
    CHARACTERS_EACH + ('document' in result ? result.document.text.length : 0)
  const chunks = gathered(results, { most: () => CHARACTERS_AHEAD, weigh, signal })
  const versions = versionsOf(graph, chunks, { outlet, extractor, signal })
  yield* inOrder(versions, version => version.arrive(), {
    items: AT_A_TIME,
    most: CHARACTERS_AHEAD,
    weigh: ({ characters }) => CHARACTERS_EACH + characters,
  })
}

/** An input that has not been worked on. */
interface Waiting {
  readonly characters: number
  arrive(): Promise<Arrival>
}

async function* versionsOf(
  graph: Pick<Graph, 'knownArticles'>,
  chunks: AsyncIterable<readonly ReadResult[]>,
  { outlet, extractor, signal }: ArrivalOptions,
): AsyncGenerator<Waiting> {
  // Of each article on its way into the store the latest version.
  const latest = new Map<string, Version>()
  for await (const chunk of chunks) {
    const inputs = chunk.map(result =>
      'document' in result
        ? withId({ ...result.document, outlet: result.document.outlet ?? outlet ?? null })
        : result,
    )
    const ids = inputs.flatMap(input => ('id' in input ? [input.id] : []))
    // Those that get into the store while it is asked are in neither answer else.
    const before = new Map(ids.flatMap(id => (latest.has(id) ? [[id, latest.get(id)] as const] : [])))
    const known = ids.length > 0 ? await graph.knownArticles(ids) : new Map<string, KnownArticle>()
    for (const input of inputs) {
      if (signal?.aborted) return
      if ('refused' in input) yield refusal(input.origin, input.refused)
      else {
        const { id, document } = input
        const earlier = latest.get(id) ?? before.get(id)
        const version = new Version(document, { extractor, signal, earlier, known: known.get(id) }, () => {
          if (latest.get(id) === version) latest.delete(id)
        })
        latest.set(id, version)
        yield version
      }
    }
  }
}

const withId = (document: Document): { readonly id: string; readonly document: Document } => ({
  id: articleId(document),
  document,
})

const refusal = (origin: string, error: SaysoError): Waiting => ({
  characters: 0,
  arrive: async () => ({ event: { state: 'refused', origin, error }, settle: () => {} }),
})

interface VersionContext extends Pick<ArrivalOptions, 'extractor' | 'signal'> {
  /** The one before it in this run. */
  readonly earlier: Version | undefined
  /** The one in the store. */
  readonly known: KnownArticle | undefined
}

/** A version of an article. */
class Version implements Waiting {
  readonly hash: string
  readonly #document: Document
  readonly #context: VersionContext
  readonly #settle: () => void
  #event: Promise<IngestEvent | null> | undefined

  constructor(document: Document, context: VersionContext, settle: () => void) {
    this.hash = contentHash(document)
    this.#document = document
    this.#context = context
    this.#settle = settle
  }

  get characters(): number {
    return this.#document.text.length
  }

  async arrive(): Promise<Arrival> {
    return { event: await this.event(), settle: this.#settle }
  }

  event(): Promise<IngestEvent | null> {
    this.#event ??= this.#read()
    return this.#event
  }

  async #read(): Promise<IngestEvent | null> {
    const { extractor, earlier, known, signal } = this.#context
    const { origin } = this.#document
    const unchanged = { state: 'unchanged' as const, origin }
    // The same twice is read once, and fares the same.
    if (earlier?.hash === this.hash) {
      const event = await earlier.event()
      return event?.state === 'written' ? unchanged : event && { ...event, origin }
    }
    if (!earlier && known?.contentHash === this.hash && known.extractor === extractor.name) return unchanged
    try {
      const result = await readArticle(this.#document, extractor)
      if ('refused' in result) return { state: 'refused', origin, error: result.refused }
      const record = toRecord(this.#document, result.annotation, extractor.name)
      return { state: 'written', origin, record, replaces: earlier !== undefined || known !== undefined }
    } catch (error) {
      if (signal?.aborted) return null
      throw error
    }
  }
}
