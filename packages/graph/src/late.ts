import type { Graph } from './graph.ts'

/** What can be asked of a graph that is not there yet. */
type Asked =
  | 'look'
  | 'ping'
  | 'decide'
  | 'undo'
  | 'reviewClaim'
  | 'knownArticles'
  | 'writeArticles'
  | 'relateClaims'
  | 'deleteArticles'

/**
 * A graph whose store need not answer yet: it is opened when something is asked of it, and tried again with the next
 * question until that succeeds. From then on the store may come and go, as with any graph.
 */
export class LateGraph implements Pick<Graph, Asked | 'close'> {
  readonly #open: () => Promise<Graph>
  #graph: Promise<Graph> | undefined

  constructor(open: () => Promise<Graph>) {
    this.#open = open
  }

  look: Graph['look'] = async (...given) => (await this.#opened()).look(...given)
  ping: Graph['ping'] = async () => (await this.#opened()).ping()
  decide: Graph['decide'] = async (...given) => (await this.#opened()).decide(...given)
  undo: Graph['undo'] = async (...given) => (await this.#opened()).undo(...given)
  reviewClaim: Graph['reviewClaim'] = async (...given) => (await this.#opened()).reviewClaim(...given)
  knownArticles: Graph['knownArticles'] = async (...given) => (await this.#opened()).knownArticles(...given)
  writeArticles: Graph['writeArticles'] = async (...given) => (await this.#opened()).writeArticles(...given)
  relateClaims: Graph['relateClaims'] = async (...given) => (await this.#opened()).relateClaims(...given)
  deleteArticles: Graph['deleteArticles'] = async (...given) =>
    (await this.#opened()).deleteArticles(...given)

  /** Closes what was opened. */
  async close(): Promise<void> {
    await (await this.#graph?.catch(() => undefined))?.close()
  }

  /** All who ask meanwhile wait for the same attempt. */
  #opened(): Promise<Graph> {
    this.#graph ??= this.#open().catch((error: unknown) => {
      this.#graph = undefined
      throw error
    })
    return this.#graph
  }
}
