import type { ReviewVerdict } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { Decider, settled } from './decider.ts'
import { clientError } from './error.ts'
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

/** Who changes the graph, where that is allowed. */
export interface Writer {
  readonly graph: Pick<Graph, 'decide' | 'undo' | 'reviewClaim' | 'deleteArticle'>
  /**
   * Reads what an article says, and writes it; one that is there in the same version is left alone.
   * @throws SaysoError of a kind INPUT_ where a field is not as it must be, URL_ where it cannot be fetched
   */
  readonly ingest: (article: ArticleText) => Promise<ArticleChange>
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
      await this.#writer.graph.deleteArticle(id)
      return { id, outcome: 'DELETED' }
    })
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
