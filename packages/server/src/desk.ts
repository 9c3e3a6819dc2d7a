import type { ReviewVerdict } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { Decider, settled } from './decider.ts'
import { clientError, writeError } from './error.ts'
import type { ArticleChange, Feed } from './feed.ts'
import { LIMITS } from './limits.ts'
import type { Loader } from './loader.ts'

/** An article as a client sends it; null for what it does not say. */
export interface ArticleText {
  /** Null for what stands at its `url`. */
  readonly text: string | null
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string | null
}

/** What became of one article of a run: `written`, or in which other state it is. */
type RunOutcome =
  | { readonly state: 'written'; readonly id: string; readonly replaces: boolean }
  | { readonly state: 'unchanged' | 'refused' }

interface WriterRun {
  readonly lineBytes: number
  readonly signal: AbortSignal
  readonly onOutcome: (outcome: RunOutcome) => Promise<void>
  readonly onMonth: (event: object) => Promise<void>
}

/** A run of many articles, and whoever has them read. */
export interface RunOptions {
  /** Who may stop it. */
  readonly by: string
  /** Ends it after the articles at hand. */
  readonly signal: AbortSignal
  /** Told of each article, of each month that was compared, and of the whole, in the order of their happening. */
  readonly tell: (line: object) => Promise<void>
}

/** Who changes the graph, where that is allowed. */
export interface Writer {
  readonly graph: Pick<Graph, 'decide' | 'undo' | 'reviewClaim' | 'deleteArticles'>
  /**
   * Reads what an article says, and writes it; one that is there in the same version is left alone.
   * @throws SaysoError of a kind INPUT_ where a field is not as it must be, URL_ where it cannot be fetched
   */
  readonly ingest: (article: ArticleText) => Promise<ArticleChange>
  /**
   * Reads and writes the articles of a stream of JSON lines, until that ends or the signal aborts.
   * @returns a summary
   * @throws SaysoError INPUT_TOO_LARGE for a line of more than `lineBytes`
   */
  readonly ingestAll: (chunks: AsyncIterable<Uint8Array>, run: WriterRun) => Promise<object>
  /** Reads what an article says, and writes nothing. @throws as `ingest` does */
  readonly extract: (article: ArticleText) => Promise<object>
}

/** Writes what people decide, find and send in, for the resolvers. */
export class Desk {
  readonly decider: Decider
  readonly #writer: Writer
  readonly #feed: Feed
  readonly #now: () => number
  // One at a time: reading an article keeps the processor busy, and comparing claims the store.
  #articles: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #run: { readonly by: string; readonly stop: AbortController; readonly ended: Promise<unknown> } | undefined
  #closed = false

  /** @param now milliseconds since 1970 */
  constructor(writer: Writer, feed: Feed, now: () => number = Date.now) {
    this.decider = new Decider(writer.graph, now)
    this.#writer = writer
    this.#feed = feed
    this.#now = now
  }

  /** Keeps what somebody found of a claim; null takes it back. @throws NOT_FOUND */
  review(
    loader: Loader,
    claim: string,
    found: { readonly verdict: ReviewVerdict | null; readonly note: string | null },
    by: string,
  ): Promise<unknown> {
    const at = new Date(this.#now()).toISOString()
    return settled(loader, () => this.#writer.graph.reviewClaim(claim, found, { by, at }))
  }

  /** Reads and writes an article, and tells whoever listens if that changed anything. @throws INVALID_ARTICLE, ARTICLE_UNREACHABLE, TOO_MANY_ARTICLES */
  ingest(loader: Loader, article: ArticleText): Promise<ArticleChange> {
    return this.#inTurn(loader, async () => {
      const change = await this.#writer.ingest(article)
      if (change.outcome !== 'UNCHANGED') this.#feed.publish(change)
      return change
    })
  }

  /** Says what `ingest` would read. @throws INVALID_ARTICLE, ARTICLE_UNREACHABLE, TOO_MANY_ARTICLES */
  extract(loader: Loader, article: ArticleText): Promise<object> {
    return this.#inTurn(loader, () => this.#writer.extract(article))
  }

  /** @throws NOT_FOUND, TOO_MANY_ARTICLES */
  remove(loader: Loader, id: string): Promise<ArticleChange> {
    return this.#inTurn(loader, async () => {
      await this.#writer.graph.deleteArticles([id])
      return { id, outcome: 'DELETED' }
    })
  }

  /**
   * Reads and writes the articles of a stream, one run at a time; single articles go between its batches.
   * @throws TOO_MANY_ARTICLES, INVALID_ARTICLE, SERVER_CLOSING
   */
  ingestAll(chunks: AsyncIterable<Uint8Array>, { by, signal, tell }: RunOptions): Promise<void> {
    if (this.#closed) throw closing()
    if (this.#run)
      throw clientError(
        'TOO_MANY_ARTICLES',
        `a run of \`sayso ingest\` goes on already, and ${LIMITS.runs} at a time is the limit: send the articles when it is done`,
      )
    const stop = new AbortController()
    const work = async (): Promise<void> => {
      try {
        const summary = await this.#writer.ingestAll(chunks, {
          lineBytes: LIMITS.lineBytes,
          signal: AbortSignal.any([signal, stop.signal]),
          onOutcome: async outcome => {
            if (outcome.state === 'written')
              this.#feed.publish({ id: outcome.id, outcome: outcome.replaces ? 'CHANGED' : 'NEW' })
            await tell(outcome)
            // Whoever listens, or asks, is told before the next.
            await new Promise(resolve => setImmediate(resolve))
          },
          onMonth: event => tell({ state: 'compared', ...event }),
        })
        if (this.#closed) throw closing()
        await tell({ state: 'done', ...summary })
      } catch (error) {
        throw writeError(error)
      } finally {
        this.#run = undefined
      }
    }
    const ended = Promise.resolve().then(work)
    this.#run = { by, stop, ended }
    return ended
  }

  /** Ends somebody's run after the articles at hand, and says whether there was one. */
  stop(by: string): boolean {
    if (this.#run?.by !== by) return false
    this.#run.stop.abort()
    return true
  }

  /** Ends the run that goes on, after the articles at hand, and takes no other. */
  async close(): Promise<void> {
    this.#closed = true
    this.#run?.stop.abort()
    await this.#run?.ended.catch(() => undefined)
  }

  async #inTurn<T>(loader: Loader, work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= LIMITS.waitingArticles)
      throw clientError(
        'TOO_MANY_ARTICLES',
        `${LIMITS.waitingArticles} articles wait already, which is the limit: send the next when one is answered`,
      )
    this.#waiting++
    const mine = this.#articles.then(() => settled(loader, work))
    this.#articles = mine.catch(() => undefined)
    return mine.finally(() => this.#waiting--)
  }
}

const closing = (): Error =>
  clientError(
    'SERVER_CLOSING',
    'the server stops: send the articles again to the next one, which leaves alone what is there',
  )
